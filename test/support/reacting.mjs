/** Reacts to what is raised in the database that is named, as test/eventstore/echoing.ts does, until it is killed. */
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../dist/src/data-source.js';
import { inContext } from '../../dist/src/eventstore/context.js';
import { makeKernel } from '../../dist/src/eventstore/kernel.js';
import { deriveKeys } from '../../dist/src/eventstore/keys.js';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { count, evidence } from '../../dist/src/language/nouns.js';
import { object } from '../../dist/src/language/shape.js';

class Echo {
  constructor(by) {
    this.by = by;
  }
}
const counter = {
  category: 'counter',
  facts: { Raised: object({ by: count }) },
  initial: 0,
  evolve: { Raised: (state, { by }) => state + by },
};
const whenRaised = {
  name: 'when-raised',
  fromBeginning: true,
  on: { Raised: ({ data: { by } }) => (by < 1000 ? [new Echo(by + 1000)] : []) },
};

const dataSource = await new DataSource(dataSourceOptions(process.argv[2], [])).initialize();
const registry = new Registry();
registry.add({ deciders: [counter], reactions: [whenRaised] });
const kernel = makeKernel(dataSource, registry, deriveKeys(Buffer.alloc(32, 7)), evidence);
kernel.reactions.give = (caller, { by }) =>
  inContext({ ...caller, command: 'Echo' }, () =>
    kernel.store.decide(counter, 'echo', () => [{ type: 'Raised', data: { by } }]),
  );
kernel.wakeup.start(20);
kernel.background.start();
console.log('reacting');

process.on('SIGTERM', async () => {
  await kernel.background.stop();
  await kernel.wakeup.stop();
  await dataSource.destroy();
});
