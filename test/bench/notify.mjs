/**
 * How soon another process hears of an append, and what telling it costs. One process appends 200 single events 20 to 80 ms apart,
 * another is subscribed; then one appends alone and as fast as it can with 1, 8 and 64 in flight, telling others or not, in turns. On a
 * PostgreSQL of its own, with full durability: `npm run build && node test/bench/notify.mjs [latency|cost]`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { dataSourceOptions, migrate } from '../../dist/src/data-source.js';
import { inContext } from '../../dist/src/eventstore/context.js';
import { makeKernel, openAssociation, poolOf } from '../../dist/src/eventstore/kernel.js';
import { deriveKeys } from '../../dist/src/eventstore/keys.js';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { count, evidence, word } from '../../dist/src/language/nouns.js';
import { object } from '../../dist/src/language/shape.js';
import { startPostgres } from '../../dist/src/postgres/launcher.js';

const EVENTS = 200;
const ROUNDS = 9;
const ROUND_MS = 1000;

const counter = {
  category: 'counter',
  facts: { Raised: object({ by: count, note: word(1000) }) },
  initial: 0,
  evolve: { Raised: (state, { by }) => state + by },
};

const open = async (url) => {
  const dataSource = await new DataSource(dataSourceOptions(url, [])).initialize();
  const registry = new Registry();
  registry.add({ deciders: [counter] });
  const kernel = makeKernel(dataSource, registry, deriveKeys(Buffer.alloc(32, 7)), evidence);
  const close = async () => {
    await Promise.all([kernel.background.stop(), kernel.feed.stop()]);
    await kernel.wakeup.stop();
    await dataSource.destroy();
  };
  return { kernel, dataSource, close };
};

const listen = async (url, association) => {
  const { kernel, close } = await open(url);
  // Without a poll, so that what is measured is the notification.
  kernel.wakeup.start(3_600_000);
  kernel.background.start();
  kernel.feed.subscribe(association, 0, (facts) => {
    const at = now();
    for (const { position } of facts) process.send({ position, at });
  });
  process.send('subscribed');
  process.on('disconnect', close);
};

/** Milliseconds of a clock that all processes of a machine share. */
const now = () => Number(process.hrtime.bigint()) / 1e6;
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
const show = (ms) => `${ms.toFixed(1)} ms`;

const measure = async (what) => {
  const server = await startPostgres({ folder: await mkdtemp(join(tmpdir(), 'annals-bench-')) });
  await migrate(server.ownerUrl(), server.appUrl());
  const url = server.appUrl();
  const association = v7();
  const { kernel, dataSource, close } = await open(url);
  await openAssociation(poolOf(dataSource), association, 'bench', {});
  kernel.wakeup.start(3_600_000);
  const reader = fork(new URL(import.meta.url).pathname, [url, association]);
  await once(reader, 'message');
  try {
    if (what !== 'cost') await latency(kernel, association, reader);
    reader.disconnect();
    await once(reader, 'exit');
    if (what !== 'latency') await cost(kernel, association);
  } finally {
    await close();
    await server.stop();
    await rm(server.folder, { recursive: true });
  }
};

const append = (kernel, association) =>
  inContext(
    { association, actor: { id: 'bench', role: 'operator', method: 'none' }, command: 'Raise', correlation: v7() },
    () => kernel.store.decide(counter, v7(), () => [{ type: 'Raised', data: { by: 1, note: 'n'.repeat(300) } }]),
  );

const latency = async (kernel, association, reader) => {
  const heard = new Map();
  reader.on('message', ({ position, at }) => heard.set(position, at));
  for (let n = 0; n < 20; n += 1) await append(kernel, association);
  await pause(500);
  const sent = new Map();
  for (let n = 0; n < EVENTS; n += 1) {
    const began = now();
    const { position } = await append(kernel, association);
    sent.set(position, { began, done: now() });
    await pause(20 + Math.random() * 60);
  }
  await pause(500);
  reader.removeAllListeners('message');
  const ms = (from) =>
    [...sent].map(([position, times]) => heard.get(position) - times[from]).toSorted((a, b) => a - b);
  const own = [...sent.values()].map((times) => times.done - times.began).toSorted((a, b) => a - b);
  console.log(`an append alone: p50 ${show(quantile(own, 0.5))}, p99 ${show(quantile(own, 0.99))}`);
  for (const [from, words] of [
    ['began', 'from the start of the append to the handler'],
    ['done', 'from its answer to the handler'],
  ])
    console.log(
      `${words}: p50 ${show(quantile(ms(from), 0.5))}, p99 ${show(quantile(ms(from), 0.99))}, ${sent.size} events`,
    );
};

const cost = async (kernel, association) => {
  for (const writers of [1, 8, 64]) {
    const rates = { told: [], untold: [] };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const kind of round % 2 ? ['told', 'untold'] : ['untold', 'told']) {
        const { committed } = kernel.wakeup;
        if (kind === 'untold') kernel.wakeup.committed = () => undefined;
        let done = 0;
        const began = performance.now();
        const write = async () => {
          while (performance.now() - began < ROUND_MS) {
            await append(kernel, association);
            done += 1;
          }
        };
        await Promise.all(Array.from({ length: writers }, write));
        rates[kind].push(done / ((performance.now() - began) / 1000));
        if (kind === 'untold') kernel.wakeup.committed = committed;
      }
    const [told, untold] = ['told', 'untold'].map((kind) =>
      quantile(
        rates[kind].toSorted((a, b) => a - b),
        0.5,
      ),
    );
    const ratio = (told / untold).toFixed(2);
    console.log(`${writers} in flight: ${told.toFixed(0)} appends/s told, ${untold.toFixed(0)} untold, ratio ${ratio}`);
  }
};

const [first, association] = process.argv.slice(2);
await (association ? listen(first, association) : measure(first));
