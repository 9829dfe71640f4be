import { type LabelRow } from '../../timeline/timeline.entities.js';
import { MemberLink } from '../../web/member-link.js';
import { Text } from '../../web/sources.js';
import { MeetingLink } from '../../web/meeting-link.js';
import { A, In, plainName } from '../../web/text.js';
import { link, useView } from '../../web/view.js';
import { measureText, saidText } from '../questions/in-words.js';
import { claimWords } from '../words.js';
import { ProposalForm, type Tried, WrongLine } from './proposal-fields.js';
import { fieldNames } from './proposal-form.js';
import { proposalWords } from './proposal.words.js';
import { type ProposalItem, type ProposalsAnswer } from './proposals.query.js';
import { type PageLanguage } from '../../web/page-language.js';

/** What forms offer to choose from. */
export interface Choices {
  meetings: LabelRow[];
  members: LabelRow[];
}

/** What a proposal says, in a few words: what is counted, and the figure. */
export const proposalText = (item: ProposalItem, language: PageLanguage): string => {
  const { measure, when = null, comparator, value = null, upTo = null, said = null } = item;
  return `${measureText({ measure, when }, language)}: ${saidText({ comparator, value, upTo, said }, measure, language)}`;
};

/** What the original says that may be claimed: each with its words, how it stands, and a form to decide it. */
export const ProposalsSection = ({
  answer,
  choices,
  tried,
}: {
  answer: ProposalsAnswer;
  choices: Choices;
  tried?: Tried;
}) => {
  const { language } = useView();
  const { say } = proposalWords(language);
  const { items, open, original } = answer;
  if (original === null) return null;
  return (
    <section id="proposals">
      <h2>
        {say('title')} <span class="amount">{items.length}</span>
      </h2>
      {items.length === 0 ? (
        <p class="none">{say('none')}</p>
      ) : (
        <p class="note">
          {say('hint')} {open === 0 ? say('decided') : say('open', { n: open })}
        </p>
      )}
      {tried && <ToMend wrong={tried.wrong} />}
      <ol class="claims numbered">
        {items.map((item) => (
          <li key={item.n} id={`proposal-${item.n}`}>
            <Proposed item={item} answer={answer} tried={tried?.n === item.n ? tried : undefined} />
          </li>
        ))}
      </ol>
      {open > 0 && <Lists {...choices} />}
    </section>
  );
};

/** All that is wrong with the form that was sent, whether or not it can still be mended here. */
const ToMend = ({ wrong }: Pick<Tried, 'wrong'>) => {
  const { say } = proposalWords(useView().language);
  return (
    <div role="alert">
      <p class="refused">{say('mend')}</p>
      <ul>
        {(['', ...fieldNames] as const)
          .filter((name) => wrong[name])
          .map((name) => (
            <li key={name}>
              {name !== '' && `${say(name)}: `}
              <WrongLine wrong={wrong[name]} />
            </li>
          ))}
      </ul>
    </div>
  );
};

const Proposed = ({ item, answer, tried }: { item: ProposalItem; answer: ProposalsAnswer; tried?: Tried }) => {
  const view = useView();
  const { say, tell } = proposalWords(view.language);
  const { state, places, meeting, member, memberWritten, asks, question, reason, counting } = item;
  const words = claimWords(view.language);
  return (
    <>
      <h3>
        {proposalText(item, view.language)} <span class={`tag ${state}`}>{say(state)}</span>
      </h3>
      <blockquote>
        <In language={item.language}>{places[0]!.quote}</In>
      </blockquote>
      <p class="soft">
        {[
          meeting && <MeetingLink {...meeting} />,
          member && <MemberLink {...member} />,
          places.length > 1 && say('times', { n: places.length }),
          counting !== undefined &&
            words.tell('counting', { counting: <Text text={counting} language={item.language} /> }),
        ]
          .filter(Boolean)
          .map((part, n) => (
            <span key={n}>
              {n > 0 && ' · '}
              {part}
            </span>
          ))}
      </p>
      {question !== null && (
        <p>
          <A to={`/questions/${question}`}>{say('onQuestion')}</A>
        </p>
      )}
      {reason !== null && <p class="reason">{words.tell('reason', { reason: <Text text={reason} /> })}</p>}
      {state === 'proposed' && (
        <>
          {asks.includes('meeting') && <p class="note">{say('asksMeeting')}</p>}
          {asks.includes('member') && (
            <p class="note">
              {say('asksMember')}{' '}
              {memberWritten !== null &&
                tell('asWritten', { written: <Text text={memberWritten} language={item.language} /> })}
            </p>
          )}
        </>
      )}
      {state !== 'accepted' && (
        <ProposalForm item={item} path={link(view, `/coverage/${answer.coverage.id}/proposals`)} tried={tried} />
      )}
    </>
  );
};

/** What fields offer while one types: a list for all forms of the page. */
const Lists = ({ meetings, members }: Choices) => {
  const { language } = useView();
  const options = (id: string, labels: LabelRow[]) => (
    <datalist id={id}>
      {labels.map((each) => (
        <option key={each.id} value={each.handle ?? each.id}>
          {plainName(each.names, language)}
        </option>
      ))}
    </datalist>
  );
  return (
    <>
      {options('known-meetings', meetings)}
      {options('known-members', members)}
    </>
  );
};
