import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { type CommandContext, inContext } from '../../src/eventstore/context.js';
import { type Kernel, makeKernel, openAssociation, poolOf } from '../../src/eventstore/kernel.js';
import { deriveKeys } from '../../src/eventstore/keys.js';
import { type ReadModel } from '../../src/eventstore/projection.js';
import { type Give } from '../../src/eventstore/react.js';
import { type Reaction } from '../../src/eventstore/reaction.js';
import { type AnyDecider, Registry } from '../../src/eventstore/registry.js';
import { type Projection } from '../../src/eventstore/projection.js';
import { type EventStore } from '../../src/eventstore/store.js';
import { type Waits } from '../../src/eventstore/waits.js';
import { newId } from '../../src/language/ids.js';
import { evidence } from '../../src/language/nouns.js';
import { freshDatabase } from './database.js';

export interface World extends Kernel {
  association: string;
  dataSource: DataSource;
  url: string;
  /** Runs a command as somebody, in this world's association. */
  as<T>(work: () => Promise<T>, caller?: Partial<CommandContext>): Promise<T>;
  end(): Promise<void>;
}

export interface Parts {
  deciders: AnyDecider[];
  projections?: Projection[];
  reactions?: Reaction[];
  /** Gives the commands of reactions. */
  give?: (store: EventStore) => Give;
  /** Follows the log as a process of its own does, with these ms between two polls. */
  poll?: number;
  tables?: string;
  url?: string;
  /** How long PostgreSQL is waited for; as an application does where none are named. */
  waits?: Waits;
  /** An association that is there already, for a second kernel beside the first. */
  association?: string;
}

/** A store on a database of its own with the given deciders and projections. `tables` is SQL for read models of the test's own. */
export const makeWorld = async (parts: Parts): Promise<World> => {
  const database = parts.url ? { url: parts.url, drop: async () => undefined } : await freshDatabase();
  const entities: ReadModel[] = (parts.projections ?? []).flatMap(({ tables }) => tables);
  const dataSource = await new DataSource(dataSourceOptions(database.url, entities, parts.waits)).initialize();
  if (parts.tables) await dataSource.query(parts.tables);
  const registry = new Registry();
  registry.add(parts);
  const kernel = makeKernel(dataSource, registry, deriveKeys(Buffer.alloc(32, 7)), evidence);
  const association = parts.association ?? (await newAssociation(dataSource));
  await kernel.follower.start();
  if (parts.poll !== undefined) {
    if (parts.give) kernel.reactions.give = parts.give(kernel.store);
    await kernel.reactions.startAssociation(association);
    kernel.wakeup.start(parts.poll);
    kernel.background.start();
  }
  return {
    ...kernel,
    association,
    dataSource,
    url: database.url,
    as: (work, caller) =>
      inContext(
        {
          association,
          actor: { id: 'tester', role: 'operator', method: 'none' },
          command: 'TestCommand',
          correlation: newId(),
          ...caller,
        },
        work,
      ),
    end: async () => {
      await Promise.all([kernel.background.stop(), kernel.feed.stop()]);
      await kernel.wakeup.stop();
      await dataSource.destroy();
      await database.drop();
    },
  };
};

/** Opens one more association in a database, for a log that starts empty. */
export const newAssociation = (dataSource: DataSource, id = newId()): Promise<string> =>
  openAssociation(poolOf(dataSource), id, `test-${randomBytes(4).toString('hex')}`, {});

/** A second kernel on the database and association of a first, as another process would be. */
export const joinWorld = ({ url, association }: World, parts: Omit<Parts, 'url' | 'association'>): Promise<World> =>
  makeWorld({ ...parts, url, association });
