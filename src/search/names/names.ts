import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { isRegionCode } from '../../language/nouns.js';
import { type KeptText, SearchText } from '../index/search-text.entity.js';
import { keyProbe } from '../lexemes.js';
import { keysOf } from './keys.js';

/** A member or a person with all that they are called, and the keys under which that is found. */
export interface Bearer {
  item: string;
  type: 'member' | 'person';
  names: KeptText[];
  keys: Set<string>;
}

/** So many who bear a name are looked at. */
const MOST_BEARERS = 100;

/** Who bears a name of one of these keys, or of such initials, as known at a position. */
export const bearersOf = async (
  dataSource: DataSource,
  asOf: AsOf,
  keys: string[],
  initials: string[] = [],
): Promise<Bearer[]> => {
  const probes = [keyProbe(asOf.association, keys), keyProbe(asOf.association, initials, ':*')];
  const probe = probes.filter((each) => each !== '').join(' | ');
  if (probe === '') return [];
  const rows = await known(dataSource, SearchText, asOf)
    .select(['row.item as item', 'row.type as type', 'row.texts as texts'])
    .andWhere('row.words @@ cast(:probe as tsquery)', { probe })
    .andWhere(`row.type in ('member', 'person')`)
    .orderBy('row.type')
    .addOrderBy('row.item')
    .addOrderBy('row.origin')
    .limit(MOST_BEARERS)
    .getRawMany<Pick<SearchText, 'item' | 'texts'> & Pick<Bearer, 'type'>>();
  const bearers = new Map<string, Bearer>();
  for (const { item, type, texts } of rows) {
    const bearer = bearers.get(item) ?? { item, type, names: [], keys: new Set() };
    bearers.set(item, bearer);
    const names = texts.filter(({ layer, text }) => (layer === 'name' || layer === 'alias') && !isRegionCode(text));
    bearer.names.push(...names);
    for (const { text } of names) for (const key of keysOf(text)) bearer.keys.add(key);
  }
  return [...bearers.values()];
};
