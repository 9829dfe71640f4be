import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { Associations } from '../../src/access/associations.js';
import { Keyring } from '../../src/access/keys/keyring.js';
import { Grants } from '../../src/access/people/grants.js';
import { People } from '../../src/access/people/people.js';
import { type Role, roles } from '../../src/access/policy/policy.js';
import { Links } from '../../src/access/sign-in/links.js';
import { SignInSettings } from '../../src/access/sign-in/settings.js';
import { type SignerFiles } from '../../src/audit/signing/signer.js';
import { EventLog } from '../../src/eventstore/log.js';
import { type Recorded } from '../../src/eventstore/facts.js';
import { buildApp } from '../../src/serve.js';
import { freshDatabase } from '../support/database.js';

/** What came back, read whole. */
export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON, as far as it is. */
  body: any;
}

/** A served application with one association, whose people come with keys or cookies. */
export interface House {
  app: NestExpressApplication;
  address: string;
  association: string;
  sql: pg.Client;
  /** Adds somebody with roles; answers their id and a key of theirs. */
  person(...held: Role[]): Promise<{ id: string; key: string }>;
  /** The headers by which the browser of somebody who has signed in is known; keys ask, and people confirm. */
  signedIn(person: { id: string }): Promise<Record<string, string>>;
  call(
    method: string,
    path: string,
    more?: { key?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answered>;
  events(): Promise<Recorded[]>;
  end(): Promise<void>;
}

let written = 0;

/** Opens a house; as on a first run where nothing is said of how people sign in. */
export const openHouse = async (settings: Partial<SignInSettings> = {}, signer?: SignerFiles): Promise<House> => {
  const folder = await mkdtemp(join(tmpdir(), 'annals-house-'));
  const database = await freshDatabase();
  const app = await buildApp(database.url, join(folder, 'key'), { signIn: new SignInSettings(settings), signer });
  await app.listen(0, '127.0.0.1');
  const address = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  const { id: association } = await app.get(Associations).open('own', { en: 'Own' });
  const sql = new pg.Client(database.url);
  await sql.connect();
  const house: House = {
    app,
    address,
    association,
    sql,
    person: async (...held) => {
      const { id: person } = await app.get(People).add({ name: held.join(' ') });
      for (const role of held)
        await app.get(Grants).give({ association, person, role, source: 'grant', grantedBy: 'test' });
      const { text } = await app.get(Keyring).make(association, { person, name: 'Key', roles: [...roles], days: 1 });
      return { id: person, key: text };
    },
    signedIn: async ({ id }) => {
      const path = await app.get(Links).make(id);
      const secret = new URL(path, address).searchParams.get('link')!;
      const answered = await house.call('POST', '/sign-in', { body: new URLSearchParams({ link: secret }) });
      return { Cookie: cookiesOf(answered) };
    },
    call: async (method, path, { key, body, headers = {} } = {}) => {
      written += 1;
      const isForm = body instanceof URLSearchParams;
      const isWrite = method !== 'GET';
      const response = await fetch(address + path, {
        method,
        redirect: 'manual',
        headers: {
          Accept: 'application/json',
          ...(key !== undefined && { Authorization: `Bearer ${key}` }),
          ...(isWrite && !isForm && { 'Content-Type': 'application/json', 'Idempotency-Key': `key-${written}` }),
          ...headers,
        },
        ...(isWrite && { body: isForm ? body : JSON.stringify(body ?? {}) }),
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
    },
    events: () => app.get(EventLog).read(association, 0, 1000),
    end: async () => {
      await sql.end();
      // A connection on which somebody who went away never asked would be waited for until its time is up.
      app.getHttpServer().closeAllConnections();
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
  return house;
};

/** What a browser would send next: the cookies that an answer set and did not take away. */
export const cookiesOf = ({ headers }: Pick<Answered, 'headers'>): string =>
  headers
    .getSetCookie()
    .map((each) => each.split(';')[0]!)
    .filter((each) => !each.endsWith('='))
    .join('; ');
