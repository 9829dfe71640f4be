import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { readDate } from '../../language/dates.js';
import { foldName } from '../../language/names.js';
import { today } from '../../web/as-of.js';
import { narrower, type Rights } from '../events.js';
import { CoverageItem } from './coverage.entity.js';
import { excerptOf } from './excerpt.js';
import { ClaimedQuote, RightsDefault } from './rights.entity.js';

type Texts = Pick<CoverageItem, 'original' | 'translations' | 'keyPoints' | 'indexLine'>;
/** What is said of an item, and whose it is. */
type Said = Pick<CoverageItem, 'coverage' | 'rights' | 'outlet'>;
/** An item with the rights by which it is shown, and the words of it that are claimed. */
export type Allowed<T> = Omit<T, 'rights'> & { rights: Rights; quotes: string[] };

/** An item with no more of its text than its rights allow. Key points are the record's own words, and go with an excerpt. */
export const withinRights = <T extends Texts & { rights: Rights; quotes?: string[] }>(item: T): T => {
  if (item.rights === 'full') return item;
  if (item.rights === 'link-only') return { ...item, original: null, translations: [], keyPoints: [], indexLine: null };
  const cut = cutTo(item.quotes ?? []);
  return { ...item, original: cut(item.original), translations: item.translations.map(cut) };
};

/** A text that was kept from elsewhere, such as what stood at a link, by the same rights. */
export const within = <S extends { text: string | null }>(
  { rights, quotes }: Pick<Allowed<Said>, 'rights' | 'quotes'>,
  kept: S,
): S => (rights === 'full' ? kept : rights === 'excerpt' ? cutTo(quotes)(kept) : { ...kept, text: null });

const cutTo =
  (quotes: string[]) =>
  <L extends { text: string | null } | null>(layer: L): L =>
    layer?.text ? { ...layer, text: excerptOf(layer.text, quotes) } : layer;

/**
 * Items with the rights by which they may be shown: those that are said of an item, or the default of its outlet, or that of all. Who
 * looks back sees no more than was allowed then, and no more than is allowed today: else an older position of the log would be the way
 * round.
 */
export const withRights = async <T extends Said>(
  dataSource: DataSource,
  asOf: AsOf,
  items: T[],
): Promise<Allowed<T>[]> => {
  const now = { association: asOf.association, knownOn: Number.MAX_SAFE_INTEGER, trueOn: today() };
  const ids = items.map(({ coverage }) => coverage);
  const own = await known(dataSource, CoverageItem, now)
    .select(['row.coverage as coverage', 'row.rights as rights', 'row.outlet as outlet'])
    .andWhere('row.coverage = any(:ids)', { ids })
    .getRawMany<Said>();
  const current = new Map(own.map((item) => [item.coverage, item]));
  const [then, since] = [await defaultsOn(dataSource, asOf), await defaultsOn(dataSource, now)];
  const quotes = await quotesOf(dataSource, asOf, ids);
  return items.map((item) => ({
    ...item,
    rights: narrower(rightsBy(then, item), rightsBy(since, current.get(item.coverage) ?? item)),
    quotes: quotes.get(item.coverage) ?? [],
  }));
};

/** What holds by default on a day, by the outlet's folded name, the newest last. */
const defaultsOn = async (dataSource: DataSource, asOf: AsOf): Promise<Map<string, Rights>> => {
  const rows = await known(dataSource, RightsDefault, asOf).getMany();
  const begun = rows
    .map((row) => ({ ...row, from: readDate(row.since).earliest ?? '' }))
    .filter(({ from }) => from <= asOf.trueOn)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.position - b.position));
  return new Map(begun.map(({ outlet, rights }) => [foldName(outlet), rights]));
};

const rightsBy = (defaults: Map<string, Rights>, { rights, outlet }: Said): Rights => {
  const names = Object.values(outlet).filter((name) => typeof name === 'string');
  const ofOutlet = names.map((name) => defaults.get(foldName(name))).find((each) => each !== undefined);
  return rights ?? ofOutlet ?? defaults.get('') ?? 'full';
};

const quotesOf = async (dataSource: DataSource, asOf: AsOf, ids: string[]): Promise<Map<string, string[]>> => {
  const rows = await known(dataSource, ClaimedQuote, asOf).andWhere('row.coverage = any(:ids)', { ids }).getMany();
  const quotes = new Map<string, string[]>();
  for (const { coverage, quote } of rows) quotes.set(coverage, [...(quotes.get(coverage) ?? []), quote]);
  return quotes;
};
