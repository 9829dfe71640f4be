import { type Defaults } from './defaults.js';
import { type SearchFilter } from './find.js';
import { openTo } from './open-to.js';

/** What is looked for, and of whom. */
export interface Wanted {
  association: string;
  knownOn: number;
  trueOn: string;
  /** What finds all that may hold it, and what finds those of them whose text has to be looked at, as `tsquery`. */
  query: string;
  unsure: string;
  /** What a text holds of each term, as it stands in search forms. */
  needles: string[][];
  filter: SearchFilter;
  defaults: Defaults[];
  limit: number;
  /** The place behind which the page begins, in its parts. */
  after?: string[];
}

/** What the hits can be narrowed by. */
export type Narrowed = 'type' | 'language' | 'member' | 'meeting' | 'year';

/**
 * The statement that finds, with its parameters. Of each hit it reads what lies in the row, once; what the index answers by itself is not
 * looked at again, since fetching a text costs more than all else about a hit. Hits are counted by `facet` and by year: `n` of those that
 * all filters let through, and for each filter of those that the others do.
 */
export const statement = (wanted: Wanted): { text: string; values: unknown[] } => {
  const values: unknown[] = [];
  const $ = (value: unknown): string => `$${values.push(value)}`;
  const association = `${$(wanted.association)}::uuid`;
  const knownOn = `${$(wanted.knownOn)}::bigint`;
  const shown = allowed(wanted.defaults, $);
  const narrowed = narrowing(wanted.filter, $);
  const filters = Object.keys(narrowed) as Narrowed[];
  const through = (but?: Narrowed): string =>
    ['true', ...filters.filter((each) => each !== but).map((each) => `by_${each}`)].join(' and ');
  const counted = filters.map((each) => `, count(*) filter (where ${through(each)})::integer as n_${each}`);
  const text = `
  with said as materialized (
    select item, rights from search_text where association_id = ${association} and known_until is null and rights is not null),
  unsure as materialized (
    select t.ctid as place from search_text t where t.association_id = ${association} and t.words @@ ${$(wanted.unsure)}::tsquery),
  hits as materialized (
    select t.ctid as place, t.item, t.origin, t.n, t.facet, t.year, t.rank, coalesce(t.first, '0001-01-01') as day, ${shown} as allowed
      ${filters.map((each) => `, ${narrowed[each]} as by_${each}`).join('')}
    from search_text t left join said s on s.item = t.item
    where t.association_id = ${association} and t.words @@ ${$(wanted.query)}::tsquery${openTo('t')}
      and t.known_from <= ${knownOn} and (t.known_until is null or t.known_until > ${knownOn})
      and (t.first is null or t.first <= ${$(wanted.trueOn)}::date or t.type in ('meeting', 'entry'))
      and case ${shown}
        when 'full' then t.ctid not in (select place from unsure) or ${holding('t.form', wanted.needles, $)}
        when 'excerpt' then ${holdingPart('t.excerpt_to', wanted.needles, $)}
        else ${holdingPart('t.open_to', wanted.needles, $)} end),
  page as (
    select * from hits where ${through()}${behind(wanted.after, $)}
    order by rank, day desc, item, origin, n limit ${$(wanted.limit)}),
  counts as (
    select facet, year, count(*) filter (where ${through()})::integer as n${counted.join('')}
    from hits group by grouping sets ((facet), (year)))
  select (select coalesce(json_agg(counts), '[]') from counts) as counts,
    (select coalesce(json_agg(json_build_object(
        'item', p.item, 'type', t.type, 'place', t.place, 'governments', t.governments, 'meeting', t.meeting, 'on', t."on",
        'texts', t.texts, 'position', t.position, 'allowed', p.allowed,
        'key', concat_ws(' ', p.rank, p.day, p.item, p.origin, p.n))
      order by p.rank, p.day desc, p.item, p.origin, p.n), '[]')
     from page p join search_text t on t.ctid = p.place) as hits`;
  return { text, values };
};

type Parameter = (value: unknown) => string;

const narrowing = (
  { type, language, member, meeting, from, to }: SearchFilter,
  $: Parameter,
): Partial<Record<Narrowed, string>> => {
  const period = [from && `t.last >= ${$(from)}::date`, to && `t.first <= ${$(to)}::date`].filter(Boolean);
  return {
    ...(type && { type: `t.type = ${$(type)}` }),
    ...(language && { language: `${$(language)} = any(t.languages)` }),
    ...(member && { member: `${$(member)}::uuid = any(t.governments)` }),
    ...(meeting && { meeting: `t.meeting = ${$(meeting)}::uuid` }),
    ...(period.length > 0 && { year: period.join(' and ') }),
  };
};

/** How much may be shown of a row: the least of what holds as known then, and as known today. */
const allowed = (defaults: Defaults[], $: Parameter): string => {
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

/** Whether a text holds one needle of each term. */
const holding = (form: string, needles: string[][], $: Parameter): string =>
  needles.map((each) => `(${each.map((needle) => `strpos(${form}, ${$(needle)}) > 0`).join(' or ')})`).join(' and ');

/** The same of what may be shown of a text, which is cut once. */
const holdingPart = (end: string, needles: string[][], $: Parameter): string =>
  `exists (select from (select left(t.form, ${end}) as form offset 0) as d where ${holding('d.form', needles, $)})`;

const behind = (after: string[] | undefined, $: Parameter): string => {
  if (!after) return '';
  const [rank, day, item, origin, n] = after.map((part) => $(part));
  return ` and (rank, '9999-12-31'::date - day, item, origin, n)
      > (${rank}::integer, '9999-12-31'::date - ${day}::date, ${item}::uuid, ${origin}::bigint, ${n}::integer)`;
};
