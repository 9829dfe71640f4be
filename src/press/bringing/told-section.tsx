import { formatDate } from '../../language/format-date.js';
import { type Names } from '../../language/names.js';
import { A, In } from '../../web/text.js';
import { link, useView } from '../../web/view.js';
import { type OpenFact } from '../told/told-facts.js';
import { type Refusal } from '../told/told.js';
import { type RuleSaid } from '../../web/rule-words.js';
import { Why } from './refusal.js';
import { partsOf } from './told-parts.js';
import { toldWords } from './told.words.js';

/** What a document tells beside its items and the record does not have, each with its words, to be recorded by one form. */
export const ToldSection = ({ id, facts, refused, ruleSaid, names }: Offered) => {
  const view = useView();
  const { say } = toldWords(view.language);
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>
        {say('told')} <span class="amount">{facts.length}</span>
      </h2>
      <p class="hint">{say('hint')}</p>
      <form method="post" action={link(view, `/imports/${id}/told`)}>
        <ul class="proposed">
          {facts.map((fact) => (
            <li key={fact.key}>
              <Fact fact={fact} refusal={refused.get(fact.key)} names={names} ruleSaid={ruleSaid} />
            </li>
          ))}
        </ul>
        {facts.some(({ corrects }) => corrects.length > 0) && (
          <p class="decide">
            <label>
              <span>{say('why')}</span> <input type="text" name="reason" maxlength={500} value={say('because')} />
            </label>
          </p>
        )}
        <p class="decide">
          <button type="submit">{say('take')}</button>
        </p>
      </form>
    </section>
  );
};

interface Offered {
  id: string;
  facts: OpenFact[];
  /** Why a rule refused some of what was chosen, by its key. */
  refused: Map<string, Refusal>;
  ruleSaid: RuleSaid;
  /** What members are called, by how facts call them. */
  names: Map<string, Names>;
}

/** What corrects the record, or has no words behind it, is marked by the person alone. */
const isClear = ({ problem, corrects, inDoubt, rows }: OpenFact): boolean =>
  problem === undefined && !inDoubt && corrects.length === 0 && rows[0]!.words.length > 0;

interface Shown extends Pick<Offered, 'names' | 'ruleSaid'> {
  fact: OpenFact;
  refusal?: Refusal;
}

const Fact = ({ fact, refusal, names, ruleSaid }: Shown) => {
  const { language } = useView();
  const { say } = toldWords(language);
  const { problem: detail, code = '' } = fact;
  const wrong = refusal ?? (detail === undefined ? undefined : { code, detail });
  return (
    <>
      <label>
        <input type="checkbox" name="told" value={fact.key} checked={isClear(fact)} /> <strong>{say(fact.kind)}</strong>
        : {partsOf(fact, names, language).join(' · ')}
      </label>
      {fact.corrects.map(({ position, was, now }) => (
        <p key={position}>
          <strong>{say('exact', { now: formatDate(now, language), was: formatDate(was, language) })}</strong>{' '}
          <A to={`/audit/${position}`}>{say('recorded')}</A>
        </p>
      ))}
      {fact.inDoubt && <p class="hint">{say('inDoubt')}</p>}
      {wrong && <Why {...wrong} ruleSaid={ruleSaid} />}
      {fact.rows.some((row) => row.words.length > 0) && (
        <details>
          <summary>
            {say('words')}{' '}
            <span class="amount">{new Set(fact.rows.flatMap((row) => row.words.map(({ n }) => n))).size}</span>
          </summary>
          <ul>
            {fact.rows
              .flatMap((row) => row.words)
              .map(({ n, quote, language: tag }, at) => (
                <li key={at}>
                  <a href={`#row-${n}`}>{n}</a>: <In language={tag}>{quote}</In>
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  );
};
