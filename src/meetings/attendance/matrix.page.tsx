import { type Names } from '../../language/names.js';
import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { Choice, CountryChoice, Field, Filters } from '../../web/form.js';
import { Turn } from '../../web/turn.js';
import { address, type Parameters, useView, type View } from '../../web/view.js';
import { BodyChoice } from '../meetings/meetings.page.js';
import { meetingWords } from '../words.js';
import { Absentees, MOST_ABSENTEES } from './absentees.js';
import { Legend } from './marks.js';
import { type MatrixAnswer, type MatrixPart } from './matrix.answer.js';
import { Matrix, weightOf } from './matrix.js';
import { MOST_SAID } from './matrix.totals.js';
import { Rates } from './rates.chart.js';

interface Shown {
  matrix: MatrixAnswer;
  bodies: Map<string, Names>;
  asked: Parameters;
  page: number;
}

/** So much of a matrix is a page that can be read and is soon there, as a browser lays out all of a table at once; the whole is the table to take away. */
export const MOST_MEETINGS = 24;
const MOST_WEIGHT = 80_000;

/** What stands on a page of the matrix: as many governments on each. */
export const partOn = (view: View, page: number): MatrixPart => ({
  absentees: MOST_ABSENTEES,
  figures: MOST_SAID,
  lines: (governments, recorded, meetings) => {
    const pages = Math.max(1, Math.ceil(weightOf(view, governments, recorded, meetings) / MOST_WEIGHT));
    const perPage = Math.ceil(governments / pages);
    return { from: (page - 1) * perPage, to: page * perPage };
  },
});

/** Governments by meetings: who came to which. */
export const MatrixPage = (view: View, { matrix, bodies, asked, page }: Shown): Page => {
  const { say } = meetingWords(view.language);
  const { meetings, items, count, from: first = 0 } = matrix;
  const isCut = meetings.length < (matrix.ofMeetings ?? 0) || items.length < count;
  return {
    title: say('attendance'),
    room: 'attendance',
    isList: true,
    data: ['/attendance', asked],
    body: (
      <>
        <h1>{say('attendance')}</h1>
        <MatrixFilters countries={matrix.countries} bodies={bodies} />
        {meetings.length === 0 || items.length === 0 ? (
          <p class="none">{say('nobody')}</p>
        ) : (
          <>
            <p class="note">{say('matrixHint')}</p>
            {isCut && (
              <p class="note">
                {say('cut', {
                  shown: `${first + 1}–${first + items.length}`,
                  of: count,
                  meetings: meetings.length,
                })}
              </p>
            )}
            <Legend />
            <Matrix meetings={meetings} items={items} bodies={bodies} />
            <Turn page={page} more={first + items.length < count} />
            <p class="ways">
              <Download asked={asked} />
            </p>
            <Rates meetings={meetings} />
            <Absentees absentees={matrix.absentees} of={matrix.ofAbsentees ?? 0} among={meetings} />
          </>
        )}
      </>
    ),
  };
};

const Download = ({ asked }: { asked: Parameters }) => {
  const view = useView();
  const { trueOn, knownOn } = view.asked;
  const path = address(`/api/${view.association.handle}/attendance.csv`, { trueOn, knownOn, ...asked });
  return <a href={path}>{meetingWords(view.language).say('asTable')}</a>;
};

const MatrixFilters = ({ countries, bodies }: { countries: string[]; bodies: Map<string, Names> }) => {
  const { language } = useView();
  const { say } = common(language);
  const words = meetingWords(language);
  return (
    <Filters path="/attendance">
      <BodyChoice bodies={bodies} language={language} />
      <CountryChoice of={countries} />
      <Field name="from" label={say('from')} example="2021-08" />
      <Field name="to" label={say('to')} example="2021-08" />
      <Field name="first" label={words.say('firstMeetings')} example="10" />
      <Choice
        name="came"
        label={words.say('came')}
        options={[
          { value: '', text: words.say('anyhow') },
          { value: 'all', text: words.say('cameToAll') },
          { value: 'none', text: words.say('cameToNone') },
        ]}
      />
    </Filters>
  );
};
