import { compareDates, holdsOn } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type NameKind } from '../government.shapes.js';
import { type Government, type GovernmentName } from './member.entity.js';

/** A name in one language with the time in which it was borne, as far as that is known. */
export interface NameSpell {
  language: string;
  name: string;
  kind: NameKind;
  from: string | null;
  until: string | null;
  evidence: Evidence;
  position: number;
}

/** All names of a government: those of its registration and those told later; an official one ends where the next begins. */
export const namesOverTime = (government: Government, told: GovernmentName[]): NameSpell[] => {
  const registered = { names: government.names, kind: 'official' as const, from: null, until: null };
  const { evidence, position } = government;
  const all = [{ ...registered, evidence, position }, ...told.toSorted((a, b) => compareDates(a.from, b.from))];
  const spells = all.flatMap(({ names, kind, from, until, evidence, position }) =>
    Object.entries(names).map(([language, name]): NameSpell => ({
      language,
      name,
      kind,
      from,
      until,
      evidence,
      position,
    })),
  );
  return spells.map((spell, n) => ({ ...spell, until: spell.until ?? nextOfficial(spell, spells.slice(n + 1)) }));
};

const nextOfficial = ({ language, kind }: NameSpell, later: NameSpell[]): string | null =>
  kind === 'official'
    ? (later.find((each) => each.kind === 'official' && each.language === language)?.from ?? null)
    : null;

/** What a government was called officially at the end of a day: by language the newest name that it surely bore, else the oldest. */
export const namesOn = (day: string, spells: NameSpell[]): Names => {
  const names: Names = {};
  const official = spells.filter(({ kind }) => kind === 'official' || kind === 'former');
  for (const language of new Set(official.map((spell) => spell.language))) {
    const then = official.filter((spell) => spell.language === language && holds(day, spell) !== 'no');
    const sure = then.filter((spell) => holds(day, spell) === 'surely');
    const name = sure.toSorted(byAge).at(-1) ?? then.toSorted(byAge)[0];
    if (name) names[language] = name.name;
  }
  return names;
};

const ALWAYS = '1000-01-01';

const holds = (day: string, { from, until }: NameSpell) => holdsOn(day, from ?? ALWAYS, until);

/** Without a beginning a name is the oldest; of two such, the one that is known to have ended says more of the time before. */
const byAge = (a: NameSpell, b: NameSpell): number =>
  compareDates(a.from ?? ALWAYS, b.from ?? ALWAYS) || Number(a.until !== null) - Number(b.until !== null);
