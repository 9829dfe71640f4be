import { type DataSource } from 'typeorm';
import { type AsOf } from '../../language/as-of.js';
import { isRegionCode } from '../../language/nouns.js';
import { byIndex } from '../by-index.js';
import { type KeptText, type SearchText } from '../index/search-text.entity.js';
import { keyProbe } from '../lexemes.js';
import { openTo } from '../open-to.js';
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

const find = () => `
  select item, type, texts from search_text t
  where association_id = $1 and words @@ $3::tsquery and type in ('member', 'person')
    and known_from <= $2 and (known_until is null or known_until > $2)${openTo('t')}
  order by type, item, origin limit ${MOST_BEARERS}`;

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
  const rows = await byIndex<Pick<SearchText, 'item' | 'texts'> & Pick<Bearer, 'type'>>(dataSource, find(), [
    asOf.association,
    asOf.knownOn,
    probe,
  ]);
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
