import request from 'supertest';
import { apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { fillLeague, type League, leagueNames, openLeague, script } from '../journeys/league.js';
import { files } from '../../src/web/public-files.js';
import { sourcesOf } from '../support/source.js';

/** Pages of which there is no JSON, as they hold nothing that was recorded, or only what a form asks. */
const WITHOUT_JSON = [
  'src/access/sign-in/sign-in.page.tsx',
  'src/exchange/bring-table.page.tsx',
  'src/forms/forms.page.tsx',
  'src/home/help/help.page.tsx',
  // A name that is asked for stands in no address.
  'src/personal/personal.page.tsx',
  'src/web/problem-codes.page.tsx',
  'src/web/problem.page.tsx',
];
/** Lists that are no table of their own: associations, and rows, whose import is one. */
const WITHOUT_TABLE = ['AssociationsParameters', 'ImportRowsParameters'];

describe('pages and lists', () => {
  const sources = sourcesOf('src');
  it('name their JSON, each of them', () => {
    const pages = sources.filter(({ path }) => path.endsWith('.page.tsx'));
    expect(pages.length).toBeGreaterThan(35);
    const without = pages
      .filter(({ text }) => !/\bdata: |\bdata,|application\/json/.test(text))
      .map(({ path }) => path);
    expect(without).toEqual(WITHOUT_JSON);
  });

  it('are answered as tables, each of them', () => {
    const lists = sources.flatMap(({ text }) => [...text.matchAll(/class (\w+) extends (InFormats\()?Listed\(/g)]);
    expect(lists.length).toBeGreaterThan(15);
    const plain = lists.filter(([, , formats]) => !formats).map(([, name]) => name);
    expect(new Set(plain)).toEqual(new Set(WITHOUT_TABLE));
  });
});

describe('the pages over HTTP', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let league: League;

  beforeAll(async () => {
    database = await freshDatabase();
    await openLeague(database.url, 'league', leagueNames);
    server = await openServer(database.url, ['league', 'empty']);
    league = await fillLeague(apiOf(server.address, 'league'));
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  const page = (path: string, headers: Record<string, string> = {}) =>
    request(server.address)
      .get(path)
      .set({ Accept: 'text/html', ...headers });
  const main = ({ text }: { text: string }) => /<main[^]*<\/main>/.exec(text)![0].replaceAll(/<[^>]*>/g, ' ');

  it('say at the address that is the type of a problem what its code means, in the reader’s language', async () => {
    const { body } = await request(server.address).get('/api/league/members/nobody');
    const { status, text } = await page(body.type, { 'Accept-Language': 'ko' });
    expect([status, text.match(/<html lang="(\w+)"/)![1]]).toEqual([200, 'ko']);
    expect(text).toMatch(/찾으시는 것이 없습니다.*not-found/);
    expect((await page('/problems/none')).status).toBe(404);
  });

  it('say once what was recorded, and not in the addresses to which they lead', async () => {
    for (const path of ['/league/members/JP-91', '/league/attendance', '/league/changes']) {
      const { text } = await page(`${path}?lang=en&recorded=5`);
      expect(text).toContain('Recorded at');
      expect(text).not.toMatch(/recorded=|name="recorded"/);
    }
  });

  it('load and run nothing but what is ours, and leave no copy behind', async () => {
    const nothing = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";
    const ours = `${nothing.replace("form-action 'none'", "form-action 'self'")};style-src 'self';font-src 'self';img-src 'self';script-src '${files.script.integrity}'`;
    const pages = ['/', '/league', '/league/members/XX-1', '/public/none'].map((path) => [path, ours]);
    const data = ['/api/league/members', '/api/none', '/health/live'].map((path) => [path, nothing]);
    for (const [path, policy] of [...pages, ...data]) {
      const { headers } = await page(path!);
      expect(headers).toMatchObject({
        'content-security-policy': policy,
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('name the JSON of the same, at the same times', async () => {
    const paths = ['/league/members/JP-91', '/league/meetings/assembly-1', '/league/decisions/first-chair'];
    const lists = [
      'members?country=KR',
      'meetings',
      'attendance?from=2001',
      'decisions',
      'coverage?to=2001-05',
      'coverage?meeting=assembly-1',
      'chairs',
      'committees',
      'committees/tourism',
      'questions?state=contradictory',
      'commitments?state=open',
      'commitments/second-assembly',
    ];
    for (const path of [...paths, ...lists.map((list) => `/league/${list}`)]) {
      const times = `${path.includes('?') ? '&' : '?'}trueOn=2020-01-01&lang=ko`;
      const { headers, text } = await page(path + times);
      const [, json] = /^<([^>]+)>; rel="alternate"; type="application\/json"/.exec(headers['link']!)!;
      expect(text).toMatch(`<link rel="alternate" type="application/json" href="${json!.replaceAll('&', '&amp;')}"`);
      const data = await request(server.address).get(json!);
      expect([path, data.status, data.body.asOf.trueOn]).toEqual([path, 200, '2020-01-01']);
    }
  });

  it('are told again only when they changed, the stylesheet by its content', async () => {
    const first = await page('/league/members');
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'Accept-Language' });
    const again = await page('/league/members', { 'If-None-Match': first.headers['etag']! });
    expect(again.status).toBe(304);
    const [, stylesheet] = /<link rel="stylesheet" href="([^"]+)"/.exec(first.text)!;
    const sheet = await page(stylesheet!);
    expect(sheet.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await page('/public/annals.css')).headers['cache-control']).toBe('no-cache');
    expect((await page(stylesheet!, { 'If-None-Match': sheet.headers['etag']! })).status).toBe(304);
  });

  it('speak the language of the address, else of the reader, else English', async () => {
    const language = async (path: string, accepted: string) =>
      (await page(path, { 'Accept-Language': accepted })).headers['content-language'];
    expect(await language('/league', 'ko-KR,ko;q=0.9,en;q=0.8')).toBe('ko');
    expect(await language('/league', 'fr,de')).toBe('en');
    expect(await language('/league?lang=en', 'ko')).toBe('en');
    expect((await page('/league?lang=fr')).status).toBe(422);
  });

  it('say with a page what they cannot answer', async () => {
    expect((await page('/league?trueOn=2001-02-30')).status).toBe(422);
    expect((await page('/league/members/JP-91?from=1')).status).toBe(422);
    expect((await page('/league/members?colour=red')).status).toBe(422);
    expect((await page('/nowhere')).status).toBe(404);
    const korean = await page('/league/decisions/first-chair?knownOn=3', { 'Accept-Language': 'ko' });
    expect(korean.status).toBe(404);
    expect(main(korean)).toMatch('다른 시점에는 기록이 있을 수 있습니다');
    expect((await request(server.address).get('/nowhere').set('Accept', 'application/json')).type).toBe(
      'application/problem+json',
    );
  });

  it('say of a page behind the end of a list that it has none, and lead to its first', async () => {
    const lists = ['members', 'decisions', 'chairs', 'coverage', 'questions', 'proposals', 'attendance', 'imports'];
    for (const list of [...lists, 'meetings/assembly-1']) {
      const { status, text } = await page(`/league/${list}?page=99&lang=ko`);
      expect([list, status, text]).toEqual([list, 404, expect.stringContaining('목록에 99쪽이 없습니다.')]);
      expect(text).toMatch(`<a href="/league/${list}?lang=ko">목록의 첫 쪽 보기</a>`);
      expect((await page(`/league/${list}?page=1`)).status).toBe(200);
    }
  });

  it('take empty fields of a form for none', async () => {
    expect((await page('/league/members?category=&country=&q=&trueOn=&knownOn=')).status).toBe(200);
    expect((await page('/league/coverage?member=&from=&page=')).status).toBe(200);
  });

  it('filter', async () => {
    const names = async (query: string) => main(await page(`/league/members?${query}`));
    expect(await names('q=nami')).toMatch(/1 government on/);
    expect(await names('country=KR')).not.toMatch('Nami');
    expect(main(await page('/league/coverage?mentions=KR-91'))).toMatch('1 item');
    expect(main(await page('/league/coverage?member=KR-91'))).toMatch('No item of coverage');
    expect(main(await page('/league/coverage?meeting=assembly-1'))).toMatch(/Only coverage of\s+1st Assembly/);
    expect(main(await page('/league/attendance?to=2000'))).toMatch('No meeting or government in this time');
    expect(main(await page('/league/attendance?body=nobody'))).toMatch('No meeting or government in this time');
    expect(main(await page('/league/attendance?body=assembly'))).toMatch('Assembly');
  });

  it('tell in both languages how a promise stood, and by when it was to be kept before', async () => {
    const promise = async (query: string) => main(await page(`/league/commitments/second-assembly?${query}`));
    expect(await promise('trueOn=2002-12-31')).toMatch(/Promise · \s+open[^]*Due\s+2003\s/);
    expect(await promise('lang=ko')).toMatch(/약속 · \s+기한 지남[^]*이전 기한:/);
    const list = main(await page('/league/commitments?trueOn=2004-01-01&member=KR-91'));
    expect(list).toMatch(/1 is open on 1 January 2004[^]*due\s+May 2004/);
    expect(list).not.toMatch('overdue on');
  });

  it('never take unknown for absent', async () => {
    const meeting = main(await page('/league/meetings/assembly-1'));
    expect(meeting).toMatch(/unknown\s+2\s+Nobody recorded whether these came/);
    expect(meeting).not.toMatch(/\babsent 2/);
    expect(meeting).toMatch(
      /1\s+counted here[^]*Nobody stands by a figure yet\.\s+about 30\s+reported once\s+compatible/i,
    );
    expect(main(await page('/league/attendance'))).toMatch(/Saebyeok Province\s+\?\s+0 of 1/);
  });

  it('write recorded markup as text', async () => {
    for (const path of [
      `/coverage/${league.coverage}`,
      '/coverage',
      '/members/RU-91',
      '/members',
      '/meetings/assembly-1',
      '/questions',
      '/commitments',
      '/commitments/second-assembly',
    ])
      expect((await page(`/league${path}`)).text).not.toMatch(script);
    expect((await page(`/league/coverage/${league.coverage}`)).text).toMatch('&lt;script>alert(1)');
  });

  it('say of an empty record what to do first, and of an early time that nothing was known', async () => {
    expect(main(await page('/empty'))).toMatch(
      /Nothing is recorded yet\s+What to do first\s+Record the rules[^]*Register the governments/,
    );
    expect(main(await page('/league?knownOn=2000-01-01'))).toMatch('Nothing was recorded by then');
    expect(main(await page('/'))).toMatch(/The records kept here\s+empty\s+League of Made-up Shores/);
  });

  it('show the chair now, the last meeting and the members by country at the start', async () => {
    const start = main(await page('/league'));
    expect(start).toMatch(/3\s+full members/);
    // Opened, the figure says what it counts, as of when, and who stands by it.
    expect(start).toMatch(/came and left\..*up to position \d+ of \d+.*Nobody stands by a figure yet\./s);
    expect(start).toMatch(/In the chair\s+Saebyeok Province\s+1st term,\s+since\s+11 May 2001/);
    expect(start).toMatch(/Latest meetings\s+10–11 May 2001\s+1st Assembly/);
    expect(start).toMatch(/Latest coverage/);
  });

  it('tell the history of a decision in sentences, with its place in the log', async () => {
    const decision = main(await page('/league/decisions/admission-of-nami'));
    expect(decision).toMatch(/local-operator \(operator, not signed in\) recorded\s+the decision/);
    expect(decision).toMatch('Nobody else confirmed it');
    expect(decision).toMatch('Der Beitritt wurde beschlossen.');
    expect(decision).toMatch(/Leaf hash\s+[0-9a-f]{64}/);
    expect(decision).toMatch('Coverage of this decision');
  });
});
