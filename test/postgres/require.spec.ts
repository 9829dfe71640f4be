import { Client } from 'pg';
import { requireServer } from '../../src/postgres/require.js';
import { cleanUp, start, stopAll, tempFolder } from './world.js';

let folder: string;
beforeAll(async () => (folder = await tempFolder()));
afterEach(stopAll);
afterAll(cleanUp);

const connected = async (url: string): Promise<Client> => {
  const client = new Client(url);
  await client.connect();
  return client;
};

it('refuses a server that may lose what it acknowledged, unless told otherwise', async () => {
  const postgres = await start(folder, true);
  const client = await connected(postgres.appUrl());
  await expect(requireServer(client)).rejects.toThrow(/switch on fsync, full_page_writes, synchronous_commit/);
  await expect(requireServer(client, { durable: false })).resolves.toBeUndefined();
  await client.end();
});

it('takes a server as it starts by default, and refuses a single weak setting', async () => {
  const postgres = await start(folder, false);
  const client = await connected(postgres.appUrl());
  await expect(requireServer(client)).resolves.toBeUndefined();
  await client.query('set synchronous_commit = off');
  await expect(requireServer(client)).rejects.toThrow(/switch on synchronous_commit in/);
  await client.end();
});

it('refuses a server older than 15, also for tests', async () => {
  const client = new Client();
  Object.assign(client, {
    query: async () => ({
      rows: [
        { name: 'server_version', setting: '14.20' },
        { name: 'server_version_num', setting: '140020' },
      ],
    }),
  });
  await expect(requireServer(client, { durable: false })).rejects.toThrow(
    'Annals needs PostgreSQL 15 or newer; this server is 14.20',
  );
});
