import { type Saying, type Thing } from '../timeline/sentences.js';
import { Text } from '../web/sources.js';
import { A, Instant, plainName, Position, PositionLink, SelfApproved, Told, When } from '../web/text.js';
import { pathOf, ThingLink } from '../web/thing-link.js';
import { useView } from '../web/view.js';
import { beyondKind } from './afterwards.js';
import { type Change } from './changes.query.js';
import { changeWords } from './words.js';

interface Line extends Change {
  kind?: string;
  /** Who recorded it, where that is told. */
  by?: string;
}

/** One entry of the log in words: when it happened, what it is, what it says of whom, and of a correction why. */
export const ChangeLine = ({ event, on, says, words, about, meeting, corrects, correctedBy, kind, by }: Line) => {
  const { language } = useView();
  const { say, tell } = changeWords(language);
  return (
    <li>
      <span class="when">{on === null ? say('undated') : <When on={on} />}</span>
      <div>
        <p>
          <InWords {...{ says, words, about, meeting, kind }} />{' '}
          <span class="soft">
            <Position at={event.position} />
            {by !== undefined && (
              <>
                {' · '}
                {tell('by', { who: by, instant: <Instant at={event.recordedAt} /> })}
              </>
            )}
          </span>
        </p>
        {correctedBy && (
          <p class="soft">
            <span class="tag doubt">{say(correctedBy.takenBack ? 'takenBack' : 'corrected')}</span>{' '}
            {tell('byPosition', { position: <PositionLink at={correctedBy.position} /> })}
            <SelfApproved at={correctedBy.position} />
          </p>
        )}
        {corrects && (
          <>
            {corrects.before[0] && (
              <p class="soft">
                {tell('before', {
                  said: <Before on={corrects.on === on ? null : corrects.on} of={corrects.before[0]} />,
                })}
              </p>
            )}
            <p class="soft">
              {tell(corrects.takenBack ? 'takesBack' : 'corrects', {
                position: <PositionLink at={corrects.position} />,
              })}
              <SelfApproved at={corrects.position} />
            </p>
          </>
        )}
        {event.reason !== undefined && <p class="reason">{tell('reason', { reason: <Text text={event.reason} /> })}</p>}
      </div>
    </li>
  );
};

/** What kind of event it is, and what it says of whom. */
export const InWords = ({
  says,
  words,
  about,
  meeting,
  kind,
}: Pick<Line, 'says' | 'words' | 'about' | 'meeting' | 'kind'>) => {
  const { language } = useView();
  return (
    <>
      {kind !== undefined && <Kind text={kind} meeting={says.length === 0 ? meeting : null} />}
      {kind !== undefined && says.length > 0 && ' – '}
      {says.length > 0 ? <Says of={says} kind={kind} /> : <About about={about} meeting={meeting} kind={kind} />}
      {says.length === 0 && words && (
        <>
          {kind !== undefined && ' – '}
          <Told text={words.text[language]} called={words.called} />
        </>
      )}
    </>
  );
};

/** What kind of event it is, and of which meeting. */
export const Kind = ({ text, meeting }: { text: string; meeting: Thing | null }) => (
  <>
    <strong>{text}</strong>
    {meeting && (
      <>
        {': '}
        <ThingLink thing={meeting} />
      </>
    )}
  </>
);

/** What was said before, and of which other day. */
const Before = ({ on, of }: { on: string | null; of: Saying }) => (
  <del>
    {on !== null && (
      <>
        <When on={on} />{' '}
      </>
    )}
    <Told text={of.text[useView().language]} called={of.called} />
  </del>
);

const Says = ({ of: [first, ...others], kind }: { of: Saying[]; kind?: string }) => {
  const { language } = useView();
  const { say } = changeWords(language);
  const members = new Set(others.map(({ member }) => member.id));
  members.delete(first!.member.id);
  const text = first!.text[language];
  const said = kind === undefined ? text : beyondKind(text, kind);
  return (
    <>
      <ThingLink thing={first!.member} />
      {said !== '' && (
        <>
          {': '}
          <Told text={said} called={first!.called} />
        </>
      )}
      {members.size > 0 && <span class="soft"> ({say('more', { n: members.size })})</span>}
    </>
  );
};

/** What it is about, where that has a name and is not the meeting that was named already. */
const About = ({ about, meeting, kind }: Pick<Line, 'about' | 'meeting' | 'kind'>) => {
  const { language } = useView();
  if (about.id === meeting?.id || Object.keys(about.names).length === 0) return null;
  return (
    <>
      {kind !== undefined && ' – '}
      {about.called ? (
        <A to={pathOf(about)!}>
          <Told text={plainName(about.names, language)} called={about.called} />
        </A>
      ) : (
        <ThingLink thing={about} />
      )}
    </>
  );
};
