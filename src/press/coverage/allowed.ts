import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { narrower, type Rights } from '../events.js';
import { CoverageItem } from './coverage.entity.js';

/** So much of a text is an excerpt, in characters. */
export const EXCERPT = 200;

type Texts = Pick<CoverageItem, 'rights' | 'original' | 'translations' | 'keyPoints' | 'indexLine'>;

/** An item with no more of its text than its rights allow. Key points are the record's own words, and go with an excerpt. */
export const withinRights = <T extends Texts>(item: T): T => {
  if (item.rights === 'full') return item;
  if (item.rights === 'link-only') return { ...item, original: null, translations: [], keyPoints: [], indexLine: null };
  return { ...item, original: excerpt(item.original), translations: item.translations.map(excerpt) };
};

/** A text that was kept from elsewhere, such as what stood at a link, by the same rights. */
export const within = <S extends { text: string | null }>(rights: Rights, kept: S): S =>
  rights === 'full' ? kept : rights === 'excerpt' ? excerpt(kept) : { ...kept, text: null };

const excerpt = <L extends { text: string | null } | null>(layer: L): L => {
  const letters = Array.from(layer?.text ?? '');
  return letters.length <= EXCERPT ? layer : { ...layer!, text: `${letters.slice(0, EXCERPT).join('').trimEnd()}…` };
};

/**
 * Items with the rights by which they may be shown. Who looks back sees no more than was allowed then, and no more than is allowed
 * today: else an older position of the log would be the way round.
 */
export const withRights = async <T extends Pick<CoverageItem, 'coverage' | 'rights'>>(
  dataSource: DataSource,
  { association }: AsOf,
  items: T[],
): Promise<T[]> => {
  const today = await known(dataSource, CoverageItem, { association, knownOn: Number.MAX_SAFE_INTEGER })
    .select(['row.coverage as coverage', 'row.rights as rights'])
    .andWhere('row.coverage = any(:ids)', { ids: items.map(({ coverage }) => coverage) })
    .getRawMany<{ coverage: string; rights: Rights }>();
  const now = new Map(today.map(({ coverage, rights }) => [coverage, rights]));
  return items.map((item) => ({ ...item, rights: narrower(item.rights, now.get(item.coverage) ?? 'full') }));
};
