import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import request from 'supertest';
import { kinds } from '../../src/exchange/reader.js';
import { type Api, apiOf } from '../support/api.js';
import { fillLeague } from './league.js';
import { type Schema } from './schema-body.js';

/** A word that stands in every text of the other association, and nowhere else. */
export const SECRET = 'Geheimnisvoll';
export const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const FREE = new Set(['quote', 'reason', 'note', 'text', 'because']);
const SPOKEN = new Set(['en', 'ko', 'ja', 'ru']);
const STREAM = /"([a-z]+)-([0-9a-f-]{36})"/g;

/** The same facts, in whose names and texts the secret stands. */
const secretly = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') return SPOKEN.has(key) || FREE.has(key) ? `${value} ${SECRET}` : value;
  if (Array.isArray(value)) return value.map((each) => secretly(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, secretly(each, name)]));
};

export interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}
export interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}
export interface Logged {
  position: number;
  data: object;
}

/** One association as the test knows it: its log, and the ids of its things by the nouns that answers call them. */
export interface Neighbour {
  api: Api;
  log(): Promise<string>;
  before: string;
  events: Logged[];
  ids: Record<string, string[]>;
}

const NOUNS: Record<string, string> = { membership: 'member' };

const neighbour = async (api: Api, imports: string[]): Promise<Neighbour> => {
  const log = async () => JSON.stringify(await api.read('/events', { limit: '1000' }));
  const before = await log();
  const ids: Record<string, string[]> = { import: imports };
  for (const [, kind, id] of before.matchAll(STREAM)) (ids[NOUNS[kind!] ?? kind!] ??= []).push(id!);
  // A question is asked by what is claimed, and has no stream before somebody decides something about it.
  ids['question'] = ((await api.read('/questions')).items as { id: string }[]).map(({ id }) => id);
  // On a first run there is nobody yet, and nothing waits for anybody; test/access tries those of two associations with people.
  for (const kind of ['request', 'person', 'key', 'webhook']) ids[kind] = [randomUUID()];
  for (const kind of Object.keys(ids)) ids[kind] = [...new Set(ids[kind])];
  return { api, log, before, events: (JSON.parse(before) as { items: Logged[] }).items, ids };
};

const tables: Record<(typeof kinds)[number], string> = {
  members: `iso3,name,joined_date\nMNG,Mongolia ${SECRET},1994-10-03\n`,
  meetings: `meeting,body,on\nSession ${SECRET},assembly,1994-10-03\n`,
  attendance: `meeting,member,status\nassembly-1,Nami ${SECRET},present\n`,
  decisions: `text,body,on\nMore of ${SECRET},assembly,1994-10-03\n`,
};

/** Brings documents in; answers the ids of the imports. */
const bringAll = async (api: Api, member: string, secret: string): Promise<string[]> => {
  const document = await readFile('test/samples/scrapbook-example.txt', 'utf8');
  const { body } = await api.bring(document.replaceAll(/(\p{Script=Hangul}{4,})/gu, `$1 ${secret}`));
  const rows = (body.rows as { n: number }[]).map(({ n }) => ({ n, member, published: '2001-05-12' }));
  const committed = await request(api.at(`/imports/${body.id}/commit`))
    .post('')
    .send({ rows });
  expect(committed.body.committed).toBeGreaterThan(0);
  const ids = [body.id as string];
  for (const kind of kinds) {
    const read = await request(api.at(`/imports/${kind}`))
      .put('')
      .set('Content-Type', 'text/csv')
      .send(tables[kind].replaceAll(SECRET, secret));
    expect([kind, read.status]).toEqual([kind, 201]);
    ids.push(read.body.id as string);
    if (kind === 'decisions') await api.give(`/imports/decisions/${read.body.id}/commit`, {});
  }
  return ids;
};

/** Fills two associations of a server with the same facts; in the names and texts of the other stands the secret. */
export const neighbours = async (address: string): Promise<{ mine: Neighbour; other: Neighbour }> => {
  const [mine, other] = [apiOf(address, 'mine'), apiOf(address, 'other')];
  const secret = { ...other, give: (path: string, body: object) => other.give(path, secretly(body) as object) };
  const filled = async (api: Api, word: string): Promise<Neighbour> => {
    await fillLeague(api);
    await api.give('/commitments', {
      kind: 'promise',
      by: { member: 'KR-91' },
      to: [{ member: 'JP-91' }],
      text: { en: 'A ferry' },
      on: '2001-05-11',
    });
    const { id } = await api.read('/members/KR-91');
    const imports = await bringAll(api, id as string, word);
    return neighbour(api, imports);
  };
  return { other: await filled(secret, SECRET), mine: await filled(mine, 'word') };
};
