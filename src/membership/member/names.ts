import { type Borne, borneIn, namesOn as borneOn } from '../../language/borne-names.js';
import { compareDates } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type NameKind } from '../government.shapes.js';
import { type Government, type GovernmentName } from './member.entity.js';

/** A name in one language with the time in which it was borne, and where that is known from. */
export interface NameSpell extends Borne {
  kind: NameKind;
  evidence: Evidence;
  position: number;
}

/**
 * All names of a government: those of its registration and those told later. An official one ends where the next begins that is not
 * known to have ended itself.
 */
export const namesOverTime = (government: Government, told: GovernmentName[]): NameSpell[] => {
  const registered = { names: government.names, kind: 'official' as const, from: null, until: null };
  const { evidence, position } = government;
  const all = [{ ...registered, evidence, position }, ...told.toSorted((a, b) => compareDates(a.from, b.from))];
  const spells = all.flatMap(({ names, kind, from, until, evidence, position }) =>
    borneIn(names, from, until).map((borne): NameSpell => ({ ...borne, kind, evidence, position })),
  );
  return spells.map((spell, n) => ({ ...spell, until: spell.until ?? nextOfficial(spell, spells.slice(n + 1)) }));
};

const nextOfficial = ({ language, kind }: NameSpell, later: NameSpell[]): string | null =>
  kind === 'official'
    ? (later.find((each) => each.kind === 'official' && each.language === language && each.until === null)?.from ??
      null)
    : null;

/** What a government was called officially at the end of a day; a former name of which no time is known was not that of any day. */
export const namesOn = (day: string, spells: NameSpell[]): Names =>
  borneOn(
    day,
    spells.filter(({ kind, from, until }) => kind === 'official' || (kind === 'former' && (from ?? until) !== null)),
  );
