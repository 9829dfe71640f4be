import { Sources } from '../../web/sources.js';
import { Position } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type AttendanceAnswer } from '../attendance/attendance.query.js';
import { meetingWords } from '../words.js';

type Reported = AttendanceAnswer['reported'][number];
type Counted = AttendanceAnswer['counted'];

/** What the record counts, beside what others published, each with its source and whether the two fit. */
export const Figures = ({ attendance: { counted, reported } }: { attendance: AttendanceAnswer }) => {
  const { say } = meetingWords(useView().language);
  const measures = [...new Set([...Object.keys(countable(counted)), ...reported.map(({ measure }) => measure)])];
  return (
    <section class="counted" aria-labelledby="figures">
      <h2 id="figures">{say('figures')}</h2>
      <p class="note">{say('figuresHint')}</p>
      <dl class="compared">
        {measures.map((measure) => (
          <div key={measure}>
            <dt>{say(measure as 'people-present')}</dt>
            <dd class="ours">
              <strong>{countable(counted)[measure] ?? '–'}</strong> <span class="soft">{say('counted')}</span>
            </dd>
            {reported
              .filter((figure) => figure.measure === measure)
              .map((figure) => (
                <dd key={figure.id}>
                  <ReportedFigure {...figure} />
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
};

const countable = ({ present, represented, members, countries, people }: Counted): Record<string, number> => ({
  'governments-present': present + represented,
  'members-present': members,
  'countries-present': countries,
  'people-present': people,
});

const ReportedFigure = ({ comparator, value, upTo, verdict, evidence, position }: Reported) => {
  const { say } = meetingWords(useView().language);
  return (
    <details>
      <summary>
        <strong>{figure(comparator, value, upTo, say)}</strong> <span class="soft">{say('reported')}</span>{' '}
        <span class={`tag ${verdict ?? ''}`}>{say(verdict ?? 'notCompared')}</span>
      </summary>
      <div class="behind">
        <Sources of={evidence} />
        <p>
          <Position at={position} />
        </p>
      </div>
    </details>
  );
};

type Say = ReturnType<typeof meetingWords>['say'];

/** A published figure with the words that stood before it. */
const figure = (comparator: string, value: number, upTo: number | null, say: Say): string => {
  const words: Record<string, string> = {
    about: say('about', { value }),
    'at-least': say('atLeast', { value }),
    'more-than': say('moreThan', { value }),
    'at-most': say('atMost', { value }),
    between: say('between', { value, upTo: upTo ?? value }),
  };
  return words[comparator] ?? `${value}`;
};
