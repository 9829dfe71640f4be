import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { Kept } from '../../web/kept.js';
import { numbersAmong, type Ordinal } from './ordinal.js';
import { RosterEntry } from './roster.entity.js';
import { isWhole } from './totals.js';

type NumberOf = (spell: Pick<RosterEntry, 'government' | 'origin'>) => Ordinal | null;

const kept = new Kept<NumberOf>(10);

/** Tells the number of each spell of membership as known at a position; nobody has one where the record may lack members. */
export const numbersOn = (dataSource: DataSource, asOf: AsOf): Promise<NumberOf> =>
  kept.of(asOf, null, async () => {
    const all = await known(dataSource, RosterEntry, asOf)
      .select(NUMBERED.map((column) => `row.${column}`))
      .getMany();
    if (!isWhole(all)) return () => null;
    const numberOf = numbersAmong(all);
    const places = new Map(all.map((spell) => [placeOf(spell), spell]));
    const told = new Map<string, Ordinal | null>();
    return (spell) => {
      const place = placeOf(spell);
      if (!told.has(place)) told.set(place, numberOf(places.get(place)!));
      return told.get(place)!;
    };
  });

/** What numbers are told by. */
const NUMBERED = ['government', 'origin', 'category', 'since', 'until', 'predecessor', 'basis'] as const;

const placeOf = ({ government, origin }: Parameters<NumberOf>[0]): string => `${government} ${origin}`;
