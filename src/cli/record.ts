import { type INestApplicationContext } from '@nestjs/common';
import { type Association } from '../access/associations.js';
import { type Config } from '../config.js';
import { type Database } from '../database.js';

/** The record while a verb works with it. */
export interface OpenRecord {
  app: INestApplicationContext;
  /** The database as the owner of its tables. */
  ownerUrl: string;
  close(): Promise<void>;
}

/** Opens the record that the configuration names, beside a server that may run on it. */
export const openRecord = async (config?: Config): Promise<OpenRecord> => {
  const { readConfig } = await import('../config.js');
  const { openDatabase } = await import('../database.js');
  const set = config ?? readConfig();
  const database = await openDatabase(set, (line) => console.error(line));
  try {
    const app = await openOn(database.url, set, database);
    return { app, ownerUrl: database.ownerUrl, close: () => app.close().finally(() => database.release()) };
  } catch (error) {
    await database.release();
    throw error;
  }
};

/** Opens the record in a migrated database. What the erasure journal names and a restore brought back is erased first. */
export const openOn = async (
  url: string,
  set: Config,
  { ownerUrl, superuserUrl }: Partial<Pick<Database, 'ownerUrl' | 'superuserUrl'>> = {},
): Promise<INestApplicationContext> => {
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import('../app.module.js');
  const { readKeys } = await import('../eventstore/keys.js');
  const { waitsOf } = await import('../eventstore/waits.js');
  const { outboundBy } = await import('../press/links/guarded.js');
  const { publicWay } = await import('../press/links/outbound.js');
  const outbound = set.outbound ? outboundBy(publicWay) : undefined;
  const settings = {
    poll: set.pollInterval,
    signer: set.signer,
    outbound,
    personal: { journal: set.erasureJournal, ownerUrl, superuserUrl },
    waits: waitsOf(set.storageWait),
    signIn: set.signIn,
  };
  const module = AppModule.with(url, readKeys(set.keyFile), settings);
  return NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
};

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Works with something that is to be closed, and closes it, also where somebody ends the program: an embedded PostgreSQL must not
 * stay behind. `interrupted` is the exit code then, that of the signal where none is given.
 */
export const holding = async <H extends { close(): Promise<void> }, T>(
  opening: Promise<H>,
  work: (held: H) => Promise<T>,
  interrupted?: number,
): Promise<T> => {
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= opening.then((held) => held.close()));
  let ended: number | undefined;
  const end = (signal: keyof typeof signals): void => {
    const leave = () => process.exit(interrupted ?? signals[signal]);
    // npm passes on a signal that the terminal has given us already; one that comes later is meant.
    if (ended !== undefined && performance.now() - ended > 1000) leave();
    if (ended !== undefined) return;
    ended = performance.now();
    void close()
      .catch(() => undefined)
      .then(leave);
  };
  const names = Object.keys(signals) as (keyof typeof signals)[];
  for (const name of names) process.on(name, end);
  try {
    const held = await opening;
    try {
      return await work(held);
    } finally {
      await close();
    }
  } catch (error) {
    // What fails because everything was closed is no news to whoever closed it.
    if (ended !== undefined) await new Promise(() => undefined);
    throw error;
  } finally {
    for (const name of names) process.off(name, end);
  }
};

/** The association that is meant: the one that is named, the only one there is, else `near`. Throws `NotFound`. */
export const associationOf = async (app: INestApplicationContext, named?: string): Promise<Association> => {
  const { Associations } = await import('../access/associations.js');
  const associations = app.get(Associations);
  const all = await associations.all();
  return associations.find(named ?? (all.length === 1 ? all[0]!.handle : 'near'));
};
