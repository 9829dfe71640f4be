import { type Category } from '../../language/nouns.js';
import { common } from '../../web/common.js';
import { MemberLink } from '../../web/member-link.js';
import { Position, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { TermFacts } from '../chairs/term.js';
import { governanceWords, nth } from '../words.js';
import { type DecisionAnswer } from './decision.answer.js';
import { type EffectKind } from './decision.entity.js';
import { decisionWords } from './decision.words.js';

type Effect = DecisionAnswer['effects'][number];

/** What a decision led to: who became a member by it, or the term of the chair that it began. */
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

const EffectLine = ({ kind, member, on, category, term, position }: Effect) => {
  const { language } = useView();
  const { tell } = decisionWords(language);
  return (
    <p>
      {tell(kind as EffectKind, {
        date: <When on={on} />,
        member: <MemberLink {...member} />,
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
