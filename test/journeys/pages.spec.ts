import { type Browser } from 'playwright-core';
import { apiOf } from '../support/api.js';
import { newReader, openBrowser, type Reader } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { fillLeague, type League, leagueNames, openLeague, script } from './league.js';

describe('the pages in a browser', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let browser: Browser;
  let league: League;
  let reader: Reader;
  let addresses: string[];

  beforeAll(async () => {
    database = await freshDatabase();
    await openLeague(database.url, 'league', leagueNames);
    server = await openServer(database.url, ['league']);
    league = await fillLeague(apiOf(server.address, 'league'));
    browser = await openBrowser();
    addresses = [
      '/league',
      '/league/members?category=all',
      '/league/members/JP-91',
      '/league/members/JP-91?from=2001&to=2001',
      '/league/meetings',
      '/league/meetings/assembly-1',
      '/league/attendance',
      '/league/decisions',
      '/league/decisions/admission-of-nami',
      '/league/decisions/first-chair',
      '/league/coverage',
      `/league/coverage/${league.coverage}`,
      '/league/chairs',
      '/league/committees',
      '/league/committees/tourism',
      '/league/commitments',
      '/league/commitments/second-assembly',
      `/league/audit/${league.correction}`,
      '/league/members/XX-1',
      '/league?trueOn=2001-02-30',
    ];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  beforeEach(async () => {
    reader = await newReader(browser, server.address);
  });
  afterEach(async () => {
    await reader.context.close();
  });

  const heading = () => reader.page.locator('h1').innerText();
  const follow = (name: string | RegExp) => reader.page.getByRole('main').getByRole('link', { name }).first().click();

  it('lead by links from the start to a member, the meeting that admitted it, the decision, and its place in the log', async () => {
    const { page } = reader;
    await page.goto(server.address);
    expect(new URL(page.url()).pathname).toBe('/league');
    expect(await heading()).toBe('League of Made-up Shores');
    await page.getByRole('link', { name: 'Members', exact: true }).first().click();
    expect(await page.locator('.count').innerText()).toMatch(/^3 full members on /);
    await follow(/^Nami Prefecture/);
    expect(await heading()).toBe('Nami Prefecture');
    await follow('1st Assembly');
    expect(await heading()).toBe('1st Assembly');
    await follow('Nami is admitted');
    expect(await heading()).toBe('Nami is admitted');
    expect(await page.getByText('They let this body do so.').count()).toBe(1);
    await follow(/^log position/);
    expect(await heading()).toMatch(/^Log position \d+$/);
    expect(await page.locator('.told').innerText()).toMatch(/^10 May 2001: Admission – Nami Prefecture: Admitted/);
    await follow('Nami Prefecture');
    expect(await heading()).toBe('Nami Prefecture');
    expect(reader.complaints).toEqual([]);
  });

  it('show what was believed before a correction, and lead back to now', async () => {
    const { page } = reader;
    await page.goto(`${server.address}/league/members/JP-91?from=2001&to=2001`);
    const application = page.locator('.entry.membership-applied');
    expect(await application.locator('.when').innerText()).toBe('about March 2001');
    expect(await application.locator('summary .tag').allInnerTexts()).toEqual(['corrected', 'self-approved']);
    await page.getByLabel('Known on').fill(String(league.correction - 1));
    await page.getByRole('button', { name: 'Show' }).click();
    expect(new URL(page.url()).searchParams.get('from')).toBe('2001');
    expect(await application.locator('.when').innerText()).toBe('by 20 April 2001');
    expect(await application.locator('.tag').count()).toBe(0);
    await page.getByRole('link', { name: 'Meetings', exact: true }).click();
    expect(new URL(page.url()).searchParams.get('knownOn')).toBe(String(league.correction - 1));
    await page.getByRole('link', { name: 'Back to now' }).click();
    expect(await page.locator('.band').count()).toBe(0);
    expect(reader.complaints).toEqual([]);
  });

  it('say beside a filter or a time how it is written, and lead on from an address that says it otherwise', async () => {
    const { page } = reader;
    await page.goto(`${server.address}/league/attendance?lang=ko`);
    const bad = (name: string, text: string) =>
      page.locator(`input[name="${name}"]`).evaluate((input: HTMLInputElement, text) => {
        input.value = text;
        return !input.checkValidity() && input.title;
      }, text);
    expect(await bad('from', '2021년 8월')).toMatch('2021-08');
    expect(await bad('first', '1001')).toBe('1부터 1000까지의 정수');
    expect(await bad('knownOn', '어제')).toMatch('로그 위치');
    for (const known of ['', '3', '2001-08-10', '2001-08-10T14:16Z', '2001-08-10T14:16:20.123-09:00'])
      expect([known, await bad('knownOn', known)]).toEqual([known, false]);
    for (const from of ['', '2001', '2001-08', '2001-08-10'])
      expect([from, await bad('from', from)]).toEqual([from, false]);
    expect([await bad('first', '1'), await bad('first', '1000')]).toEqual([false, false]);
    const refused = await page.goto(`${server.address}/league/attendance?lang=ko&country=JP&from=2001년`);
    expect(refused?.status()).toBe(422);
    const told = await page.getByRole('main').getByRole('listitem').allInnerTexts();
    expect(told.join()).toMatch(/2001년[^]*연, 월 또는 일이 아닙니다/);
    await page.getByRole('link', { name: '이 조건을 빼고 페이지 보기' }).click();
    expect(new URL(page.url()).search).toBe('?lang=ko&country=JP');
    expect(await page.locator('select[name="country"]').inputValue()).toBe('JP');
  });

  it('tell of a correction who made it, and why', async () => {
    const { page } = reader;
    await page.goto(`${server.address}/league/members/JP-91`);
    await page.locator('.entry.membership-applied summary').click();
    await follow('Who corrected it, and why');
    expect(await page.getByText('The gazette gives the month.').count()).toBe(1);
    expect(await page.locator('.change').innerText()).toMatch(/Before[^]*2001-04-20[^]*Now[^]*2001-03~/);
  });

  it('show a past day: who was no member yet, and no chair', async () => {
    const { page } = reader;
    await page.goto(`${server.address}/league/members/JP-91`);
    await page.getByLabel('True on').fill('2001-05-09');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.getByText('Does not belong to the association on 9 May 2001.').count()).toBe(1);
    expect(await page.locator('.entry.membership-approved').count()).toBe(0);
    expect(await page.locator('.band').innerText()).toMatch(/What was true on 9 May 2001 as the record knows it now/);
    await page.getByRole('link', { name: 'Chairs', exact: true }).click();
    expect(await page.getByText('No term by that day is recorded.').count()).toBe(1);
  });

  it('speak the language that is chosen, and keep it', async () => {
    const { page } = reader;
    await page.goto(`${server.address}/league/members/JP-91?trueOn=2020-01-01`);
    await page.getByRole('link', { name: '한국어' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    expect(await heading()).toBe('나미현');
    expect(await page.locator('.names [lang=ja]').innerText()).toBe('波県');
    await page.getByRole('link', { name: '결정', exact: true }).click();
    expect(new URL(page.url()).search).toBe('?trueOn=2020-01-01&lang=ko');
    expect(await heading()).toMatch(/^결정/);
  });

  it('run nothing that is recorded, complain of nothing, ask nobody else, and fit a small screen', async () => {
    const narrow = await newReader(browser, server.address, { viewport: { width: 320, height: 640 } });
    for (const address of addresses) {
      await narrow.page.goto(server.address + address);
      const wide = await narrow.page.evaluate(() => document.documentElement.scrollWidth);
      expect([address, wide]).toEqual([address, 320]);
      expect(await narrow.page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    }
    await narrow.page.goto(`${server.address}/league`);
    const rooms = narrow.page.locator('.rail').getByRole('link');
    expect(await rooms.first().isVisible()).toBe(false);
    await narrow.page.locator('.rail summary').click();
    expect(await rooms.first().isVisible()).toBe(true);
    await narrow.page.goto(`${server.address}/league/members/RU-91`);
    expect(await narrow.page.locator('h1').innerText()).toBe(script);
    await narrow.context.close();
    const faults = narrow.complaints.filter((each) => !/status of (404|422)/.test(each));
    expect(faults).toEqual([]);
  });

  it('are reached by the keyboard: every link, every fold, every field', async () => {
    const { page } = reader;
    for (const address of [
      '/league/members/JP-91',
      '/league/attendance',
      '/league/decisions/admission-of-nami',
      '/league/committees/tourism',
      '/league/commitments',
    ]) {
      await page.goto(server.address + address);
      const stops = page.locator('a[href]:visible, summary:visible, input:visible, select:visible, button:visible');
      await stops.evaluateAll((all) => all.forEach((each, n) => each.setAttribute('data-stop', String(n))));
      const wanted = await stops.count();
      const reached = new Set<string | null>();
      // A field for a date has several stops of its own.
      for (let press = 0; press < wanted + 10; press += 1) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? null));
      }
      const missed = Array.from({ length: wanted }, (_, n) => String(n)).filter((stop) => !reached.has(stop));
      expect([address, missed]).toEqual([address, []]);
    }
  });

  it('open on paper what folds on a screen', async () => {
    const { page } = reader;
    await page.goto(`${server.address}/league/members/JP-91`);
    const folded = page.locator('details:not([open]) .behind');
    const shown = () => folded.evaluateAll((all) => [...new Set(all.map((each) => each.checkVisibility()))]);
    expect(await folded.count()).toBeGreaterThan(4);
    expect(await shown()).toEqual([false]);
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toEqual([true]);
    expect(
      await page.locator('.rail, .times').evaluateAll((all) => all.map((e) => getComputedStyle(e).display)),
    ).toEqual(['none', 'none']);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('show on paper what a coordinator’s seat rests on, and promises without the form', async () => {
    const { page } = reader;
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${server.address}/league/committees/tourism`);
    const behind = page.locator('.holder:not([open]) .behind');
    expect(await behind.evaluateAll((all) => all.map((each) => each.checkVisibility()))).toEqual([true]);
    await page.goto(`${server.address}/league/commitments`);
    expect(await page.locator('.lines li').first().isVisible()).toBe(true);
    expect(await page.locator('form').evaluateAll((all) => all.filter((each) => each.checkVisibility()))).toEqual([]);
  });
});
