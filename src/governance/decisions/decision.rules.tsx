import { Sources } from '../../web/sources.js';
import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { governanceWords } from '../words.js';
import { type DecisionAnswer } from './decision.answer.js';
import { decisionWords } from './decision.words.js';

/** The rules a decision is judged by, and whether they let its body do so. */
export const Rules = ({ rules }: Pick<DecisionAnswer, 'rules'>) => {
  const { language } = useView();
  const { say, tell } = governanceWords(language);
  if (rules === null) return <p class="none">{say('noRules')}</p>;
  const { version, names, inForce, allowed, cited, evidence } = rules;
  return (
    <details>
      <summary>
        {tell('rulesLine', { rules: names ? <Name of={names} /> : version, date: <When on={inForce} /> })}{' '}
        <span class={allowed ? 'allowed' : 'refused'}>{say(allowed ? 'allowed' : 'notAllowed')}</span>
      </summary>
      <div class="behind">
        {cited !== null && cited !== version && <p>{decisionWords(language).say('citedOther', { version: cited })}</p>}
        <Sources of={evidence} />
        <p>
          <A to="/rules">{decisionWords(language).say('rulesByDate')}</A>
        </p>
      </div>
    </details>
  );
};

/** Each point in which a decision is not as the rules of its day, with its reason. */
export const Discrepancies = ({ of }: { of: DecisionAnswer['discrepancies'] }) => {
  const { language } = useView();
  if (of.length === 0) return null;
  return (
    <section class="note">
      <h2>{decisionWords(language).say('discrepancies')}</h2>
      <ul class="discrepancies">
        {of.map(({ code, reason }, n) => (
          <li key={n}>
            {reason[language]} <code class="soft">{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
};
