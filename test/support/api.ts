import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { until } from './waiting.js';

/** What a client of one association asks and orders. */
export interface Api {
  /** The whole address of what stands below the association's, or below the server's where it begins with `/api` or `/health`. */
  at(path: string): string;
  get(path: string, query?: Record<string, string>): Promise<Response>;
  /** Reads what must be there. */
  read(path: string, query?: Record<string, string>): Promise<any>;
  post(path: string, body: object, headers?: Record<string, string>): Promise<Response>;
  /** Gives a command that must be obeyed, with a key of its own. */
  give(path: string, body: object): Promise<any>;
  /** Brings a document in to be read. */
  bring(bytes: string | Buffer, headers?: Record<string, string>, name?: string): Promise<Response>;
  /** How many events the log holds. */
  size(): Promise<number>;
  /** Resolves once read models and reactions have heard the whole log. */
  settled(): Promise<void>;
}

/** Speaks to a running server over HTTP. */
export const apiOf = (address: string, association = 'near'): Api => {
  const at = (path: string) =>
    /^\/(api|health)\//.test(path) ? address + path : `${address}/api/${association}${path}`;
  const get: Api['get'] = async (path, query = {}) => request(at(path)).get('').query(query);
  const post: Api['post'] = async (path, body, headers = {}) =>
    request(at(path))
      .post('')
      .set({ 'Idempotency-Key': randomUUID(), ...headers })
      .send(body);
  const read: Api['read'] = async (path, query) => expecting(200, await get(path, query));
  return {
    at,
    get,
    read,
    post,
    give: async (path, body) => {
      const response = await post(path, body);
      // What asks for nothing new, since it followed by itself already, is obeyed as well.
      return expecting(response.status === 200 ? 200 : 201, response);
    },
    bring: async (bytes, headers = {}, name = 'document.txt') =>
      request(at('/imports'))
        .put('')
        .query({ name })
        .set({ 'Content-Type': 'text/plain', ...headers })
        .send(bytes),
    size: async () => ((await read('/events', { limit: '0' })) as { size: number }).size,
    settled: () => until(async () => (await get('/health/ready')).body.behind.length === 0),
  };
};

const expecting = (status: number, response: Response): unknown => {
  if (response.status !== status) throw new Error(`${response.status} instead of ${status}: ${response.text}`);
  return response.body;
};

/** What a refusal is known by: its status, its stable code and, where a rule of the field said no, the rule. */
export const refusalOf = ({ status, body, headers }: Response): unknown[] => {
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ type: `/problems/${body.code}`, status, title: expect.any(String) });
  return body.rule === undefined ? [status, body.code] : [status, body.code, body.rule];
};
