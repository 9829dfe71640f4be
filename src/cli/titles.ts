import { type INestApplicationContext } from '@nestjs/common';
import { type AsOf } from '../language/as-of.js';
import { nameIn } from '../language/names.js';
import { rowsCitedIn } from '../web/cited-rows.js';
import { type CliLanguage } from './verb.js';

/** Names of press items and tables by their ids; of items also by the cited rows of documents that they came from. */
export type Titles = ReadonlyMap<string, string>;

/** The names of all press items and tables that an answer names by their ids alone. */
export const titlesOf = async (
  app: INestApplicationContext,
  asOf: AsOf,
  answer: unknown,
  language: CliLanguage,
): Promise<Titles> => {
  const { Labels } = await import('../timeline/labels.js');
  const { PressTexts } = await import('../web/press-texts.js');
  const rows = await app.get(PressTexts).at(asOf, rowsCitedIn(answer));
  const labels = await app.get(Labels).of(asOf, [...itemsIn(answer), ...rows.values()]);
  const titles = new Map([...labels].map(([id, { names }]) => [id, nameIn(names, language).text]));
  for (const [place, item] of rows) if (titles.has(item)) titles.set(place, titles.get(item)!);
  return titles;
};

const itemsIn = (answer: unknown): string[] => {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    (key === 'coverage' || key === 'table') && typeof value === 'string' ? [value] : itemsIn(value),
  );
};
