import { type Names } from '../../language/names.js';
import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { Choice, Field, Filters } from '../../web/form.js';
import { countryName } from '../../web/page-language.js';
import { useView, type View } from '../../web/view.js';
import { BodyChoice } from '../meetings/meetings.page.js';
import { meetingWords } from '../words.js';
import { Legend } from './marks.js';
import { Matrix } from './matrix.js';
import { type MatrixAnswer, type MatrixFilter } from './matrix.query.js';

interface Shown {
  matrix: MatrixAnswer;
  /** The same without a filter: it offers the countries to choose from. */
  whole: MatrixAnswer;
  bodies: Map<string, Names>;
  filter: MatrixFilter;
}

/** Governments by meetings: who came to which. */
export const MatrixPage = (view: View, { matrix, whole, bodies, filter }: Shown): Page => {
  const { say } = meetingWords(view.language);
  return {
    title: say('attendance'),
    room: 'attendance',
    data: ['/attendance', { ...filter }],
    body: (
      <>
        <h1>{say('attendance')}</h1>
        <MatrixFilters whole={whole} bodies={bodies} />
        {matrix.meetings.length === 0 || matrix.items.length === 0 ? (
          <p class="none">{say('nobody')}</p>
        ) : (
          <>
            <p class="note">{say('matrixHint')}</p>
            <Legend />
            <Matrix {...matrix} />
          </>
        )}
      </>
    ),
  };
};

const MatrixFilters = ({ whole, bodies }: { whole: MatrixAnswer; bodies: Map<string, Names> }) => {
  const { language } = useView();
  const { say } = common(language);
  const countries = [...new Set(whole.items.map(({ country }) => country))].filter((code) => code !== null);
  return (
    <Filters path="/attendance">
      <BodyChoice bodies={bodies} language={language} />
      <Choice
        name="country"
        label={say('country')}
        options={[
          { value: '', text: say('anyCountry') },
          ...countries.map((code) => ({ value: code, text: countryName(code, language) })),
        ]}
      />
      <Field name="from" label={say('from')} hint={say('dayHint')} example="2021-08" />
      <Field name="to" label={say('to')} hint={say('dayHint')} example="2021-08" />
    </Filters>
  );
};
