import { apiOf, type Api } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { widthOf } from '../../src/cli/width.js';
import { annalsOn, runQuickly } from './annals.js';
import { recordAssembly } from './record.js';

// The server stays up: the program works beside it, on the same database.
let database: TestDatabase;
let server: OpenServer;
let api: Api;
let program: Awaited<ReturnType<typeof annalsOn>>;
const annals = (...args: string[]) => program.quickly(...args);

beforeAll(async () => {
  database = await freshDatabase();
  server = await openServer(database.url);
  api = apiOf(server.address);
  await recordAssembly(api);
  program = await annalsOn(database.url);
});
afterAll(async () => {
  await program?.end();
  await server?.stop();
  await database.drop();
});

const succeeded = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await annals(...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};
/** What it prints for a reader: no escape sequence, no line wider than a terminal. */
const printed = async (...args: string[]): Promise<string> => {
  const out = await succeeded(...args);
  expect(out).not.toContain('\u001b');
  expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
  return out;
};
const json = async (...args: string[]): Promise<unknown> => JSON.parse(await succeeded(...args, '--json'));

describe('timeline', () => {
  it('tells a member year by year, milestones beside the press, each with what it rests on', async () => {
    const out = await printed('timeline', 'CN-LN');
    expect(out).toMatch(
      /^Liaoning Province · CN-LN\nAs of .*, known at position 12\n\* milestone {3}~ press\n\n2021\n/,
    );
    const lines = out.split('\n').slice(4);
    expect(lines.map((line) => line.trimEnd())).toEqual([
      '2021',
      '  *  by 29 March 2021  Applied to become a full member',
      '     - example.org · “Liaoning has applied”',
      '  *  10 August 2021    Admitted as a full member by the 13th General Assembly',
      '  *  10 August 2021    Took part in the 13th General Assembly: Liu Ning spoke',
      '  ~  11 August 2021    A newspaper: Liaoning [31mjoins',
      '     - https://example.org/news/5',
      '',
    ]);
  });

  it('speaks Korean, its columns aligned', async () => {
    const lines = (await printed('timeline', 'CN-LN', '--lang', 'ko')).split('\n');
    expect(lines[0]).toBe('랴오닝성 · CN-LN');
    const [applied, admitted] = ['정회원 가입 신청', '제13차 총회에서'].map((text) => {
      const line = lines.find((each) => each.includes(text))!;
      return widthOf(line.slice(0, line.indexOf(text)));
    });
    expect(applied).toBe(admitted);
  });

  it('answers --json with what HTTP answers', async () =>
    expect(await json('timeline', 'CN-LN')).toEqual(await api.read('/members/CN-LN/timeline')));

  it('tells what was true on a day, as known at a time', async () => {
    const times = { trueOn: '2021-08-10', knownOn: '6' };
    const options = ['--true-on', times.trueOn, '--known-on', times.knownOn];
    expect(await json('timeline', 'CN-LN', ...options)).toEqual(await api.read('/members/CN-LN/timeline', times));
    const out = await printed('timeline', 'CN-LN', ...options);
    expect(out).toContain('As of 10 August 2021, known at position 6');
    expect(out).toContain('Applied');
    expect(out).not.toContain('Admitted');
  });
});

describe('attendance', () => {
  it('tells who came and did what, each published figure once beside what is counted', async () => {
    const out = await printed('attendance', 'general-assembly-13');
    expect(out).toContain('  present 1 · represented 0 · excused 0 · absent 0 · unknown 1\n');
    expect(out).toContain(
      '  countries taking part  6  counted 1: compatible\n    - https://example.org/news/2\n    - https://example.org/news/3\n' +
        '  countries taking part  0  counted 1: contradictory\n    - https://example.org/news/4\n',
    );
    expect(out).toContain(
      'Present (1)\n  CN-LN  full member  online  Liaoning Province, China\n      Liu Ning, Governor: spoke\n',
    );
    expect(out).toContain('Unknown (1)\n  KR-47  full member  Gyeongsangbuk-do, South Korea\n');
  });

  it('answers --json with what HTTP answers', async () =>
    expect(await json('attendance', 'general-assembly-13')).toEqual(
      await api.read('/meetings/general-assembly-13/attendance'),
    ));

  it('tells who came to which meetings, with what each share was divided by', async () => {
    const out = await printed('attendance', '--body', 'general-assembly', '--member', 'CN-LN');
    expect(out).toContain('1 meetings, 1 governments\n');
    expect(out).toMatch(/general-assembly-13 +2021-08-10 +1 came +100% \(1\/1 members\)\n/);
    expect(out).toMatch(/CN-LN +1 of 1 +100% \(1\/1 meetings\) +Liaoning Province\n/);
    expect(out).toContain('Who came for it\n  general-assembly-13, 10 August 2021\n    Liu Ning, Governor: spoke\n');
  });

  it('answers --json of them with what HTTP answers', async () =>
    expect(await json('attendance', '--came', 'all', '--first', '10')).toEqual(
      await api.read('/attendance', { came: 'all', first: '10' }),
    ));

  it('says where nobody is recorded as absent', async () =>
    expect(await printed('attendance', '--absent')).toContain('Nobody is recorded as absent or excused.\n'));
});

describe('decision', () => {
  it('tells what was decided under which rules, what followed, and who recorded it', async () => {
    const out = await printed('decision', 'ga13-liaoning');
    for (const line of [
      'Liaoning is admitted\n',
      'Taken by  General Assembly\n',
      'At        13th General Assembly (general-assembly-13)\n',
      'Admits    Liaoning Province (CN-LN): full member\n',
      'Rules     The charter, 2010: these rules allow it\n',
      'Effects\n  10 August 2021  Liaoning Province (CN-LN): admitted, full member\n',
    ])
      expect(out).toContain(line);
    expect(out).toMatch(
      /Recorded\n {2}6 {2}.*UTC {2}DecisionTaken · local-operator, operator ·\n +confirmed by nobody/,
    );
    expect(out).toMatch(/Place in the log\n {2}6 {2}[0-9a-f]{64}\n/);
  });

  it('answers --json with what HTTP answers', async () =>
    expect(await json('decision', 'ga13-liaoning')).toEqual(await api.read('/decisions/ga13-liaoning')));
});

describe('decisions', () => {
  it('tells what bodies decided and what followed', async () => {
    const out = await printed('decisions');
    expect(out).toMatch(/^1 decision\nAs of .*, known at position \d+\n\n/);
    expect(out).toContain('  10 August 2021  adopted  Liaoning is admitted\n');
    expect(out).toMatch(/\n +ga13-liaoning, 13th General Assembly\n +admitted, full member: Liaoning Province\n/);
  });

  it('says in Korean where none is so', async () =>
    expect(await printed('decisions', '--discrepancies', '--lang', 'ko')).toMatch(/^결정 0\n/));

  it('answers --json with what HTTP answers', async () => {
    const filter = ['--body', 'general-assembly', '--outcome', 'adopted', '--from', '2021', '--to', '2021-08'];
    const query = { body: 'general-assembly', outcome: 'adopted', from: '2021', to: '2021-08', matter: 'admission' };
    const { items, ...answer } = await api.read('/decisions', query);
    expect(items).toHaveLength(1);
    expect(await json('decisions', ...filter, '--matter', 'admission', '--limit', '1')).toEqual({ ...answer, items });
  });

  it.each([[['--from', 'spring']], [['--limit', '0']], [['--outcome', 'lost']]])('answers 2 to %j', async (options) =>
    expect((await annals('decisions', ...options)).code).toBe(2),
  );
});

describe('members', () => {
  it('tells who belongs by country, and who belonged on a day', async () => {
    expect(await printed('members')).toContain(
      'China (1)\n  CN-LN  full member  10 August 2021  Liaoning Province\n\n' +
        'South Korea (1)\n  KR-47  full member  September 1996  Gyeongsangbuk-do\n',
    );
    expect(await printed('members', '--true-on', '2021-08-09')).toMatch(/^1 full member\nAs of 9 August 2021, /);
    expect(await printed('members', '--country', 'cn', '--lang', 'ko')).toContain('중국 (1)\n  CN-LN  정회원');
  });

  it('answers --json with what HTTP answers', async () =>
    expect(await json('members', '--q', '辽宁', '--category', 'all')).toEqual(
      await api.read('/members', { q: '辽宁', category: 'all' }),
    ));
});

it('lists associations', async () => {
  expect(await printed('associations')).toMatch(/^near +en +\d+ members, log of \d+ +near\n$/);
  expect(await json('associations')).toEqual(await (await fetch(`${server.address}/api/associations`)).json());
});

it.each([
  ['a member', ['timeline', 'CN-XX'], /^annals: There is no member CN-XX \(not-found\)\n$/],
  ['an association', ['members', '--association', 'far'], /^annals: There is no association far \(not-found\)\n$/],
  ['a position', ['members', '--known-on', '99'], /^annals: .* \(invalid, in-the-future\)\n$/],
])('answers 1 and one line to %s that is not there', async (_, args, said) => {
  const { code, out, err } = await annals(...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(said);
});

it('shows whoever acts what HTTP would show them, once people sign in', async () => {
  const add = async (...args: string[]) => ((await json('people', 'add', ...args)) as { id: string }).id;
  // Where groups of a provider stand for roles, everybody signs in from the start, and the first administrator is still made here.
  const provider = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'annals', OIDC_ROLES: 'members=near:viewer' };
  const first = await runQuickly(['people', 'add', 'Admin', '--admin', '--json'], { ...program.env, ...provider });
  expect([first.code, first.err]).toEqual([0, '']);
  const { id: admin } = JSON.parse(first.out) as { id: string };
  const [viewer, recorder, bound] = [
    await add('V', '--role', 'viewer', '--as', admin),
    await add('R', '--role', 'recorder', '--as', admin),
    await add('B', '--role', 'recorder', '--bodies', 'wood,council', '--as', admin),
  ];
  expect(await succeeded('people', '--as', admin)).toMatch(/ {2}recorder:wood:council {2}/);
  for (const [who, name] of [[viewer, '•••'], [bound, '•••'], [recorder, 'Liu Ning']] as const) // prettier-ignore
    expect(await succeeded('timeline', 'CN-LN', '--as', who)).toContain(`Took part in the 13th General Assembly: ${name} spoke`); // prettier-ignore
  expect(await succeeded('attendance', 'general-assembly-13', '--json', '--as', viewer)).not.toContain('Liu Ning');
  expect(await succeeded('personal', 'held', 'Liu Ning', '--json', '--as', admin)).toContain('"text":"•••"');
  const refused = await Promise.all(
    [
      ['timeline', 'CN-LN'],
      ['export', 'log', '--as', viewer],
      ['export', 'audit', '--as', recorder],
      ['personal', 'held', 'Liu Ning', '--as', viewer],
      ['associations', 'add', 'far', '--as', recorder],
      ['associations', 'change', 'near', '--handle', 'far', '--as', viewer],
    ].map((args) => annals(...args)),
  );
  expect(refused.map(({ code, out }) => [code, out])).toEqual(refused.map(() => [1, '']));
  expect(refused.map(({ err }) => /\(([a-z-]+)\)\s*$/.exec(err)![1])).toEqual(['sign-in-needed', ...Array.from({ length: 5 }, () => 'role-lacking')]); // prettier-ignore
});
