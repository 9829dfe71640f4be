/**
 * Serves one database after another, each when it is asked to, so that what makes a server is loaded once: POST with the database and
 * handles of associations gives an address, DELETE of that address ends its server, PUT loads the sample record into a database. Says its own address, and ends with its input.
 */
import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { loadNear } from '../../dist/src/cli/near.js';
import { close, serveOn } from './serving.mjs';

const folder = await mkdtemp(join(tmpdir(), 'annals-host-'));
const key = join(folder, 'key');
await writeFile(key, Buffer.alloc(32, 7).toString('base64'));

const servers = new Map();
const orders = {
  POST: async ({ databaseUrl, associations }) => {
    const { app, address } = await serveOn(databaseUrl, key, associations, {});
    servers.set(address, app);
    return { address };
  },
  PUT: async ({ databaseUrl }) => {
    const { app } = await serveOn(databaseUrl, key, [], {});
    await loadNear(app, () => undefined);
    await close(app);
    return {};
  },
  DELETE: async ({ address }) => {
    await close(servers.get(address));
    servers.delete(address);
    return {};
  },
};

const host = createServer(async (request, response) => {
  // A worker that is done is not kept by a connection.
  response.setHeader('Connection', 'close');
  try {
    response.end(JSON.stringify(await orders[request.method](await json(request))));
  } catch (error) {
    response.writeHead(500).end(JSON.stringify(error.stack));
  }
});
host.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${host.address().port}`));
process.stdin.resume();
process.stdin.on('end', async () => {
  await rm(folder, { recursive: true });
  process.exit(0);
});
