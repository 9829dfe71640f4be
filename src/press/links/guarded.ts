import { type LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Dispatcher } from 'undici';
import { calledAddress } from './addresses.js';
import { bodyOf } from './body.js';
import { failureOf, LinkFailure } from './failure.js';
import { type Answer, type CallLimits, type Outbound, usualCallLimits, type Way } from './outbound.js';

const READ = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'application/pdf']);
/** Milliseconds. */
const REST = 1000;
const HEADERS = {
  'User-Agent': 'Annals (keeps the record of an association; a person asked for this page)',
  Accept: [...READ].join(', '),
  'Accept-Encoding': 'gzip, deflate, br',
};

/** Calls by a way, each call on connections of its own; nothing is kept between two calls, no cookie either. */
export const outboundBy = (
  way: Way,
  limits: CallLimits = usualCallLimits,
  pause = (): Promise<void> => wait(REST),
): Outbound => ({
  pause,
  post: (url, message) =>
    call(url, way, { ...limits, redirects: 0 }, async ({ status }) => ({ status }), message).catch(
      (error: LinkFailure) => ({ failure: error.reason }),
    ),
  look: (url) => call(url, way, limits, async (answer) => answer),
  fetch: (url) =>
    call(url, way, limits, async (answer, { body, headers }) => {
      if (answer.status < 200 || answer.status > 299) return { ...answer, bytes: Buffer.alloc(0) };
      if (!READ.has(answer.contentType)) throw new LinkFailure('type-unread');
      return { ...answer, bytes: await bodyOf(body, said(headers['content-encoding']), limits.bytes) };
    }),
});

type Read<T> = (answer: Answer, response: Dispatcher.ResponseData) => Promise<T>;

/** Follows an address to where it ends; each step is looked up and judged anew. */
const call = async <T>(
  written: string,
  way: Way,
  limits: CallLimits,
  read: Read<T>,
  message?: { headers: Record<string, string>; body: string },
): Promise<T> => {
  const { request } = await import('undici');
  const dispatcher = await connecting(way, limits);
  const signal = AbortSignal.timeout(limits.time);
  try {
    let url = calledAddress(written, way);
    for (let led = 0; led <= limits.redirects; led += 1) {
      const response = await request(url, {
        dispatcher,
        signal,
        ...(message ? { method: 'POST', ...message } : { headers: HEADERS }),
      });
      response.body.on('error', () => undefined);
      const { statusCode: status, headers } = response;
      const next = [301, 302, 303, 307, 308].includes(status) ? said(headers['location']) : '';
      if (next === '')
        return await read({ url: url.href, status, contentType: kindOf(headers['content-type']) }, response);
      response.body.destroy();
      if (!URL.canParse(next, url.href)) throw new LinkFailure('address-unreadable');
      url = calledAddress(new URL(next, url), way);
    }
    throw new LinkFailure('too-many-redirects');
  } catch (error) {
    throw failureOf(error, signal.aborted);
  } finally {
    // Ends what is still arriving, such as a body that nobody reads.
    await dispatcher.destroy();
  }
};

/** Connections go to an address that was judged in the same breath: nobody can give another answer in between. */
const connecting = async (way: Way, { time }: CallLimits): Promise<Dispatcher> => {
  const { Agent, buildConnector } = await import('undici');
  const connect = buildConnector({ lookup: judged(way), timeout: time, allowH2: false });
  return new Agent({
    pipelining: 0,
    headersTimeout: time,
    bodyTimeout: time,
    connect: (options, done) =>
      connect(options, (...[error, socket]) => {
        if (!socket) return done(error ?? new LinkFailure('no-connection'), null);
        if (way.allows(socket.remoteAddress ?? '')) return done(null, socket);
        socket.destroy();
        return done(new LinkFailure('host-forbidden'), null);
      }),
  });
};

/** A host that has one address which is not public is not called at all: such an answer is no accident. */
const judged =
  (way: Way): LookupFunction =>
  (host, { all, family }, done) => {
    const found = way.lookup(host).then((addresses) => {
      if (addresses.length === 0) throw Object.assign(new Error('No address'), { code: 'ENOTFOUND' });
      if (!addresses.every((address) => way.allows(address))) throw new LinkFailure('host-forbidden');
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    });
    found.then(
      (addresses) => {
        const one = addresses.find((each) => each.family === family) ?? addresses[0]!;
        if (all) done(null, addresses);
        else done(null, one.address, one.family);
      },
      (error: Error) => done(error, ''),
    );
  };

const said = (header: string | string[] | undefined): string => [header ?? ''].flat().join(', ').trim();

const kindOf = (header: string | string[] | undefined): string => {
  const [kind = ''] = said(header).toLowerCase().split(';');
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(kind.trim()) ? kind.trim() : '';
};
