import { isDate } from '../../language/dates.js';
import { formatDate } from '../../language/format-date.js';
import { In } from '../../web/text.js';
import { link, useView } from '../../web/view.js';
import { nameIn } from '../../language/names.js';
import { byLanguage } from '../../exchange/by-language.js';
import { type OpenFact } from '../told/told-facts.js';
import { type Told } from '../told/told.js';
import { toldWords } from './told.words.js';

/** What a document tells beside its items and the record does not have, each with its words, to be recorded by one form. */
export const ToldSection = ({ id, facts, refused, names }: Offered) => {
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
              <Fact fact={fact} refusal={refused.get(fact.key)} names={names} />
            </li>
          ))}
        </ul>
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
  refused: Map<string, string>;
  /** What members are called, by how facts call them. */
  names: Map<string, Record<string, string>>;
}

const Fact = ({ fact, refusal, names }: { fact: OpenFact; refusal?: string } & Pick<Offered, 'names'>) => {
  const { language } = useView();
  const { say } = toldWords(language);
  const wrong = refusal ?? fact.problem;
  const { words } = fact.rows[0]!;
  return (
    <>
      <label>
        <input type="checkbox" name="told" value={fact.key} checked={fact.problem === undefined && words.length > 0} />{' '}
        <strong>{say(fact.kind)}</strong>: {partsOf(fact, names, language).join(' · ')}
      </label>
      {wrong !== undefined && (
        <p class="wrong" role="alert" lang="en">
          {wrong}
        </p>
      )}
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

/** A fact in a few parts, in the reader's language. */
const partsOf = (
  { kind, rows }: Told,
  names: Offered['names'],
  language: Parameters<typeof toldWords>[0],
): string[] => {
  const { say } = toldWords(language);
  const { cells } = rows[0]!;
  const day = (field: string) => {
    const text = cells[field];
    return text === undefined ? undefined : isDate(text) ? formatDate(text, language) : text;
  };
  const who = (field: string) => {
    const written = cells[field];
    const known = written === undefined ? undefined : names.get(written);
    return known ? nameIn(known, language).text : written;
  };
  const said = (field: string) => nameIn(byLanguage(cells, field), language).text || undefined;
  const when = (word: 'member' | 'applied' | 'coordinator' | 'due', field: string) => {
    const text = day(field);
    return text === undefined ? undefined : say(word, { day: text });
  };
  const parts: Record<Told['kind'], (string | undefined)[]> = {
    bodies: [said('name'), cells['admits'] && say('mayAdmit'), cells['elects'] && say('mayElect')],
    members: [
      who('code') ?? said('name'),
      cells['country'] && say('newGovernment', { code: cells['code']! }),
      when('member', 'joined'),
      cells['joined'] === undefined ? when('applied', 'applied') : undefined,
    ],
    meetings: [said('name'), day('on'), cells['place']],
    decisions: [said('text'), day('on')],
    attendance: [
      who('member'),
      ...rows.map(({ cells: { person, title } }) => [person, title].filter(Boolean).join(', ')),
    ],
    committees: [said('name'), who('coordinator'), when('coordinator', 'from')],
    commitments: [said('text'), when('due', 'due'), cells['occasion'] && say('kept', { name: cells['occasion'] })],
  };
  return parts[kind].filter((part): part is string => part !== undefined && part !== '');
};
