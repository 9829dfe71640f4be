import { type ServerResponse } from 'node:http';
import { setImmediate as breath } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { calledAddress, isPublic } from '../../../src/press/links/addresses.js';
import { type LinkFailure } from '../../../src/press/links/failure.js';
import { outboundBy } from '../../../src/press/links/guarded.js';
import { publicWay, usualCallLimits } from '../../../src/press/links/outbound.js';
import { type Outside, openOutside } from './servers.js';

const PRIVATE: [network: number[], bits: number][] = [
  [[0, 0, 0, 0], 8],
  [[10, 0, 0, 0], 8],
  [[100, 64, 0, 0], 10],
  [[127, 0, 0, 0], 8],
  [[169, 254, 0, 0], 16],
  [[172, 16, 0, 0], 12],
  [[192, 168, 0, 0], 16],
  [[192, 0, 0, 0], 24],
  [[198, 18, 0, 0], 15],
  [[224, 0, 0, 0], 4],
  [[240, 0, 0, 0], 4],
];
const whole = ([a, b, c, d]: number[]): number => ((a! * 256 + b!) * 256 + c!) * 256 + d!;
/** An IPv4 address in one of those networks. */
const privateAddress = fc
  .tuple(fc.constantFrom(...PRIVATE), fc.nat(0xffffffff))
  .map(([[network, bits], host]) => whole(network) + (host % 2 ** (32 - bits)));
const parts = (n: number): number[] => [24, 16, 8, 0].map((shift) => Math.floor(n / 2 ** shift) % 256);
const base = (n: number, radix: 8 | 10 | 16): string => ({ 8: '0', 10: '', 16: '0x' })[radix] + n.toString(radix);
const hextets = (n: number): string => `${Math.floor(n / 65_536).toString(16)}:${(n % 65_536).toString(16)}`;

type Spell = (n: number, radices: (8 | 10 | 16)[]) => string;
/** Ways to write one IPv4 address as the host of a URL. */
const spellings: Spell[] = [
  (n) => parts(n).join('.'),
  (n) => `${parts(n).join('.')}.`,
  (n, [radix]) => base(n, radix!),
  (n, radices) =>
    parts(n)
      .map((part, at) => base(part, radices[at]!))
      .join('.'),
  (n, [one, two]) => `${base(parts(n)[0]!, one!)}.${base(n % 2 ** 24, two!)}`,
  (n, [one, two, three]) => `${base(parts(n)[0]!, one!)}.${base(parts(n)[1]!, two!)}.${base(n % 65_536, three!)}`,
  (n) => parts(n).join('%2e'),
  (n) => parts(n).join('。'),
  (n) =>
    [...parts(n).join('.')]
      .map((each) => (/\d/.test(each) ? String.fromCodePoint(0xff10 + Number(each)) : each))
      .join(''),
  (n) => `[::ffff:${parts(n).join('.')}]`,
  (n) => `[::ffff:${hextets(n)}]`,
  (n) => `[0:0:0:0:0:FFFF:${hextets(n)}]`,
  (n) => `[::${hextets(n)}]`,
  (n) => `[64:ff9b::${hextets(n)}]`,
  (n) => `[64:ff9b:1::${hextets(n)}]`,
  (n) => `[2002:${hextets(n)}::1]`,
  (n) => `[2001:0:${hextets(n)}::1]`,
];

const reasonOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'it was answered',
    (failure: LinkFailure) => failure.reason,
  );
const refusal = (url: string): string => {
  try {
    return `called ${calledAddress(url, publicWay).href}`;
  } catch (error) {
    return (error as LinkFailure).reason;
  }
};

describe('the guard', () => {
  it('calls no address that is not public, however it is spelt', () => {
    const radix = fc.constantFrom(8 as const, 10 as const, 16 as const);
    const said = fc.tuple(
      privateAddress,
      fc.constantFrom(...spellings),
      fc.array(radix, { minLength: 4, maxLength: 4 }),
    );
    fc.assert(
      fc.property(said, fc.constantFrom('http', 'https'), ([n, spell, radices], scheme) => {
        expect(refusal(`${scheme}://${spell(n, radices)}/`)).toMatch(/^(host-forbidden|address-unreadable)$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no name for more than the address that it leads to', async () => {
    for (const address of [
      '::1',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fec0::1',
      '::',
      '1::1',
      'ff02::1',
      '2001:db8::1',
      '',
      'x',
    ])
      expect([address, isPublic(address)]).toEqual([address, false]);
    for (const address of ['8.8.8.8', '1.1.1.1', '203.0.112.1', '2606:4700::1111'])
      expect([address, isPublic(address)]).toEqual([address, true]);
    const outbound = outboundBy({ ...publicWay, lookup: async () => ['93.184.216.34', '10.0.0.7'] }, usualCallLimits);
    for (const host of ['localhost', 'localhost.', 'LOCALHOST', 'both.example'])
      expect(await reasonOf(outbound.look(`http://${host}/`))).toBe('host-forbidden');
  });

  it.each([
    ['file:///etc/passwd', 'scheme-forbidden'],
    ['ftp://example.org/', 'scheme-forbidden'],
    ['gopher://example.org/', 'scheme-forbidden'],
    ['data:text/html,x', 'scheme-forbidden'],
    ['javascript:alert(1)', 'scheme-forbidden'],
    ['http://user@example.org/', 'credentials-forbidden'],
    ['http://:secret@example.org/', 'credentials-forbidden'],
    ['http://example.org:22/', 'port-forbidden'],
    ['http://example.org:8080/', 'port-forbidden'],
    ['http://[fe80::1%25eth0]/', 'address-unreadable'],
    ['http://exa mple.org/', 'address-unreadable'],
    ['//example.org/', 'address-unreadable'],
    ['http://example.org:443/#part', 'called http://example.org:443/'],
    ['https://example.org:80/', 'called https://example.org:80/'],
    ['https://example.org', 'called https://example.org/'],
  ])('of %s: %s', (url, said) => expect(refusal(url)).toBe(said));
});

describe('a call', () => {
  let outside: Outside;
  const page = '<html><body><p>It joined.</p></body></html>';
  const send = (response: ServerResponse, body: string | Buffer, headers: Record<string, string> = {}, status = 200) =>
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
  const led = (response: ServerResponse, to: string) => send(response, '', { Location: to, 'Set-Cookie': 'a=b' }, 302);
  let cookies: unknown[] = [];
  /** Sends the same again until nobody listens. */
  const endlessly = async (response: ServerResponse): Promise<void> => {
    response.writeHead(200, { 'Content-Type': 'text/plain' });
    for (; !response.destroyed; await breath()) response.write('x'.repeat(16_384));
  };
  beforeAll(async () => {
    outside = await openOutside((request, response) => {
      cookies.push(request.headers.cookie);
      const [, path = '', rest = ''] = request.url!.split('/');
      const packed: Record<string, (text: string) => Buffer> = {
        gzip: gzipSync,
        deflate: deflateSync,
        br: brotliCompressSync,
      };
      if (path === 'page') return send(response, page);
      if (path === 'packed') return send(response, packed[rest]!(page), { 'Content-Encoding': rest });
      if (path === 'bomb') return send(response, gzipSync('0'.repeat(20_000_000)), { 'Content-Encoding': 'gzip' });
      if (path === 'torn') return send(response, gzipSync(page).subarray(0, 30), { 'Content-Encoding': 'gzip' });
      if (path === 'twice') return send(response, gzipSync(gzipSync(page)), { 'Content-Encoding': 'gzip, gzip' });
      if (path === 'picture') return send(response, 'GIF89a', { 'Content-Type': 'image/gif' });
      if (path === 'gone') return send(response, 'Gone', {}, 410);
      if (path === 'endless') return void endlessly(response);
      if (path === 'slow') return void response.writeHead(200, { 'Content-Type': 'text/plain' }).write('x');
      if (path === 'silent') return undefined;
      if (path === 'cut')
        return void response.writeHead(200, { 'Content-Length': '9' }).write('x', () => response.destroy());
      if (path === 'round') return led(response, '/round');
      if (path === 'steps') return led(response, rest === '0' ? '/page' : `/steps/${Number(rest) - 1}`);
      return led(response, decodeURIComponent(rest));
    });
  });
  beforeEach(() => {
    cookies = [];
    for (const list of [outside.asked, outside.lookups, outside.answers]) list.length = 0;
  });
  afterAll(() => outside.end());
  const fetched = (path: string) => outside.outbound.fetch(outside.url(path));
  const to = (target: string) => `/to/${encodeURIComponent(target)}`;

  it.each(['/page', '/packed/gzip', '/packed/deflate', '/packed/br'])('brings what stands at %s', async (path) => {
    const { bytes, ...answer } = await fetched(path);
    expect(bytes.toString()).toBe(page);
    expect(answer).toEqual({ url: outside.url(path), status: 200, contentType: 'text/html' });
  });

  it('says of a page that is gone only so', async () => {
    expect(await fetched('/gone')).toMatchObject({ status: 410, bytes: Buffer.alloc(0) });
    expect(await outside.outbound.look(outside.url('/picture'))).toMatchObject({
      status: 200,
      contentType: 'image/gif',
    });
  });

  it('follows at most five times, without a cookie, and looks each host up anew', async () => {
    expect((await fetched('/steps/4')).url).toBe(outside.url('/page'));
    expect(outside.lookups).toHaveLength(6);
    expect(cookies.filter(Boolean)).toEqual([]);
    expect(await reasonOf(fetched('/steps/5'))).toBe('too-many-redirects');
    expect(await reasonOf(fetched('/round'))).toBe('too-many-redirects');
  });

  it('is led to nothing that it may not reach', async () => {
    const inside = ['127.0.0.1', '2130706433', '0x7f000001', '017700000001', '[::1]', '[::ffff:127.0.0.1]'];
    for (const host of inside) {
      expect([host, await reasonOf(fetched(to(`http://${host}:${outside.port}/page`)))]).toEqual([
        host,
        'host-forbidden',
      ]);
    }
    expect(await reasonOf(fetched(to('file:///etc/passwd')))).toBe('scheme-forbidden');
    expect(await reasonOf(fetched(to('http://news.example:22/')))).toBe('port-forbidden');
    expect(await reasonOf(fetched(to(`http://a:b@news.example:${outside.port}/page`)))).toBe('credentials-forbidden');
    expect(outside.asked.filter((each) => each.endsWith('/page'))).toEqual([]);
  });

  it('goes where the lookup said that was judged: there is no second one that could answer otherwise', async () => {
    outside.answers.push(['127.0.0.9'], ['127.0.0.1']);
    await fetched('/page');
    expect(outside.lookups).toEqual(['news.example']);
    expect(await reasonOf(fetched('/page'))).toBe('host-forbidden');
    // Nor between a page and the one on the same host that it leads to.
    outside.answers.push(['127.0.0.9'], ['127.0.0.1']);
    expect(await reasonOf(fetched('/steps/0'))).toBe('host-forbidden');
    outside.answers.push(['127.0.0.9', '127.0.0.1']);
    expect(await reasonOf(fetched('/page'))).toBe('host-forbidden');
    outside.answers.push([]);
    expect(await reasonOf(fetched('/page'))).toBe('no-host');
    expect(outside.asked).toEqual(['news.example/page', 'news.example/steps/0']);
  });

  it.each([
    ['/bomb', 'too-large'],
    ['/endless', 'too-large'],
    ['/torn', 'broken-answer'],
    ['/twice', 'encoding-unread'],
    ['/picture', 'type-unread'],
  ])('takes nothing of %s: %s', async (path, reason) => expect(await reasonOf(fetched(path))).toBe(reason));

  it('ends with a host that takes its time, or none at all', async () => {
    const hasty = await openOutside((request, response) => {
      if (request.url === '/slow') response.writeHead(200, { 'Content-Type': 'text/plain' }).write('x');
    }, 150);
    const reasons = await Promise.all(
      ['/slow', '/silent'].map((path) => reasonOf(hasty.outbound.fetch(hasty.url(path)))),
    );
    expect(reasons).toEqual(['too-slow', 'too-slow']);
    await hasty.end();
    expect(await reasonOf(hasty.outbound.look(hasty.url('/page')))).toBe('no-connection');
    expect(await reasonOf(hasty.outbound.look('http://no-such.example/'))).toBe('no-host');
  });
});
