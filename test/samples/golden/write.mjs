/**
 * Writes the golden log of the version in package.json, when a release is made: `npm run build && node test/samples/golden/write.mjs`.
 * A log that is there stays as it is; `node test/samples/golden/write.mjs 0.1.0` writes its read models anew, where a projection
 * now shows the same events otherwise.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Associations } from '../../../dist/src/access/associations.js';
import { migrate } from '../../../dist/src/data-source.js';
import { Registry } from '../../../dist/src/eventstore/registry.js';
import { startPostgres } from '../../../dist/src/postgres/launcher.js';
import { buildApp } from '../../../dist/src/serve.js';
import { restoreLog, writeLog, writeReadModels } from './golden.mjs';
import { tell } from './story.mjs';

const at = (path) => new URL(path, import.meta.url);
const again = process.argv[2];
const { version } = JSON.parse(await readFile(at('../../../package.json'), 'utf8'));
const folder = at(`${again ?? version}/`);
if (again === undefined && existsSync(folder))
  throw new Error(`There is a golden log of ${version}, and it stays as it is`);

const work = async (url, keyFile, client) => {
  if (again !== undefined) await restoreLog(client, folder);
  const app = await buildApp(url, keyFile);
  // The read models catch up here.
  await app.init();
  if (again === undefined) {
    await app.get(Associations).open('golden', { en: 'An association that does not exist' });
    await app.listen(0, '127.0.0.1');
    await tell(clientOf(`http://127.0.0.1:${app.getHttpServer().address().port}/api/golden`));
    const { rows } = await client.query('select distinct type from event');
    const missing = Object.keys(app.get(Registry).facts).filter((type) => !rows.some((row) => row.type === type));
    if (missing.length > 0) throw new Error(`The story lacks ${missing.join(', ')}`);
    await mkdir(folder);
    await writeLog(client, folder);
  }
  await writeReadModels(client, folder);
  await app.close();
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
    bring: async (name) =>
      send(`/imports?name=${name}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'text/plain' },
        body: await readFile(at(`../${name}`)),
      }),
  };
};

const place = await mkdtemp(join(tmpdir(), 'annals-golden-'));
await writeFile(join(place, 'key'), Buffer.alloc(32, 7).toString('base64'));
const postgres = await startPostgres({ folder: place, fast: true });
const client = new pg.Client(postgres.ownerUrl());
try {
  await migrate(postgres.ownerUrl(), postgres.ownerUrl());
  await client.connect();
  await work(postgres.ownerUrl(), join(place, 'key'), client);
} finally {
  await client.end();
  await postgres.stop();
  for (const each of new Set([place, postgres.folder])) await rm(each, { recursive: true, force: true });
}
