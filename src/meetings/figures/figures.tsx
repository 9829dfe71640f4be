import { type AsOf } from '../../language/as-of.js';
import { type Measure, questionOf } from '../../claims/events.js';
import { type Standing } from '../../web/standings.js';
import { StoodBy } from '../../web/stood-by.js';
import { A } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type AttendanceAnswer } from '../attendance/attendance.query.js';
import { meetingWords } from '../words.js';
import { ownFigureWords } from './own-figures.words.js';
import { SaidOf } from './said-of.js';

type Counted = AttendanceAnswer['counted'];

interface Shown {
  attendance: AttendanceAnswer;
  /** What somebody stands by, by question. */
  standings: Map<string, Standing>;
}

/** The question on a figure of a meeting. */
export const questionOn = ({ association }: AsOf, measure: string, meeting: string): string =>
  questionOf(association, { measure: measure as Measure, meeting });

/** What the record counts, beside what others published, each with its source and whether the two fit. */
export const Figures = ({ attendance: { meeting, counted, reported }, standings }: Shown) => {
  const { language, asOf } = useView();
  const { say } = meetingWords(language);
  const isAsked = new Set(reported.map(({ measure }) => measure));
  // Of a meeting of which nobody said who came, nothing was counted, which is another thing than none.
  const ours = isRecorded(counted) ? countable(counted) : {};
  const measures = [...new Set([...Object.keys(ours), ...reported.map(({ measure }) => measure)])];
  return (
    <section class="counted" aria-labelledby="figures">
      <h2 id="figures">{say('figures')}</h2>
      <p class="note">{say(isRecorded(counted) ? 'figuresHint' : 'nothingCounted')}</p>
      <dl class="compared">
        {measures.map((measure) => (
          <div key={measure}>
            <dt>
              {isAsked.has(measure) ? (
                <A to={`/questions/${questionOn(asOf, measure, meeting.id)}`}>{say(measure as 'people-present')}</A>
              ) : (
                say(measure as 'people-present')
              )}
            </dt>
            <dd class="ours">
              <Counting
                count={ours[measure]}
                unknown={counted.unknown}
                standing={standings.get(questionOn(asOf, measure, meeting.id))}
              />
            </dd>
            <SaidOf
              reported={reported.filter((figure) => figure.measure === measure)}
              question={`/questions/${questionOn(asOf, measure, meeting.id)}`}
            />
          </div>
        ))}
      </dl>
    </section>
  );
};

const isRecorded = ({ present, represented, excused, absent }: Counted): boolean =>
  present + represented + excused + absent > 0;

const countable = ({ present, represented, members, countries, people }: Counted): Record<string, number> => ({
  'governments-present': present + represented,
  'members-present': members,
  'countries-present': countries,
  'people-present': people,
});

interface CountedHere {
  count: number | undefined;
  unknown: number;
  standing?: Standing;
}

/** What is counted here; opened, how, where its sources stand, and who stands by which figure since when. */
const Counting = ({ count, unknown, standing }: CountedHere) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  return (
    <details>
      <summary>
        <strong>{count ?? '–'}</strong> <span class="soft">{say('counted')}</span>
      </summary>
      <div class="behind">
        <p>
          {count === undefined
            ? say('nothingCounted')
            : ownFigureWords(language).say(unknown > 0 ? 'countedAtLeast' : 'counted', { unknown })}
        </p>
        <p>
          <a href="#who">{say('sourcesBelow')}</a>
        </p>
        <StoodBy standing={standing} />
      </div>
    </details>
  );
};
