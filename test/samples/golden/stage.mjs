import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Associations } from '../../../dist/src/access/associations.js';
import { log } from '../../../dist/src/audit/log.decider.js';
import { migrate } from '../../../dist/src/data-source.js';
import { inContext } from '../../../dist/src/eventstore/context.js';
import { EventStore } from '../../../dist/src/eventstore/store.js';
import { startPostgres } from '../../../dist/src/postgres/launcher.js';
import { LinkFailure } from '../../../dist/src/press/links/failure.js';
import { buildApp } from '../../../dist/src/serve.js';
import { tell } from './story.mjs';

/** Plays the story to the built application, in an association of its own. */
export const play = async (app) => {
  const { id } = await app.get(Associations).open('golden', { en: 'An association that does not exist' });
  await app.listen(0, '127.0.0.1');
  await tell(clientOf(`http://127.0.0.1:${app.getHttpServer().address().port}/api/golden`));
  await loseSome(app, id);
};

/** What is recorded where signed events were lost, which cannot happen by what a client sends. */
const loseSome = (app, association) => {
  const lost = { origin: `example.org/log/${association}`, size: 1000, root: Buffer.alloc(32, 7).toString('base64') };
  const caller = { association, actor: { id: 'local-operator', role: 'operator', method: 'none' } };
  const why = { command: 'StartIncarnation', correlation: randomUUID(), reason: 'The disk of that night is lost' };
  const fact = { type: 'IncarnationStarted', data: { log: association, incarnation: 2, lost } };
  return inContext({ ...caller, ...why }, () => app.get(EventStore).decide(log, association, () => [fact]));
};

const clientOf = (api) => {
  const send = async (path, request) => {
    const answer = await fetch(api + path, request);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    give: (path, body) =>
      send(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
        body: JSON.stringify(body),
      }),
    read: (path) => send(path),
    bring: async (name) =>
      send(`/imports?name=${name}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'text/plain' },
        body: await readFile(new URL(`../${name}`, import.meta.url)),
      }),
    bringTable: (kind, text) =>
      send(`/imports/${kind}?name=table.csv`, { method: 'PUT', headers: { 'Content-Type': 'text/csv' }, body: text }),
  };
};

/** Stands for the outside: nothing is called. */
const outbound = {
  pause: async () => undefined,
  look: async (url) => {
    if (url.endsWith('/gone')) throw new LinkFailure('no-host');
    return { url: `${url}/moved`, status: 200, contentType: 'text/html' };
  },
  fetch: async (url) => ({
    url: `${url}/moved`,
    status: 200,
    contentType: 'text/plain',
    bytes: Buffer.from('Province 2 has joined. It is the second.'),
  }),
};

/**
 * Runs `work` with an empty database and the built application on it. `fill` may write to the database before the application
 * starts, which is when read models catch up.
 */
export const onStage = async (work, fill = async () => undefined) => {
  const place = await mkdtemp(join(tmpdir(), 'annals-golden-'));
  await writeFile(join(place, 'key'), Buffer.alloc(32, 7).toString('base64'));
  const postgres = await startPostgres({ folder: place, fast: true });
  const client = new pg.Client(postgres.ownerUrl());
  try {
    await migrate(postgres.ownerUrl(), postgres.ownerUrl());
    await client.connect();
    await fill(client);
    const app = await buildApp(postgres.ownerUrl(), join(place, 'key'), { outbound });
    await app.init();
    await work(app, client);
    await app.close();
  } finally {
    await client.end();
    await postgres.stop();
    for (const each of new Set([place, postgres.folder])) await rm(each, { recursive: true, force: true });
  }
};
