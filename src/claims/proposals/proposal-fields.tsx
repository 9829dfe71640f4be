import { looksBack, useView } from '../../web/view.js';
import { comparators, measures, moments } from '../events.js';
import { claimWords } from '../words.js';
import { type FieldName, type Sent, type Wrong } from './proposal-form.js';
import { proposalWords } from './proposal.words.js';
import { type ProposalItem } from './proposals.query.js';

/** A form as it was sent, and what is wrong with it. */
export interface Tried {
  n: number;
  sent: Sent;
  wrong: Wrong;
}

/** What a form says before anybody changed it. */
const proposed = (item: ProposalItem): Sent => ({
  measure: item.measure,
  comparator: item.value === undefined ? '' : item.comparator,
  value: item.value === undefined ? '' : `${item.value}`,
  upTo: item.upTo === undefined ? '' : `${item.upTo}`,
  said: item.said ?? '',
  meeting: item.meeting?.handle ?? item.meeting?.id ?? '',
  member: item.member?.code ?? item.member?.id ?? '',
  asOf: item.asOf ?? '',
  when: item.when ?? '',
  counting: item.counting ?? '',
});

const codes = ['word', 'count', 'text', 'date', 'reference', 'ClaimSaysOneThing', 'ClaimedDayIsADate'] as const;
const rules = ['ClaimNamesItsMember', 'ClaimIsAboutSomething', 'BoundsAreInOrder', 'ClaimedOnce'] as const;
const others = ['ProposalSetAsideOnce', 'OnlyProposalsAreSetAside'] as const;
const told = [...codes, ...rules, ...others];

/** What is wrong, in the reader's words where there are any. */
export const WrongLine = ({ wrong, id }: { wrong: Wrong[FieldName]; id?: string }) => {
  const { say } = proposalWords(useView().language);
  if (!wrong) return null;
  const known = told.find((code) => code === wrong.code);
  const text =
    wrong.code === 'not-there' ? say('notThere') : wrong.code === 'reason' ? say('needed') : known && say(known);
  return (
    <strong class="refused" id={id}>
      {text ?? wrong.detail}
    </strong>
  );
};

/** The form by which a person accepts what was found, as it is or mended, or sets it aside; nothing of it while a page looks back. */
export const ProposalForm = ({ item, path, tried }: { item: ProposalItem; path: string; tried?: Tried }) => {
  const view = useView();
  const { say } = proposalWords(view.language);
  const words = claimWords(view.language);
  if (looksBack(view)) return null;
  const sent = tried?.sent ?? proposed(item);
  const wrong = tried?.wrong ?? {};
  const place = item.places[0]!;
  const text = (name: FieldName, list?: string) => (
    <p key={name}>
      <label>
        <span>{say(name)}</span>
        <input
          type="text"
          name={name}
          value={sent[name] ?? ''}
          list={list}
          autocomplete="off"
          aria-invalid={wrong[name] ? 'true' : undefined}
          aria-describedby={wrong[name] ? `wrong-${item.n}-${name}` : undefined}
        />
      </label>{' '}
      <WrongLine wrong={wrong[name]} id={`wrong-${item.n}-${name}`} />
    </p>
  );
  const choice = (name: FieldName, options: [value: string, text: string][]) => (
    <p key={name}>
      <label>
        <span>{say(name)}</span>
        <select name={name}>
          {options.map(([value, label]) => (
            <option key={value} value={value} selected={value === (sent[name] ?? '')}>
              {label}
            </option>
          ))}
        </select>
      </label>{' '}
      <WrongLine wrong={wrong[name]} />
    </p>
  );
  const asked = (name: 'meeting' | 'member') => text(name, name === 'meeting' ? 'known-meetings' : 'known-members');
  const changed = (tried && Object.keys(wrong).some((name) => name !== '' && name !== 'reason')) || undefined;
  return (
    <form method="post" action={path} class="decide">
      <input type="hidden" name="n" value={item.n} />
      <input type="hidden" name="quote" value={place.quote} />
      <input type="hidden" name="language" value={item.language} />
      {item.asks.map(asked)}
      <p>
        <button type="submit" name="act" value="accept">
          {say('accept')}
        </button>
      </p>
      <details open={changed}>
        <summary>{say('change')}</summary>
        {choice(
          'measure',
          measures.map((each) => [each, words.say(each)]),
        )}
        {choice('comparator', [['', say('either')], ...comparators.map((each): [string, string] => [each, say(each)])])}
        {text('value')}
        {text('upTo')}
        {text('said')}
        {(['meeting', 'member'] as const).filter((each) => !item.asks.includes(each)).map(asked)}
        {text('asOf')}
        {choice('when', [['', say('either')], ...moments.map((each): [string, string] => [each, words.say(each)])])}
        {text('counting')}
      </details>
      {item.state === 'proposed' && (
        <details open={wrong.reason ? true : undefined}>
          <summary>{say('aside')}</summary>
          {text('reason')}
          <p>
            <button type="submit" name="act" value="set-aside">
              {say('aside')}
            </button>
          </p>
        </details>
      )}
    </form>
  );
};
