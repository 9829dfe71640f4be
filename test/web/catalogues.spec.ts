import { readdirSync } from 'node:fs';
import { type Catalogue, type Phrase } from '../../src/web/phrases.js';

/** Every catalogue of the house, by file and name. */
const catalogues: [name: string, all: Catalogue][] = [];
for (const path of readdirSync('src', { recursive: true }) as string[]) {
  if (!/(^|[/.-])(words|common)\.ts$/.test(path)) continue;
  const exported = (await import(`../../src/${path}`)) as Record<string, unknown>;
  for (const [name, { all }] of Object.entries(exported) as [string, { all?: Catalogue }][])
    if (all !== undefined) catalogues.push([`${path} ${name}`, all]);
}

const formsOf = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
/** A language says either the number or the number as it counts in order; both are given. */
const placesOf = (phrase: Phrase): Set<string> =>
  new Set(
    formsOf(phrase).flatMap((form) => (form.match(/\{\w+\}/g) ?? []).map((place) => place.replace('{nth}', '{n}'))),
  );

/** What is wrong in a catalogue, each with its language and key. */
const wrongIn = (wrong: (phrase: Phrase, english: Phrase, language: string) => unknown): string[] =>
  catalogues.flatMap(([name, all]) =>
    Object.entries(all).flatMap(([language, said]) =>
      Object.entries(said)
        .filter(([key, phrase]) => wrong(phrase, all.en[key]!, language))
        .map(([key]) => `${name} ${language} ${key}`),
    ),
  );

describe('the catalogues', () => {
  it('are found', () => {
    expect(catalogues.length).toBeGreaterThan(20);
  });

  it('say something under every key', () => {
    expect(wrongIn((phrase) => formsOf(phrase).some((form) => form.trim() === ''))).toEqual([]);
  });

  it('have the same places in every language', () => {
    expect(
      wrongIn(
        (phrase, english) => [...placesOf(phrase)].toSorted().join() !== [...placesOf(english)].toSorted().join(),
      ),
    ).toEqual([]);
  });

  it('have a form for every plural category of the language', () => {
    expect(
      wrongIn(
        (phrase, _, language) =>
          typeof phrase !== 'string' &&
          new Intl.PluralRules(language).resolvedOptions().pluralCategories.some((category) => !(category in phrase)),
      ),
    ).toEqual([]);
  });
});
