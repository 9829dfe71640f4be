import { type Row } from '../../exchange/reader.js';
import { type Saying } from '../../exchange/saying.js';
import { idFor } from '../../language/ids.js';
import { foldName, isLanguageTag, languageOf } from '../../language/names.js';

/** Somebody of a delegation, as the command takes it. */
export interface ReadPerson {
  person: string;
  names: Record<string, string>;
  title?: Record<string, string>;
  leads?: true;
  note?: Record<string, string>;
}

/** Where each name of a meeting was read first, so that who is listed twice is one person. */
export type Seen = Map<string, { person: string; n: number }>;

const FRENCH = /^(?:SE )?(M|Mme|Mlle)$/;
const SPANISH = /^(?:SE |HE )?(Sr|Sra|Srta)$/;
const HEAD =
  /head of (?:the )?delegation|chef de (?:la )?d[ée]l[ée]gation|jef[ea] de (?:la )?delegaci[óo]n|단장|代表團團長/iu;
/** What no name has, as letters that were read from a scan are apt to. */
const SLIP = /[^\p{L}\p{M}\s.'’‘,()·&/-]/u;
/** An initial that was made small: `E.h. Lake`. */
const SMALL_INITIAL = /\b\p{Lu}\.\p{Ll}\./u;

/** Reads the people of a delegation. The id of each follows from the import and the row, never from the name. */
export const peopleOf = (rows: Row[], { find }: Pick<Saying, 'find'>, seen: Seen, source: string): ReadPerson[] => {
  const people = new Map<string, ReadPerson>();
  for (const { n, cells } of rows) {
    const { person: name, title, honorific = '', division, affiliation, language } = cells;
    if (name === undefined) continue;
    if (SLIP.test(name) || SMALL_INITIAL.test(name)) find(n, 'name-slip', `${name} may be misspelt`, false);
    const key = foldName(name);
    const before = seen.get(key);
    if (before) find(n, 'person-doubled', `Row ${before.n} names the same person; both are one`, false);
    const { person } = before ?? { person: idFor('person', source, String(n)) };
    if (!before) seen.set(key, { person, n });
    if (people.has(key)) continue;
    const tongue = isLanguageTag(language) ? language : tongueOf(honorific, name);
    const note = [division, affiliation].filter((part) => part !== undefined).join(', ');
    people.set(key, {
      person,
      names: { [tongue]: name },
      ...(title !== undefined && { title: { [tongue]: title } }),
      ...(title !== undefined && HEAD.test(title) && { leads: true as const }),
      ...(note !== '' && { note: { [tongue]: note } }),
    });
  }
  return oneHead([...people.values()], rows[0]!.n, find);
};

const tongueOf = (honorific: string, name: string): string => {
  if (FRENCH.test(honorific)) return 'fr';
  return SPANISH.test(honorific) ? 'es' : languageOf(name);
};

const oneHead = (people: ReadPerson[], n: number, find: Saying['find']): ReadPerson[] => {
  const heads = people.filter(({ leads }) => leads);
  if (heads.length < 2) return people;
  find(
    n,
    'several-heads',
    `${heads.length} people are said to head this delegation; none is taken for its head`,
    false,
  );
  return people.map(({ leads: _, ...person }) => person);
};
