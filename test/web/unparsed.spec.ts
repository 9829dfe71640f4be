import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Served } from '../../src/web/observed/observed.js';
import { answerUnheard } from '../../src/web/unparsed.js';
import { sendRaw } from '../support/raw.js';

it('tells whoever does not come to an end with a request that it took too long', async () => {
  const server = createServer({ requestTimeout: 100, headersTimeout: 100, connectionsCheckingInterval: 20 });
  const told: Served[] = [];
  answerUnheard(server, (served) => told.push(served));
  server.listen(0, '127.0.0.1');
  try {
    await new Promise((listening) => server.once('listening', listening));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const part of ['GET / HTTP/1.1\r\nHost: ', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{'])
      expect(await sendRaw(address, part)).toMatchObject({
        status: 408,
        headers: { 'content-type': 'application/problem+json' },
        body: { code: 'request-too-slow', status: 408, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      });
    expect(told).toMatchObject(
      Array.from({ length: 2 }, () => ({ method: 'none', route: 'none', status: 408, code: 'request-too-slow' })),
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
