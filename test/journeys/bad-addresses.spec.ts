import request from 'supertest';
import { sendRaw } from '../support/raw.js';
import { refused, refusing } from './refusing.js';

const world = refusing();

describe('addresses and headers', () => {
  const asks = (path: string, method = 'GET', headers = 'Host: localhost\r\n') =>
    sendRaw(world.server.address, `${method} ${path} HTTP/1.1\r\n${headers}\r\n`);

  it.each(['/api/near/members/%', '/api/near/members/%zz', '/api/near/members/%ff%fe', '/api/%c0%ae%c0%ae/members'])(
    'refuses %s, which is no text',
    async (path) => expect(await asks(path)).toMatchObject({ status: 400, body: { code: 'address-unreadable' } }),
  );

  it.each(['/api/near%00/members', '/api/near/members/CN%00LN', '/api/near/members?q=%00', '/api/near/imports/%00'])(
    'refuses NUL in %s',
    async (path) => expect(await asks(path)).toMatchObject({ status: 400, body: { code: 'address-unreadable' } }),
  );

  it.each([
    '/api/nothing',
    '/api/near/nothing/here',
    '/api/far/members',
    '/api/near/members/CN-XX',
    '/api/near/members/..%2f..%2fetc%2fpasswd',
    '/api/near/members/%2e%2e/timeline',
    '/api/near/members/%27%20or%201%3D1--',
    '/api/near/events/-1',
    '/api/near/events/1e3',
    '/api/near/events/99999999999999999999',
    '/api/near/coverage/general-assembly-13',
  ])('finds nothing at %s', async (path) => {
    const { status, headers, body } = await asks(path);
    expect([status, body.code]).toEqual([404, 'not-found']);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['DELETE', '/api/near/members', 'GET, HEAD, POST'],
    ['PATCH', '/api/near/members/CN-LN', 'GET, HEAD'],
    ['PUT', '/api/near/corrections', 'POST'],
    ['GET', '/api/near/corrections', 'POST'],
    ['DELETE', '/api/near/imports', 'GET, HEAD, POST, PUT'],
    ['DELETE', '/api/near/events/0', 'GET, HEAD'],
    ['POST', '/api/openapi.json', 'GET, HEAD'],
    ['DELETE', '/health/live', 'GET, HEAD'],
  ])('says to %s %s which methods it takes', async (method, path, allowed) =>
    expect(await asks(path, method)).toMatchObject({
      status: 405,
      headers: { allow: allowed },
      body: { code: 'method-not-allowed' },
    }),
  );

  it('refuses headers that are too large, and what is no HTTP', async () => {
    const long = 'a'.repeat(20_000);
    for (const large of [
      await asks('/api/near/members', 'GET', `Host: localhost\r\nX-Large: ${long}\r\n`),
      await asks('/api/near/members', 'GET', `Host: localhost\r\nCookie: annals=${long}\r\n`),
      await asks('/api/near/members', 'GET', `Host: localhost\r\n${'X-Many: a\r\n'.repeat(3000)}`),
      await asks(`/api/near/members?q=${long}`),
    ])
      expect(large).toMatchObject({ status: 431, body: { code: 'headers-too-large' } });
    for (const bytes of [
      'HELO annals\r\n\r\n',
      'GET /\x00 HTTP/1.1\r\n\r\n',
      'GET / HTTP/1.1\r\nHost localhost\r\n\r\n',
      'GET /api/near/members HTTP/1.1\r\n\r\n',
      'GET /api/near/members HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n',
    ])
      expect(await sendRaw(world.server.address, bytes)).toMatchObject({
        status: 400,
        headers: { 'content-type': expect.stringMatching(/^application\/problem\+json/) },
        body: { code: 'request-unreadable', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      });
  });

  it('is no way to elsewhere, and serves whoever expects of it what it does not know', async () => {
    const tunnel = await sendRaw(world.server.address, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(tunnel).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, POST, PUT' },
      body: { code: 'method-not-allowed' },
    });
    expect((await asks('/api/near/members', 'GET', 'Host: localhost\r\nExpect: more\r\n')).status).toBe(200);
  });

  it.each(['annals.example', 'localhost.evil.example', '127.0.0.1.nip.io', '10.0.0.1', 'localhost:80@evil.example'])(
    'answers nobody who calls it %s',
    async (host) => {
      for (const path of ['/api/near/members', '/api/openapi.json', '/health/live', '/near'])
        expect(await asks(path, 'GET', `Host: ${host}\r\nAccept: application/json\r\n`)).toMatchObject({
          status: 421,
          body: { code: 'host-foreign' },
        });
    },
  );

  it('takes the host in an address as whom it is called, beside the header', async () => {
    const calls = (target: string, host = 'localhost') =>
      asks(target, 'GET', `Host: ${host}\r\nAccept: application/json\r\n`);
    for (const other of ['http://evil.example', 'HTTPS://evil.example:80', 'http://localhost:80@evil.example'])
      expect(await calls(`${other}/api/near/members`)).toMatchObject({ status: 421, body: { code: 'host-foreign' } });
    expect((await calls('http://localhost/api/near/members', 'evil.example')).status).toBe(421);
    expect((await calls('http://localhost/api/near/members')).status).toBe(200);
    expect((await calls('/api/near/members?q=http://evil.example/')).status).toBe(200);
  });

  it('takes no writes from the pages of others', async () => {
    const from = (headers: Record<string, string>) =>
      world.sends('{}', { 'Content-Type': 'application/json', ...headers });
    for (const origin of ['https://evil.example', 'null', 'http://localhost:1'])
      refused(await from({ Origin: origin }), 403, 'origin-foreign');
    for (const site of ['cross-site', 'same-site'])
      refused(await from({ 'Sec-Fetch-Site': site }), 403, 'origin-foreign');
    refused(await from({ Origin: world.server.address, 'Sec-Fetch-Site': 'same-origin' }), 422, 'invalid');
    expect((await request(world.api.at('/members')).get('').set('Origin', 'https://evil.example')).status).toBe(200);
  });

  it('wants a key for every command, and one that it can keep', async () => {
    const body = { country: 'CN', names: { ko: '칭하이성' } };
    refused(await request(world.api.at('/members')).post('').send(body), 428, 'idempotency-key-missing');
    for (const key of ['', ' ', 'a b', 'x'.repeat(256), 'schlüssel'])
      refused(await world.api.post('/members', body, { 'Idempotency-Key': key }), 400, 'idempotency-key-unreadable');
    const twice = 'Idempotency-Key: a\r\nIdempotency-Key: b\r\n';
    const answer = await asks(
      '/api/near/members',
      'POST',
      `Host: localhost\r\nContent-Type: application/json\r\n${twice}Content-Length: 2\r\n\r\n{}`,
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-unreadable' } });
    for (const version of ['3', '*', 'W/"3"', '"-1"', '"x"', '"1", "2"'])
      refused(await world.api.post('/members', body, { 'If-Match': version }), 400, 'if-match-unreadable');
  });
});
