import { Sources } from '../../web/sources.js';
import { A, Position, SelfApproved } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type AttendanceAnswer } from '../attendance/attendance.query.js';
import { meetingWords } from '../words.js';
import { figureText } from './figure-text.js';
import { alike } from './figures.query.js';
import { timesSaid } from './times-said.js';
import { disputedAmong, type Verdict } from './verdict.js';

type Reported = AttendanceAnswer['reported'][number];

/** So many figures of one measure, and so many sources of one figure, are told here; the question has all. */
const MOST_FIGURES = 8;
const MOST_SOURCES = 10;

/** What was published of one measure, what most say first; where that cannot all be true, the question on it is a step away. */
export const SaidOf = ({ reported, question }: { reported: Reported[]; question: string }) => {
  const { say, tell } = meetingWords(useView().language);
  const said = alike(reported).toSorted((a, b) => b.length - a.length);
  const disputed = disputedAmong(said.map(([first]) => first));
  return (
    <>
      {said.slice(0, MOST_FIGURES).map((figures) => (
        <dd key={figures[0].id}>
          <ReportedFigure figures={figures} isDisputed={disputed.has(figures[0])} />
        </dd>
      ))}
      {said.length > MOST_FIGURES && <dd class="soft">{say('moreSaid', { n: said.length - MOST_FIGURES })}</dd>}
      {disputed.size > 0 && (
        <dd>{tell('contradictEachOther', { question: <A to={question}>{say('itsQuestion')}</A> })}</dd>
      )}
    </>
  );
};

const ReportedFigure = ({ figures, isDisputed }: { figures: [Reported, ...Reported[]]; isDisputed: boolean }) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  const [{ verdict }] = figures;
  return (
    <details>
      <summary>
        <strong>{figureText(figures[0], language)}</strong>{' '}
        <span class="soft">
          {timesSaid({ times: figures.length, texts: new Set(figures.map(({ text }) => text)).size }, language)}
        </span>{' '}
        <VerdictOn verdict={verdict} isDisputed={isDisputed} />
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

/** How a figure stands to the count; of one that may be right by the count, that others deny it, where they do. */
const VerdictOn = ({ verdict, isDisputed }: { verdict: Verdict | null; isDisputed: boolean }) => {
  const { say } = meetingWords(useView().language);
  if (isDisputed && verdict !== 'contradictory')
    return <span class="tag contradictory">{say('contradictsOthers')}</span>;
  return <span class={`tag ${verdict ?? ''}`}>{say(verdict ?? 'notCompared')}</span>;
};
