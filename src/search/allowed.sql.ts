import { type Defaults } from './defaults.js';

/** A statement with its parameters. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Adds a value to those of a statement; answers how the statement names it. */
export type Parameter = (value: unknown) => string;

/** How much may be shown of a row: the least of what holds as known then, and as known today. */
export const allowed = (defaults: Defaults[], $: Parameter): string => {
  const [then, now] = defaults.map((each, n) =>
    rightsBy(each, n === 0 ? 't.rights' : 'coalesce(s.rights, t.rights)', $),
  );
  const isFree = defaults.every(({ outlets, others }) => outlets.length === 0 && others === 'full');
  return `case when ${isFree ? 't.rights is null and s.item is null or' : ''} t.type <> 'coverage' then 'full'
          when 'link-only' in (${then}, ${now}) then 'link-only' when 'excerpt' in (${then}, ${now}) then 'excerpt' else 'full' end`;
};

/** How much may be shown of an item by what is said of it, of its outlet where something is said of outlets, or of all. */
const rightsBy = ({ outlets, rights, others }: Defaults, own: string, $: Parameter): string => {
  const byOutlet =
    outlets.length === 0
      ? ''
      : `(select d.rights from unnest(${$(outlets)}::text[], ${$(rights)}::text[]) as d (outlet, rights)
           where d.outlet = any(t.outlets) limit 1), `;
  return `coalesce(${own}, ${byOutlet}${$(others)}::text)`;
};

/** Whether a row's words hold something; where its marks find it, the index is not asked what stands nearly everywhere. */
export const holds = ({ marks }: { marks?: string }, query: string, $: Parameter): string => {
  const held = `t.words @@ ${$(query)}::tsquery`;
  return marks === undefined ? held : `t.words @@ ${$(marks)}::tsquery and (${held}) is true`;
};

/** Whether a text holds one needle of each term. */
export const holding = (form: string, needles: string[][], $: Parameter): string =>
  needles.map((each) => `(${each.map((needle) => `strpos(${form}, ${$(needle)}) > 0`).join(' or ')})`).join(' and ');

/** The same of what may be shown of a text, which is cut once. */
export const holdingPart = (end: string, needles: string[][], $: Parameter): string =>
  `exists (select from (select left(t.form, ${end}) as form offset 0) as d where ${holding('d.form', needles, $)})`;
