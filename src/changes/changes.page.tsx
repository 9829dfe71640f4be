import { formatDate } from '../language/format-date.js';
import { type Page } from '../web/answer.js';
import { type Option } from '../web/form.js';
import { type Kinds } from '../web/kinds.js';
import { MeetingLink } from '../web/meeting-link.js';
import { A, Position } from '../web/text.js';
import { link, type Parameters, useView, type View } from '../web/view.js';
import { type VNode } from 'preact';
import { ChangeLines } from './change-lines.js';
import { ChangesFilters } from './changes-filters.js';
import { changeKinds, type ChangeKind, type ChangesAnswer } from './changes.query.js';
import { changeWords } from './words.js';

interface Shown {
  answer: ChangesAnswer;
  asked: Parameters;
  meetings: Option[];
  panels: VNode[];
  kinds: Kinds;
}

/** What changed since a day, a meeting or a visit: the world apart from what we corrected. */
export const ChangesPage = (view: View, { answer, asked, meetings, panels, kinds }: Shown): Page => {
  const { say } = changeWords(view.language);
  return {
    title: say('title'),
    room: 'changes',
    isList: true,
    data: ['/changes', asked],
    formats: [
      { name: 'Atom', type: 'application/atom+xml', path: '/changes.atom', parameters: { lang: view.language } },
      { name: 'RSS', type: 'application/rss+xml', path: '/changes.rss', parameters: { lang: view.language } },
    ],
    body: (
      <>
        <h1>{say('title')}</h1>
        <p class="lead">{say('intro')}</p>
        <ChangesFilters meetings={meetings} day={answer.day} />
        <Recorded {...answer} asked={asked} />
        <Ahead answer={answer} kinds={kinds} />
        {changeKinds.map((kind) => (
          <Section key={kind} kind={kind} answer={answer} kinds={kinds} />
        ))}
        {panels}
        <NextTime />
      </>
    ),
  };
};

const Recorded = ({ recorded, first, after, day, meeting, asked }: ChangesAnswer & { asked: Parameters }) => {
  const view = useView();
  const { say, tell } = changeWords(view.language);
  const key = meeting ? 'Meeting' : asked['position'] === undefined ? 'Day' : 'Position';
  const parts = {
    n: recorded,
    day: formatDate(day, view.language),
    meeting: meeting && <MeetingLink {...meeting} />,
    position: <Position at={after} />,
  };
  if (recorded === 0) return <p class="count">{say('nothing')}</p>;
  return (
    <p class="count">
      <strong>{tell(`recordedSince${key}`, parts)}</strong>
      {first > after + 1 && (
        <>
          {' '}
          {tell('tooMany', { position: <Position at={first} /> })}{' '}
          <a href={link(view, '/changes', { ...asked, knownOn: String(first - 1) })}>{say('older')}</a>
        </>
      )}
    </p>
  );
};

/** What was recorded of days to come stands apart from what happened. */
const Ahead = ({ answer: { changes, ahead }, kinds }: Omit<OfKind, 'kind'>) => {
  const { say } = changeWords(useView().language);
  const shown = changes.world.filter((each) => each.ahead);
  if (ahead === 0) return null;
  return (
    <section>
      <h2>
        {say('ahead')} <span class="amount">{ahead}</span>
      </h2>
      <ChangeLines sentences={shown} kinds={kinds} byDay />
      {ahead > shown.length && <p class="note">{say('rest', { n: ahead - shown.length })}</p>}
    </section>
  );
};

interface OfKind {
  kind: ChangeKind;
  answer: ChangesAnswer;
  kinds: Kinds;
}

const Section = ({ kind, answer: { changes, counts, ahead, day }, kinds }: OfKind) => {
  const { language } = useView();
  const { say } = changeWords(language);
  const shown = changes[kind].filter((each) => !each.ahead);
  const count = counts[kind] - (kind === 'world' ? ahead : 0);
  return (
    <section>
      <h2>
        {say(kind)} <span class="amount">{count}</span>
      </h2>
      {count === 0 ? (
        <p class="none">{say('none')}</p>
      ) : (
        <>
          <p class="note">{say(`${kind}Hint`, { day: formatDate(day, language) })}</p>
          <ChangeLines sentences={shown} kinds={kinds} byDay={kind === 'world'} />
          {count > shown.length && <p class="note">{say('rest', { n: count - shown.length })}</p>}
        </>
      )}
    </section>
  );
};

const NextTime = () => {
  const { language, asOf } = useView();
  const { say } = changeWords(language);
  const position = String(asOf.knownOn);
  if (asOf.knownOn < 0) return null;
  return (
    <section class="next-time">
      <h2>{say('nextTime')}</h2>
      <p>
        {say('nextHint')}{' '}
        <A to="/changes" at={{ position, trueOn: undefined, knownOn: undefined }}>
          {say('sincePositionOf', { position })}
        </A>
      </p>
    </section>
  );
};
