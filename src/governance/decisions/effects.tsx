import { type Category } from '../../language/nouns.js';
import { common } from '../../web/common.js';
import { groupBy } from '../../web/group-by.js';
import { MemberLink } from '../../web/member-link.js';
import { Name, Position, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { TermFacts } from '../chairs/term.js';
import { governanceWords, nth } from '../words.js';
import { type DecisionAnswer, type DecisionSummary } from './decision.answer.js';
import { decisionWords } from './decision.words.js';

type Effect = DecisionAnswer['effects'][number];

/** What a decision led to: who became a member by it, was expelled or elected, what was declared, the term of the chair that began. */
export const Effects = ({ effects }: { effects: Effect[] }) => {
  const { say } = governanceWords(useView().language);
  if (effects.length === 0) return <p class="none">{say('noEffects')}</p>;
  return (
    <ul class="effects">
      {effects.map((effect) => (
        <li key={effect.position}>
          <EffectLine {...effect} />
          {effect.term && <TermFacts term={effect.term} />}
        </li>
      ))}
    </ul>
  );
};

const EffectLine = ({ kind, member, title, on, category, term, position }: Effect) => {
  const { language } = useView();
  const { tell } = decisionWords(language);
  return (
    <p>
      {tell(kind, {
        date: <When on={on} />,
        member: member && <MemberLink {...member} />,
        title: title && <Name of={title} />,
        category: category && common(language).say(category as Category),
        n: term?.term,
        nth: term && nth(term.term),
      })}{' '}
      <span class="soft">
        <Position at={position} />
      </span>
    </p>
  );
};

type Listed = DecisionSummary['effects'][number];

/** The same in a list of decisions, in short: whom it did what to. Of many only the first are named. */
export const EffectsInShort = ({ effects }: { effects: Listed[] }) => {
  const { language } = useView();
  const { say, tell } = decisionWords(language);
  const kinds = groupBy(effects, ({ kind, category, term }) => [kind, category, term].join());
  return [...kinds.entries()].map(([key, alike]) => {
    const { kind, category, term } = alike[0]!;
    const named = alike.slice(0, NAMED).map(({ member, title }, n) => (
      <span key={n}>
        {n > 0 && ', '}
        {member ? <MemberLink {...member} /> : title && <Name of={title} />}
      </span>
    ));
    return (
      <p key={key} class="soft">
        {tell(`short-${kind}`, {
          whom: named,
          category: category && common(language).say(category as Category),
          n: term ?? undefined,
          nth: term !== null && nth(term),
        })}
        {alike.length > NAMED && ` ${say('andMore', { n: alike.length - NAMED })}`}
      </p>
    );
  });
};

const NAMED = 5;

/** What an adopted decision ordered and the record does not have, and which rule stood in the way. */
export const MissingEffects = ({ missing }: Pick<DecisionAnswer, 'missing'>) => {
  const { language } = useView();
  const { say, tell } = decisionWords(language);
  if (missing.length === 0) return null;
  return (
    <section class="note">
      <h3>{say('missing')}</h3>
      <ul>
        {missing.map(({ member, category, term, rule }) => (
          <li key={member.id}>
            {tell(term === null ? 'missingAdmission' : 'missingElection', {
              member: <MemberLink {...member} />,
              category: category && common(language).say(category as Category),
              n: term,
              nth: term && nth(term),
            })}
            {': '}
            {rule === null ? say('notTried') : tell('refusedBy', { rule: <code>{rule}</code> })}
          </li>
        ))}
      </ul>
    </section>
  );
};
