import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { outboundBy } from '../../../src/press/links/guarded.js';
import { type Outbound, type Way } from '../../../src/press/links/outbound.js';

/** The one address that the tests' way allows; 127.0.0.1 and all others stay forbidden. */
export const OUTSIDE = '127.0.0.9';

/** A small internet on this machine: hosts by name, all at one address that is allowed. */
export interface Outside {
  port: number;
  /** The paths that were asked for, in order, with their hosts. */
  asked: string[];
  /** What was looked up. */
  lookups: string[];
  /** Times that a host was let rest. */
  rests: number;
  /** The answer to each further lookup, instead of the allowed address. */
  answers: string[][];
  outbound: Outbound;
  url(path: string, host?: string): string;
  end(): Promise<void>;
}

/** Serves the outside, and beside it at 127.0.0.1 what nobody may reach; `listener` answers for both. */
export const openOutside = async (listener: RequestListener, time = 2000, bytes = 100_000): Promise<Outside> => {
  const asked: string[] = [];
  const lookups: string[] = [];
  const answers: string[][] = [];
  const serve: RequestListener = (request, response) => {
    asked.push(`${request.headers.host!.replace(/:.*/, '')}${request.url}`);
    listener(request, response);
  };
  const server = await listening(createServer(serve), 0, OUTSIDE);
  const { port } = server.address() as AddressInfo;
  const inside = await listening(createServer(serve), port, '127.0.0.1');
  const way: Way = {
    lookup: async (host) => {
      lookups.push(host);
      if (host.startsWith('no-')) throw Object.assign(new Error('No such host'), { code: 'ENOTFOUND' });
      return answers.shift() ?? [OUTSIDE];
    },
    allows: (address) => address === OUTSIDE,
    allowsPort: (each) => each === port || each === 80,
  };
  const outside: Outside = {
    port,
    asked,
    lookups,
    rests: 0,
    answers,
    outbound: outboundBy(way, { time, bytes, redirects: 5 }, async () => {
      outside.rests += 1;
    }),
    url: (path, host = 'news.example') => `http://${host}:${port}${path}`,
    end: async () => {
      for (const each of [server, inside]) {
        each.closeAllConnections();
        await new Promise((closed) => each.close(closed));
      }
    },
  };
  return outside;
};

const listening = (server: Server, port: number, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
