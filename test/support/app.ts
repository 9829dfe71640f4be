import { type INestApplicationContext } from '@nestjs/common';
import { type Query, QueryBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { Associations } from '../../src/access/associations.js';
import { localOperator } from '../../src/access/caller.js';
import { Door } from '../../src/access/door.js';
import { AppModule } from '../../src/app.module.js';
import { deriveKeys } from '../../src/eventstore/keys.js';
import { type Receipt } from '../../src/eventstore/store.js';
import { type AsOf } from '../../src/language/as-of.js';
import { freshDatabase } from './database.js';

/** The whole application without HTTP, over a database of its own, with one association. It takes about a second to start. */
export interface TestApp {
  app: INestApplicationContext;
  association: string;
  /** Gives a command as the local operator does. */
  give<C extends object>(Command: new () => C, fields: Partial<C>): Promise<Receipt>;
  ask<T>(query: Query<T>): Promise<T>;
  /** The two times of a reading; today and now where nothing is said. */
  asOf(times?: { trueOn?: string; knownOn?: number }): AsOf;
  end(): Promise<void>;
}

export const startApp = async (): Promise<TestApp> => {
  const database = await freshDatabase();
  const module = AppModule.with(database.url, deriveKeys(Buffer.alloc(32, 7)));
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
  const { id: association } = await app.get(Associations).open('example', { en: 'Example' });
  return {
    app,
    association,
    give: (Command, fields) =>
      app.get(Door).give({ association, actor: localOperator }, Object.assign(new Command(), fields)),
    ask: (query) => app.get(QueryBus).execute(query),
    asOf: ({ trueOn = '2025-11-21', knownOn = Number.MAX_SAFE_INTEGER } = {}) => ({ association, trueOn, knownOn }),
    end: async () => {
      await app.close();
      await database.drop();
    },
  };
};
