import { widthOf } from '../../src/cli/width.js';
import { apiOf, type Api } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { annalsOn } from './annals.js';

// The server stays up: the program works beside it, on the same database.
let database: TestDatabase;
let server: OpenServer;
let api: Api;
let program: Awaited<ReturnType<typeof annalsOn>>;

beforeAll(async () => {
  database = await freshDatabase();
  server = await openServer(database.url);
  api = apiOf(server.address);
  for (const [code, en, ko] of [
    ['CN-HA', 'Henan', '허난성'],
    ['CN-NX', 'Ningxia', '닝샤'],
  ] as const) {
    await api.give('/members', { code, country: 'CN', names: { en, ko } });
    await api.give(`/members/${code}/approval`, { basis: 'founding', on: '1996-09-12' });
  }
  for (const [handle, en, ko, on] of [
    ['tourism', 'Tourism', '관광', '2008-09-02'],
    ['travel', 'Travel', '여행', '2005'],
  ] as const)
    await api.give('/committees', { handle, names: { en, ko }, on });
  await api.give('/committees/tourism/coordinators', { member: 'CN-HA', from: '2008-09-02' });
  await api.give('/committees/tourism/coordinators', { member: 'CN-NX', from: '2018' });
  await api.give('/committees/travel/merger', { into: 'tourism', on: '2010' });
  const text = { en: 'A report is to come', ko: '보고서 제출' };
  const association = [{ association: true }];
  await api.give('/commitments', {
    handle: 'report',
    kind: 'promise',
    by: { member: 'CN-HA' },
    to: association,
    text,
    on: '2019-05',
    due: '2020',
  });
  await api.give('/commitments', {
    handle: 'visit',
    kind: 'invitation',
    by: { member: 'CN-NX' },
    to: [{ member: 'CN-HA' }],
    text: { en: 'To a visit' },
    on: '2019-06-01',
    due: '2019-10',
  });
  await api.give('/commitments/visit/fulfilment', { on: '2019-10-05', text: { en: 'They came' } });
  program = await annalsOn(database.url);
});
afterAll(async () => {
  await program?.end();
  await server?.stop();
  await database.drop();
});

const succeeded = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await program.quickly(...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(Math.max(...(args.includes('--json') ? [] : out.split('\n').map(widthOf)))).toBeLessThanOrEqual(80);
  return out;
};
const json = async (...args: string[]): Promise<unknown> => JSON.parse(await succeeded(...args, '--json'));

describe('committees', () => {
  it('tells those that stand with their coordinators, and those that have ended', async () => {
    const out = await succeeded('committees');
    expect(out).toMatch(/^1 committee\nAs of .*, known at position \d+\n/);
    expect(out).toMatch(/2 September 2008 +Tourism: Henan, Ningxia\n/);
    expect(out).toMatch(/Ended\n\n +2010 +Travel: went into Tourism\n/);
  });

  it('tells those of a day, in Korean', async () =>
    expect(await succeeded('committees', '--true-on', '2009-01-01', '--lang', 'ko')).toMatch(
      /^분과위원회 2\n[^]*관광: 허난성\n/,
    ));

  it('answers --json with what HTTP answers', async () => {
    const times = { trueOn: '2009-01-01', knownOn: '5' };
    expect(await json('committees', '--true-on', times.trueOn, '--known-on', times.knownOn)).toEqual(
      await api.read('/committees', times),
    );
  });
});

describe('commitments', () => {
  it('tells what is open and overdue, between whom', async () => {
    const out = await succeeded('commitments');
    expect(out).toMatch(/^1 open, 1 overdue\n/);
    expect(out).toMatch(/overdue +2020 +A report is to come \(Henan → the association\)\n/);
    expect(out).toMatch(/kept +5 October 2019 +To a visit \(Ningxia → Henan\)\n/);
  });

  it('finds by state, member and day', async () => {
    expect(await succeeded('commitments', '--state', 'fulfilled')).not.toContain('A report');
    expect(await succeeded('commitments', '--member', 'CN-NX')).not.toContain('A report');
    expect(await succeeded('commitments', '--due', '2019')).not.toContain('A report');
    expect(await succeeded('commitments', '--true-on', '2019-06-30', '--lang', 'ko')).toMatch(/^미결 2\n/);
  });

  it('answers --json with what HTTP answers', async () =>
    expect(await json('commitments', '--state', 'open', '--member', 'CN-HA')).toEqual(
      await api.read('/commitments', { state: 'open', member: 'CN-HA' }),
    ));

  it.each([
    ['a state', ['--state', 'shut']],
    ['a period', ['--due', '2020-13']],
  ])('answers 2 to %s that is none', async (_, args) => {
    const { code, out } = await program.quickly('commitments', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
