import { type INestApplicationContext } from '@nestjs/common';
import { type IQuery, type Query } from '@nestjs/cqrs';
import { type Refs } from '../access/refs.js';
import { type AsOf } from '../language/as-of.js';
import { writtenAs } from '../language/names.js';
import { type AnsweredAsOf } from '../web/as-of.js';
import { readingAs } from './acting.js';
import { harmless } from './page.js';
import { associationOf, holding, openRecord } from './record.js';
import { type Titles, titlesOf } from './titles.js';
import { type CliLanguage, type Options, type ReadingOptions } from './verb.js';

/** What a reading verb asks with. */
export interface Asking {
  asOf: AsOf;
  refs: Refs;
  ask<T>(query: Query<T>): Promise<T>;
}
export type Answered<T> = { asOf: AnsweredAsOf } & T;
/** The lines in which an answer is told; `titles` are those of the press items it names. */
export type Render<T> = (answer: T, language: CliLanguage, titles: Titles) => string[];

/** Opens the record, reads it as of the times that were asked for, and shows what it says. */
export const read = async <T extends object>(
  options: ReadingOptions,
  render: Render<Answered<T>>,
  work: (asking: Asking) => Promise<T>,
): Promise<void> => (await holding(openRecord(), ({ app }) => readIn(app, options, render, work)))();

/** Reads an open record; answers how to print what it says, as HTTP answers it or as lines, once it is closed. */
export const readIn = async <T extends object>(
  app: INestApplicationContext,
  options: ReadingOptions,
  render: Render<Answered<T>>,
  work: (asking: Asking) => Promise<T>,
): Promise<() => void> => {
  const { QueryBus } = await import('@nestjs/cqrs');
  const { Refs } = await import('../access/refs.js');
  const { answered, Times } = await import('../web/as-of.js');
  const own = await associationOf(app, options.association);
  const asOf = await app.get(Times).asOf(own.id, options);
  const bus = app.get(QueryBus);
  const ask = <A>(query: Query<A>) => bus.execute<IQuery, A>(query);
  const reading = async () => {
    const answer = { asOf: answered(asOf), ...(await work({ asOf, refs: app.get(Refs), ask })) };
    const titles = options.json ? undefined : await titlesOf(app, asOf, answer, options.lang);
    return () => writtenAs(own, () => show(options, answer, render, titles));
  };
  return writtenAs(own, () => readingAs(app, own.id, options, 'read', reading));
};

/** Prints an answer: as JSON, or as lines for a reader. */
export const show = <T>({ json, lang }: Options, answer: T, render: Render<T>, titles: Titles = new Map()): void => {
  const text = json ? JSON.stringify(answer) : render(harmless(answer), lang, harmless(titles)).join('\n');
  process.stdout.write(`${text}\n`);
};

/** Prints what an act did, or under which id it waits for a second person. */
export const showDone = <T extends object>(options: Options, done: T | { waits: string }, render: Render<T>): void =>
  'waits' in done ? show(options, { id: done.waits, waits: true }, waitsText) : show(options, done, render);

const waitsText: Render<{ id: string }> = ({ id }, language) => [
  {
    en: `This takes a second person. It waits for one under ${id}.`,
    ko: `두 사람이 필요한 일입니다. ${id} 번호로 다른 사람의 확인을 기다립니다.`,
  }[language],
];
