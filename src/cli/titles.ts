import { type INestApplicationContext } from '@nestjs/common';
import { type AsOf } from '../language/as-of.js';
import { nameIn } from '../language/names.js';
import { type CliLanguage } from './verb.js';

/** Names of press items and tables by their ids. */
export type Titles = ReadonlyMap<string, string>;

/** The names of all press items and tables that an answer names by their ids alone. */
export const titlesOf = async (
  app: INestApplicationContext,
  asOf: AsOf,
  answer: unknown,
  language: CliLanguage,
): Promise<Titles> => {
  const { Labels } = await import('../timeline/labels.js');
  const labels = await app.get(Labels).of(asOf, itemsIn(answer));
  return new Map([...labels].map(([id, { names }]) => [id, nameIn(names, language).text]));
};

const itemsIn = (answer: unknown): string[] => {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    (key === 'coverage' || key === 'table') && typeof value === 'string' ? [value] : itemsIn(value),
  );
};
