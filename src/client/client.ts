import createClient, { type Client, type ClientOptions, type Middleware } from 'openapi-fetch';
import { type components, type paths } from './contract.js';

export type { components, operations, paths } from './contract.js';

/** What a refusal is: RFC 9457, with a stable `code`, and the `rule` of the field where one said no. */
export type Problem = components['schemas']['Problem'];

/** How a server is reached. */
export interface AnnalsOptions extends Pick<ClientOptions, 'fetch' | 'headers'> {
  /** The server's address, such as `https://records.example.org`. */
  address: string;
  /** An API key, `ann_live_…`; sent as `Authorization: Bearer`. */
  key?: string;
}

/** All routes of the contract, typed: `annals.GET('/api/{association}/members', …)`. */
export type Annals = Client<paths, 'application/json'>;

/**
 * A client of one server. Each call answers `{ data, error, response }`, where `error` is a `Problem`. A command without an
 * `Idempotency-Key` is given one of its own; whoever tries again after a lost answer names the same key both times.
 */
export const annalsAt = ({ address, key, headers, fetch }: AnnalsOptions): Annals => {
  const annals = createClient<paths, 'application/json'>({ baseUrl: address.replace(/\/+$/, ''), headers, fetch });
  if (key !== undefined) annals.use(header('Authorization', `Bearer ${key}`));
  annals.use(keyed);
  return annals;
};

/** Refused by the server: what `obeyed` throws. */
export class RefusedByServer extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** What a call brought, or throws `RefusedByServer`, for whoever does not want to look at `error`. */
export const obeyed = async <T>(call: Promise<{ data?: T; error?: unknown }>): Promise<T> => {
  const { data, error } = await call;
  if (error !== undefined) throw new RefusedByServer(error as Problem);
  return data as T;
};

/** All items of a list, page by page: `page` asks for the one behind a cursor. */
export async function* all<T>(page: (cursor?: string) => Promise<{ items: T[]; next?: string }>): AsyncGenerator<T> {
  for (let cursor: string | undefined; ;) {
    const { items, next } = await page(cursor);
    yield* items;
    if (next === undefined) return;
    cursor = next;
  }
}

const header = (name: string, value: string): Middleware => ({
  onRequest: ({ request }) => {
    if (!request.headers.has(name)) request.headers.set(name, value);
  },
});

const keyed: Middleware = {
  onRequest: ({ request }) => {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', crypto.randomUUID());
  },
};
