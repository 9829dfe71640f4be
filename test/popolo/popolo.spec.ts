import { recordAssembly } from '../cli/record.js';
import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { schemaOf } from './schemas.js';

let database: TestDatabase;
let server: OpenServer;
let api: Api;

beforeAll(async () => {
  database = await freshDatabase();
  server = await openServer(database.url);
  api = apiOf(server.address);
  await recordAssembly(api);
  await api.give('/members/KR-47/office-holder', {
    name: { en: 'A Holder' },
    office: { en: 'Governor' },
    from: '2018-07',
  });
  await api.give('/decisions', {
    ...{ text: { en: 'The charter is amended' }, body: 'general-assembly', meeting: 'general-assembly-13' },
    ...{ on: '2021-08-10', outcome: 'adopted', method: 'ballot', votes: { for: 2, against: 0, abstained: 1 } },
  });
  await api.settled();
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const kinds = {
  organizations: 'organization',
  persons: 'person',
  posts: 'post',
  memberships: 'membership',
  events: 'event',
  motions: 'motion',
  vote_events: 'vote_event',
};

it('is as the schemas of Popolo have it, and each id that is named is there', async () => {
  const popolo = await api.read('/popolo.json');
  const unlike = Object.entries(kinds).flatMap(([list, kind]) => {
    const fits = schemaOf(kind);
    expect([list, popolo[list].length > 0]).toEqual([list, true]);
    return popolo[list].flatMap((thing: object) => (fits(thing) ? [] : [[kind, thing, fits.errors]]));
  });
  expect(unlike).toEqual([]);
  const ids = Object.keys(kinds).flatMap((list) => popolo[list].map(({ id }: any) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of JSON.stringify(popolo).matchAll(
    /"(?:organization|parent|person|post|motion|legislative_session)_id":"([^"]+)"/g,
  ))
    expect(ids).toContain(id);
});

it('would be found unlike them', () => {
  expect(schemaOf('event')({ start_date: '../2021' })).toBe(false);
  expect(schemaOf('vote_event')({ counts: [{ option: 'yes' }] })).toBe(false);
});

it('tells what the record tells, as of two times, and never rounds a day', async () => {
  const popolo = await api.read('/popolo.json');
  const named = (list: string, name: string) => popolo[list].find((each: any) => each.name === name);
  const liaoning = named('organizations', 'Liaoning Province');
  expect(liaoning.identifiers).toEqual([{ scheme: 'ISO 3166-2', identifier: 'CN-LN' }]);
  const of = (organization: any) => popolo.memberships.filter(({ member }: any) => member?.id === organization.id);
  expect(of(liaoning)).toMatchObject([{ role: 'full', start_date: '2021-08-10' }]);
  expect(of(named('organizations', 'Gyeongsangbuk-do'))).toMatchObject([{ role: 'full', start_date: '1996-09' }]);
  expect(named('persons', 'A Holder')).toBeDefined();
  expect(named('events', '13th General Assembly')).toMatchObject({
    ...{ start_date: '2021-08-10', end_date: '2021-08-10' },
    attendance: [{ organization_id: liaoning.id, status: 'present', mode: 'online' }],
  });
  expect(popolo.vote_events).toMatchObject([{ result: 'adopted', counts: [{ value: 2 }, { value: 0 }, { value: 1 }] }]);
  const before = await api.read('/popolo.json', { trueOn: '2000-01-01' });
  expect(before.memberships).toHaveLength(1);
  expect(await api.read('/popolo.json', { knownOn: '0' })).toMatchObject({ memberships: [], events: [] });
});

it('holds no name of somebody who was erased, and nobody whom a member sent', async () => {
  const all = async () => JSON.stringify(await api.read('/popolo.json'));
  expect(await all()).not.toContain('Liu Ning');
  const { body } = await api.post('/personal-data/held', { name: 'A Holder' });
  await api.give('/personal-data/erasures', { slots: body.items.map(({ slot }: any) => slot), basis: 'request' });
  await api.settled();
  expect(await all()).not.toContain('A Holder');
  expect((await api.read('/popolo.json')).persons).toEqual([]);
});
