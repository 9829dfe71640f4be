import { type AsOf } from '../../language/as-of.js';
import { type Measure, questionOf } from '../../claims/events.js';
import { Sources } from '../../web/sources.js';
import { type Standing } from '../../web/standings.js';
import { StoodBy } from '../../web/stood-by.js';
import { A, Position, SelfApproved } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type AttendanceAnswer } from '../attendance/attendance.query.js';
import { meetingWords } from '../words.js';
import { alike } from './figures.query.js';
import { ownFigureWords } from './own-figures.words.js';
import { figureText } from './figure-text.js';

type Reported = AttendanceAnswer['reported'][number];
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
            <SaidOf reported={reported.filter((figure) => figure.measure === measure)} />
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

/** So many figures of one measure, and so many sources of one figure, are told here; the question has all. */
const MOST_FIGURES = 8;
const MOST_SOURCES = 10;

/** What was published of one measure, what most say first. */
const SaidOf = ({ reported }: { reported: Reported[] }) => {
  const { say } = meetingWords(useView().language);
  const said = alike(reported).toSorted((a, b) => b.length - a.length);
  return (
    <>
      {said.slice(0, MOST_FIGURES).map((figures) => (
        <dd key={figures[0].id}>
          <ReportedFigure figures={figures} />
        </dd>
      ))}
      {said.length > MOST_FIGURES && <dd class="soft">{say('moreSaid', { n: said.length - MOST_FIGURES })}</dd>}
    </>
  );
};

const ReportedFigure = ({ figures }: { figures: [Reported, ...Reported[]] }) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  const [{ verdict }] = figures;
  return (
    <details>
      <summary>
        <strong>{figureText(figures[0], language)}</strong>{' '}
        <span class="soft">{say('reportedN', { n: figures.length })}</span>{' '}
        <span class={`tag ${verdict ?? ''}`}>{say(verdict ?? 'notCompared')}</span>
        <SelfApproved at={figures.map(({ position }) => position)} />
      </summary>
      <div class="behind">
        {figures.slice(0, MOST_SOURCES).map(({ id, evidence, position }) => (
          <div key={id} class="report">
            <Sources of={evidence} />
            <p class="soft">
              <Position at={position} />
            </p>
          </div>
        ))}
        {figures.length > MOST_SOURCES && <p>{say('moreSaid', { n: figures.length - MOST_SOURCES })}</p>}
      </div>
    </details>
  );
};
