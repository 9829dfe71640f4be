import { type Browser } from 'playwright-core';
import { boxesOn, fontsOf, newReader, openBrowser, type Reader, seeThrough, textOf } from '../support/browser.js';
import { describeWith, meetingSeed, readShared, scrapbookSeed } from '../press/imports/example.js';
import { type TestDatabase } from '../support/database.js';
import { nearDatabase } from '../support/near.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('the pages of NEAR', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let browser: Browser;
  let reader: Reader;

  beforeAll(async () => {
    database = await nearDatabase();
    server = await openServer(database.url);
    browser = await openBrowser();
    reader = await newReader(browser, server.address);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const read = async (path: string, look: (page: import('playwright-core').Page) => Promise<void>) => {
    const { page, context, complaints } = reader;
    // Each page is read by somebody of whom nothing is known, in a window that was open before.
    await context.clearCookies();
    await page.goto(server.address + path);
    await look(page);
    expect(complaints.splice(0)).toEqual([]);
  };

  it.each([
    ['ko', '회원', '2021년 8월 10일부터'],
    ['en', 'Members', 'since 10 August 2021'],
    ['zh-Hans', '会员', '自2021年8月10日'],
    ['ja', '会員', '2021年8月10日から'],
    ['ru', 'Члены', 'с 10 августа 2021'],
    ['mn', 'Гишүүд', '2021 оны наймдугаар сарын 10-ны өдрөөс'],
  ])('are written in %s, in letters and not in boxes', (lang, members, since) =>
    read(`/near/members/CN-LN?lang=${lang}`, async (page) => {
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('.rail [aria-current=page]').innerText()).toBe(members);
      const standing = await page.locator('.standing').first().innerText();
      expect(standing.replaceAll('\u00a0', ' ')).toMatch(since);
      // Of milestones, which are told in the reader's language, none is said to be in another of the same letters.
      const alike = page.locator('.entry:not(.coverage, .mention) .said [lang]');
      const marked = await alike.evaluateAll((all) => all.map((each) => each.getAttribute('lang')));
      expect(marked.filter((each) => each !== 'en' && each !== 'ko')).toEqual([]);
      expect(await boxesOn(page)).toEqual([]);
    }),
  );

  it('draw what the record counts on the line of what others say, also where these say less', () =>
    read('/near/questions?lang=en', async (page) => {
      await page
        .getByRole('main')
        .getByRole('link', { name: /founding governments/i })
        .first()
        .click();
      const ours = page.locator('.number-line .ours');
      expect(await ours.locator('th').innerText()).toBe('32');
      expect(await ours.locator('rect').count()).toBe(1);
      const [, to] = /to (\d+)/.exec(await page.locator('.number-line thead').innerText()) ?? [];
      expect(Number(to)).toBeGreaterThanOrEqual(32);
    }));

  it('tell in the log what a claim says, also where it is on no member’s timeline', () =>
    read('/near/audit?kind=ClaimRecorded&lang=en', async (page) => {
      const lines = await page.locator('.changed > li').allTextContents();
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.filter((line) => !/Claim.* – .+: .+log position/s.test(line))).toEqual([]);
    }));

  it('set meetings under their bodies in the matrix, each body in the order of days', () =>
    read('/near/attendance?lang=en', async (page) => {
      const bodies = page.locator('.matrix .bodies th');
      expect(await bodies.allInnerTexts()).toEqual([
        ...['General Assembly', 'High-level Working Committee', 'working meeting'],
      ]);
      const spans = await bodies.evaluateAll((cells) => cells.map((cell) => (cell as HTMLTableCellElement).colSpan));
      const years = await page.locator('.matrix .year').allInnerTexts();
      expect(spans.reduce((sum, each) => sum + each)).toBe(years.length);
      const ofAssembly = years.slice(0, spans[0]);
      expect(ofAssembly).toEqual(ofAssembly.toSorted());
      await page.goto(page.url().replace('?', '?body=general-assembly&'));
      expect(await bodies.count()).toBe(0);
    }));

  it('say that something is of a day to come, and lead to it', () =>
    read('/near/members/CN-LN?trueOn=1990-01-01&lang=en', async (page) => {
      const note = page.locator('.history .note');
      expect(await note.innerText()).toMatch(/^\d+ entries are of days to come\. See it as of .+ 20\d\d\./);
      await note.getByRole('link').click();
      expect(await page.locator('.entry').count()).toBeGreaterThan(20);
    }));

  it('say how each language calls itself, in letters that come with every page', () =>
    read('/near/chairs?lang=en', async (page) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const lang of ['ko', 'zh-Hans', 'ja'])
        expect(await fontsOf(page, `.languages [lang=${lang}]`)).toEqual(['Names']);
    }));

  it('say to programs what they are about', async () => {
    const about = new Map<string, Record<string, unknown>>();
    for (const path of ['/near', '/near/members/CN-LN', '/near/meetings/general-assembly-13'])
      await read(path, async (page) => {
        const text = await page.locator('script[type="application/ld+json"]').textContent();
        about.set(path, JSON.parse(text!) as Record<string, unknown>);
      });
    expect(about.get('/near')).toMatchObject({ '@context': 'https://schema.org', '@type': 'Organization' });
    expect(about.get('/near/members/CN-LN')).toMatchObject({
      '@type': 'GovernmentOrganization',
      name: expect.arrayContaining([{ '@value': '辽宁省', '@language': 'zh-Hans' }]),
      identifier: { value: 'CN-LN' },
      memberOf: { '@id': '/near' },
    });
    expect(about.get('/near/meetings/general-assembly-13')).toMatchObject({
      '@type': 'Event',
      startDate: '2021-08-10',
      organizer: { '@id': '/near' },
    });
  });

  it('tell Liaoning’s way from observer to member to the chair', () =>
    read('/near/members/CN-LN', async (page) => {
      expect(await page.locator('.standing').first().innerText()).toMatch(/^Full member since 10 August 2021/);
      expect(await page.locator('.entry.observer-admitted .when').innerText()).toBe('1998');
      expect(await page.locator('.entry.chair-elected .said').innerText()).toBe(
        'Elected 15th chair by the 14th General Assembly',
      );
      expect(await page.locator('.entry.membership-applied .when').innerText()).toBe('by 29 March 2021');
      const years = page.getByRole('navigation', { name: 'Entries by year' });
      await years.getByRole('link', { name: /^2021/ }).click();
      expect(await page.locator('.lanes h3').allInnerTexts()).toEqual(['2021']);
      expect(await page.locator('.lane.coverage .entry').count()).toBe(13);
    }));

  it('leave open who came to the 13th assembly, and set reports beside the count', () =>
    read('/near/meetings/general-assembly-13?lang=ko', async (page) => {
      expect(await page.locator('h1').innerText()).toBe('제13차 총회');
      expect(await page.locator('.status.unknown h3').innerText()).toMatch(/^미상 \d+$/);
      expect(await page.locator('.status.absent').count()).toBe(0);
      expect(await page.locator('.compared').innerText()).toMatch(/76 발표 \d+건/);
      // The reports contradict each other, whatever the count leaves open, and none is told as if it stood.
      const governments = page.locator('.compared > div').filter({ hasText: '참석 정부 수' });
      expect(await governments.locator('summary .tag.compatible').count()).toBe(0);
      expect(await governments.innerText()).toMatch(/76 발표 12건\(글 8편\) 다른 수치와 모순/);
      expect(await governments.innerText()).toContain('이 수치들은 서로 모순됩니다: 관련 질문');
      await governments.getByRole('link', { name: '관련 질문' }).click();
      expect(await page.locator('h1').innerText()).toBe('참석 정부 수');
    }));

  it('say of no founder that it did not belong at the founding, and count nothing where nobody said who came', async () => {
    await read('/near/attendance?lang=en&to=1996', async (page) => {
      expect(new Set(await page.locator('.matrix tbody td:not(.sum)').allInnerTexts())).toEqual(new Set(['?']));
      expect(await page.locator('.matrix tbody .sum').first().innerText()).toBe('0 of 0–1');
    });
    await read('/near/meetings/general-assembly-1?lang=en', async (page) => {
      expect(await page.locator('.counted').innerText()).not.toContain('0');
      expect(await page.locator('.counted .note').innerText()).toMatch(/^Nobody recorded who came/);
      expect(await page.locator('.status.unknown h3').innerText()).toBe('Unknown 32');
      expect(await page.locator('.status.unknown .tag').first().innerText()).toBe('perhaps a member then');
    });
  });

  it('call no meeting planned whose day has come', async () => {
    const when = (day: string, text: string) =>
      read(`/near/meetings/working-meeting-2021-04-12?trueOn=${day}`, async (page) =>
        expect(await page.locator('dd').first().innerText()).toBe(text),
      );
    await when('2021-04-11', '12 April 2021 planned');
    await when('2021-04-12', '12 April 2021');
  });

  it('do not say of the assembly that it may not admit, where it voted otherwise than its rules know', () =>
    read('/near/decisions/ga13-admission-of-liaoning', async (page) => {
      expect(await page.locator('.refused').innerText()).toBe('It was not decided as they say.');
    }));

  it('count the members of a past day by country', () =>
    read('/near/members?trueOn=2021-08-10', async (page) => {
      expect(await page.locator('.count').innerText()).toBe('79 full members on 10 August 2021');
      expect(await page.locator('section h2').allInnerTexts()).toContain('China 12');
    }));

  describeWith(scrapbookSeed, meetingSeed)('with the documents of the secretariat brought in by the page', () => {
    it('answer whose news it was, and which figures there are, and hold each item once', async () => {
      const { page, context, complaints } = await newReader(browser, server.address);
      for (const seed of [meetingSeed, scrapbookSeed]) {
        await page.goto(`${server.address}/near/imports?lang=en`);
        await page.getByLabel('Document', { exact: true }).setInputFiles({
          name: seed.split('/').at(-1)!,
          mimeType: 'text/plain',
          buffer: Buffer.from(readShared(seed)),
        });
        await page.getByRole('button', { name: 'Read it' }).first().click();
        const open = page.locator('.proposed > li.needs-a-look');
        expect(await open.count()).toBe(0);
        await seeThrough(page, 'Take the marked rows in');
        const [done, all] = (await page.locator('.count').innerText()).match(/\d+/g)!;
        expect(done).toBe(all);
      }
      await page.goto(`${server.address}/near/members/CN-LN?lang=en`);
      expect(await page.locator('.standing').first().innerText()).toMatch(/^Full member since 10 August 2021/);
      await page.goto(`${server.address}/near/questions?meeting=general-assembly-13&lang=en`);
      const asked = await textOf(page);
      for (const figure of ['76', '79', '80']) expect(asked).toContain(figure);
      expect(complaints).toEqual([]);
      await context.close();
    });
  });
});
