import { type Defaults } from './defaults.js';
import { type SearchFilter } from './find.js';
import { allowed, holding, holdingPart, holds, type Parameter, type Statement } from './allowed.sql.js';
import { openTo } from './open-to.js';

/** What is looked for, and of whom. */
export interface Wanted {
  association: string;
  knownOn: number;
  trueOn: string;
  /** What finds all that may hold it, and what finds those of them whose text has to be looked at, as `tsquery`. */
  query: string;
  unsure: string;
  /** What finds the few rows among which alone it is looked for. */
  marks?: string;
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
export const statement = (wanted: Wanted): Statement => {
  const { $, values, association } = parametersOf(wanted);
  const narrowed = narrowing(wanted.filter, $);
  const filters = Object.keys(narrowed) as Narrowed[];
  const through = (but?: Narrowed): string =>
    ['true', ...filters.filter((each) => each !== but).map((each) => `by_${each}`)].join(' and ');
  const counted = filters.map((each) => `, count(*) filter (where ${through(each)})::integer as n_${each}`);
  const text = `
  with said as materialized (${SAID(association)}),
  unsure as materialized (
    select t.ctid as place from search_text t where t.association_id = ${association} and ${holds(wanted, wanted.unsure, $)}),
  hits as materialized (
    select t.ctid as place, ${OF_HIT}, ${BACK} as back, ${allowed(wanted.defaults, $)} as allowed
      ${filters.map((each) => `, ${narrowed[each]} as by_${each}`).join('')}
    from search_text t left join said s on s.item = t.item
    where t.association_id = ${association} and ${isHit(wanted, 't.ctid not in (select place from unsure)', $)}),
  page as (
    select * from hits where ${through()}${behind(wanted.after, $)} order by rank, back, item, origin, n limit ${$(wanted.limit)}),
  counts as (
    select facet, year, count(*) filter (where ${through()})::integer as n${counted.join('')}
    from hits group by grouping sets ((facet), (year)))
  ${answerOf(association)}`;
  return { text, values };
};

/** Finds no more than `most` hits among what something is called, whichever they are; `read` says how many. */
export const amongNames = (wanted: Wanted, most: number): Statement => {
  const { $, values, association } = parametersOf(wanted);
  return { text: some(wanted, { association, among: `t.rank < ${REST}`, most }, $), values };
};

/**
 * Finds the first `most` hits among all else, in the order of the list, and looks at so many rows for them: where fewer are `read`, further ones
 * may follow.
 */
export const amongRest = (wanted: Wanted, { most, rows }: { most: number; rows: number }): Statement => {
  const { $, values, association } = parametersOf(wanted);
  const order = `order by ${IN_ORDER}`;
  const among = `t.rank = ${REST}${behind(wanted.after, $, BACK)} ${order} limit ${$(rows)}`;
  return { text: some(wanted, { association, among, most, order }, $), values };
};

interface Among {
  association: string;
  /** Which of its rows. */
  among: string;
  most: number;
  order?: string;
}
/** Hits among some rows, and their page; what a filter does not let through is none. */
const some = (wanted: Wanted, of: Among, $: Parameter): string => `
  with said as materialized (${SAID(of.association)}),
  hits as materialized (
    select t.at as place, ${OF_HIT}, ${BACK} as back, ${allowed(wanted.defaults, $)} as allowed
    from (select t.ctid as at, t.* from search_text t where t.association_id = ${of.association} and ${of.among}) t left join said s on s.item = t.item
    where ${isHit(wanted, `not t.words @@ ${$(wanted.unsure)}::tsquery`, $)} ${onlyThrough(narrowing(wanted.filter, $))}
    ${of.order ?? ''} limit ${$(of.most)}),
  page as (select * from hits where true${behind(wanted.after, $)} order by rank, back, item, origin, n limit ${$(wanted.limit)}),
  counts as (select facet, year, count(*)::integer as n from hits group by grouping sets ((facet), (year)))
  ${answerOf(of.association)}`;

const OF_HIT = 't.item, t.origin, t.n, t.facet, t.year, t.rank';

const parametersOf = ({ association }: Wanted) => {
  const values: unknown[] = [];
  const $: Parameter = (value) => `$${values.push(value)}`;
  return { values, $, association: `${$(association)}::uuid` };
};

/** The rank of all that is found by more than its names. */
const REST = 2;

/** How many days a row lies back: newest first, and last what has no day. */
const BACK = `('9999-12-31'::date - coalesce(t.first, '0001-01-01'::date))`;
const IN_ORDER = `t.rank, ${BACK}, t.item, t.origin, t.n`;

const SAID = (association: string): string =>
  `select item, rights from search_text where association_id = ${association} and known_until is null and rights is not null`;

const answerOf = (association: string): string => `
  select (select count(*)::integer from hits) as "read", (select coalesce(json_agg(counts), '[]') from counts) as counts,
    (select coalesce(json_agg(json_build_object(
        'item', p.item, 'type', t.type, 'place', t.place, 'governments', t.governments, 'meeting', t.meeting, 'on', t."on",
        'texts', t.texts, 'position', t.position, 'allowed', p.allowed,
        'key', concat_ws(' ', p.rank, '9999-12-31'::date - p.back, p.item, p.origin, p.n))
      order by p.rank, p.back, p.item, p.origin, p.n), '[]')
     from page p join search_text t on t.ctid = p.place and t.association_id = ${association}) as hits`;

/** Whether a row may be found by whoever asks, and holds what is looked for in what may be shown of it. */
const isHit = (wanted: Wanted, isSure: string, $: Parameter): string => {
  const knownOn = `${$(wanted.knownOn)}::bigint`;
  return `${holds(wanted, wanted.query, $)}${openTo('t')}
      and t.known_from <= ${knownOn} and (t.known_until is null or t.known_until > ${knownOn})
      and (t.first is null or t.first <= ${$(wanted.trueOn)}::date or t.type in ('meeting', 'entry'))
      and case ${allowed(wanted.defaults, $)}
        when 'full' then (${isSure}) or ${holding('t.form', wanted.needles, $)}
        when 'excerpt' then ${holdingPart('t.excerpt_to', wanted.needles, $)}
        else ${holdingPart('t.open_to', wanted.needles, $)} end`;
};

const onlyThrough = (narrowed: Partial<Record<Narrowed, string>>): string =>
  Object.values(narrowed)
    .map((each) => `and (${each})`)
    .join(' ');

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

const behind = (after: string[] | undefined, $: Parameter, back = 'back'): string => {
  if (!after) return '';
  const [rank, day, item, origin, n] = after.map((part) => $(part));
  return ` and (rank, ${back}, item, origin, n)
      > (${rank}::smallint, '9999-12-31'::date - ${day}::date, ${item}::uuid, ${origin}::bigint, ${n}::integer)`;
};
