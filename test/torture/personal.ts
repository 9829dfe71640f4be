import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/data-source.js';
import { Upkeep } from '../../src/personal/upkeep.js';
import { startPostgres } from '../../src/postgres/launcher.js';
import { readKey } from '../../src/verifier/note.js';
import { verifyBundle } from '../../src/verifier/bundle.js';
import { type Api, apiOf } from '../support/api.js';
import { startServer, type TestServer } from '../support/server.js';
import { foundInBytes, foundInTables, leaveTraces, scriptsOf, sentinelOf } from './sentinel.js';
import { type Torture } from './torture.js';

/** Every file below a folder. */
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const searched = async (folder: string, words: string[]): Promise<{ files: number; found: string[] }> => {
  const files = await filesIn(folder);
  const found: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (foundInBytes(bytes, words).length > 0) found.push(file.slice(folder.length + 1));
  }
  return { files: files.length, found };
};

const asking = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(url);
  await client.connect();
  return work(client).finally(() => client.end());
};

const bytesOf = async (address: string): Promise<Buffer> => Buffer.from(await (await fetch(address)).arrayBuffer());

/** A name is put wherever one may stand and erased; then it is searched for in all that is left, to the last file of PostgreSQL. */
export const personal: Torture = {
  says: 'a name that was told everywhere is erased, and is in no table, file, log or export any more, nor in a backup once it is restored',
  usual: {},
  run: async ({ seed, log }) => {
    const name = sentinelOf(seed);
    const words = scriptsOf(name);
    const faults: string[] = [];
    const none = (what: string, found: string[]) => {
      if (found.length > 0) faults.push(`${what}: ${found.slice(0, 5).join(', ')}`);
    };
    const some = (what: string, found: string[]) => {
      if (found.length === 0) faults.push(`Nothing was found ${what}, where it stands: the search is blind`);
      return found.length;
    };
    const folder = await mkdtemp(join(tmpdir(), 'annals-personal-'));
    const beside = await mkdtemp(join(tmpdir(), 'annals-beside-'));
    const postgres = await startPostgres({ folder, fast: true });
    const url = postgres.ownerUrl();
    const database = new URL(url).pathname.slice(1);
    const at = (name: string): string => postgres.ownerUrl(name);
    const tables = (of = database) => asking(postgres.superuserUrl(of), (client) => foundInTables(client, words));
    let said = '';
    const serving = async <T>(on: string, work: (server: TestServer, api: Api) => Promise<T>): Promise<T> => {
      const server = await startServer(on, ['near'], {
        SIGNER_KEY_FILE: join(beside, 'signer'),
        SIGNER_MEMORY: join(beside, `memory of ${new URL(on).pathname.slice(1)}`),
        LOG_ORIGIN: 'records.example.org',
        ERASURE_JOURNAL: join(beside, 'erasures'),
        LOG_LEVEL: 'debug',
      });
      try {
        return await work(server, apiOf(server.address));
      } finally {
        await server.stop();
        said += server.said();
      }
    };
    try {
      await migrate(url, url);
      const { traces, before, key } = await serving(url, async (_, api) => ({
        traces: await leaveTraces(api, name),
        before: await bytesOf(api.at('/audit/bundle')),
        key: (await bytesOf(api.at('/audit/key'))).toString(),
      }));
      await asking(postgres.superuserUrl(database), (client) =>
        client.query('vacuum analyze').then(() => client.query('checkpoint')),
      );
      const told = some('in the tables', await tables());
      const inFiles = some('in the files', (await searched(postgres.folder, words)).found);
      for (const copy of ['older', 'careless'])
        await asking(postgres.superuserUrl(), (client) =>
          client.query(`create database ${copy} template "${database}" owner "${new URL(url).username}"`),
        );
      log(`${told} columns and ${inFiles} files hold the name`);

      // Who deletes the texts and their keys alone is found out.
      await asking(at('careless'), (client) => client.query('delete from sealed; delete from subject_key'));
      some('where read models were forgotten', await tables('careless'));

      const erased = await serving(url, async (server, api) => {
        const { items, beside: kept } = (await api.post('/personal-data/held', { person: traces.person })).body;
        const answer = await api.post('/personal-data/erasures', {
          slots: items.map(({ slot }: { slot: string }) => slot),
          beside: kept.map(({ id, row }: { id: string; row?: number }) => ({ id, row })),
          basis: 'request',
        });
        if (answer.status !== 201) faults.push(`The erasure was answered ${answer.status}`);
        none('in a table', await tables());
        for (const path of [
          '/audit/bundle',
          '/coverage/scrapbook.docx',
          '/coverage/scrapbook.csv',
          '/events?limit=1000',
        ])
          none(path, foundInBytes(await bytesOf(api.at(path)), words));
        none('on a page', foundInBytes(await bytesOf(`${server.address}/near/members/XA-1`), words));
        const keys = [readKey(key)];
        const now = await verifyBundle(await bytesOf(api.at('/audit/bundle')), { keys });
        const old = await verifyBundle(before, { keys });
        if (old.verdict !== 'OK' || now.verdict !== 'OK') faults.push(`Bundles: ${old.verdict}, ${now.verdict}`);
        if (now.findings.filter(({ code }) => code === 'ERASED').length !== items.length)
          faults.push('A bundle does not say which texts were erased');
        return items.length as number;
      });

      const older = some('in the backup', await tables('older'));
      await serving(at('older'), async () => {
        none('in a restored backup', await tables('older'));
      });
      for (const copy of ['older', 'careless'])
        await asking(postgres.superuserUrl(), (client) => client.query(`drop database ${copy}`));

      const { notAllowed } = await new Upkeep(url, postgres.superuserUrl(database)).compact();
      none('left undone', notAllowed);
      const left = await searched(postgres.folder, words);
      none('in a file of PostgreSQL', left.found);
      none('beside the database', (await searched(beside, words)).found);
      none('in what the server wrote', foundInBytes(Buffer.from(said), words));
      return {
        faults,
        numbers: { 'columns before': told, 'files before': inFiles, erased, 'columns in the backup': older, 'files searched': left.files, 'hits after': left.found.length }, // prettier-ignore
      };
    } finally {
      await postgres.stop();
      for (const each of new Set([folder, beside, postgres.folder])) await rm(each, { recursive: true, force: true });
    }
  },
};
