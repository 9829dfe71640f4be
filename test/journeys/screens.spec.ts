import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type Page } from 'playwright-core';
import { parse } from 'csv-parse/sync';
import request, { type Response } from 'supertest';
import { extractText } from 'unpdf';
import { pageLanguages } from '../../src/web/page-language.js';
import { type Api, apiOf } from '../support/api.js';
import { follow, newReader, openBrowser } from '../support/browser.js';
import { type TestDatabase } from '../support/database.js';
import { nearDatabase } from '../support/near.js';
import { openServer, type OpenServer } from '../support/server.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Pages of a kind of which another page is looked at, too. */
const DEEPER = [
  '/near/audit/400/correction',
  '/near/members/CN-LN?trueOn=2022-01-01&from=2021&to=2021',
  '/near/forms/record-attendance?meeting=general-assembly-13',
  '/near/forms/record-claim',
  '/near/meetings/general-assembly-13?of=CN-LN',
  '/near/members/XX-99?trueOn=2022-01-01',
];
/** As a browser says of the page of a problem. */
const NOT_FOUND = 'error: Failed to load resource: the server responded with a status of 404 (Not Found)';
/** Where the pages can be looked at afterwards. */
const PICTURES = 'test-output/screens';

describe('the screens of the record', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let browser: Browser;
  let api: Api;

  beforeAll(async () => {
    database = await nearDatabase();
    server = await openServer(database.url);
    browser = await openBrowser();
    api = apiOf(server.address);
    await mkdir(PICTURES, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const reading = async (look: (page: Page) => Promise<void>) => {
    const { page, context, complaints } = await newReader(browser, server.address);
    await look(page);
    expect(complaints).toEqual([]);
    await context.close();
  };

  it('tell what changed since a meeting: the world apart from what we corrected', async () => {
    const { size } = await api.read('/events', { limit: '1' });
    const wrong = { ...(await api.read('/events', { limit: '1000' })).items.find(isAttendance) };
    const now = { ...wrong.data, status: 'excused' };
    const sent = await api.post('/corrections', { position: wrong.position, now, reason: 'It was misread.' });
    expect([sent.status, sent.text]).toEqual([201, expect.anything()]);
    const changed = await api.read('/changes', { position: String(size - 1) });
    expect(changed).toMatchObject({ recorded: 1, counts: { world: 0, earlier: 0, correction: 1 } });
    expect(changed.items[0]).toMatchObject({ type: 'AttendanceRecorded', corrects: { position: wrong.position } });
    const before = await api.read('/changes', { position: String(wrong.position - 1) });
    const fact = before.items.find(({ position }: { position: number }) => position === wrong.position);
    expect(fact.correctedBy).toEqual({ position: changed.items[0].position, takenBack: false });
    // What is planned did not happen.
    const early = await api.read('/changes', { since: '2021-08-10', trueOn: '2021-08-11' });
    const ahead = early.items.filter((each: { ahead?: boolean }) => each.ahead);
    expect(ahead.length).toBe(early.ahead);
    expect(ahead.length).toBeGreaterThan(0);
    for (const { kind, on } of ahead) expect([kind, on > '2021-08-11']).toEqual(['world', true]);
    await reading(async (page) => {
      await page.goto(`${server.address}/near/changes?position=${size - 1}`);
      const section = page.locator('section', { has: page.getByRole('heading', { name: /We corrected ourselves/ }) });
      expect(await section.innerText()).toContain('It was misread.');
      await page.getByLabel('Since a meeting').selectOption({ label: '14th General Assembly' });
      await page.getByLabel('Since a log position').fill('');
      await follow(page, page.getByRole('button', { name: 'Filter' }));
      const world = page.locator('section', { has: page.getByRole('heading', { name: /The world changed/ }) });
      expect(await world.innerText()).toContain('Elected 16th chair by the 15th General Assembly');
      await follow(page, page.getByRole('link', { name: /Changes since log position/ }));
      const count = page.locator('.count', { hasText: 'Nothing' });
      expect(await count.innerText()).toBe('Nothing was recorded since then.');
    });
  });

  it('choose entries of the log by whom they tell of, their kind and who recorded them', () =>
    reading(async (page) => {
      await page.goto(`${server.address}/near/audit`);
      const entries = page.locator('.changed > li');
      const newest = await entries.allInnerTexts();
      expect(newest.length).toBe(50);
      await follow(page, page.getByRole('link', { name: 'Older entries' }));
      expect(await entries.count()).toBe(50);
      expect(newest).not.toContain(await entries.first().innerText());
      await page.getByLabel('On a member').selectOption({ label: 'Liaoning Province' });
      await follow(page, page.getByRole('button', { name: 'Filter' }));
      const told = await entries.allInnerTexts();
      expect(told.filter((each) => each.includes('Liaoning')).length).toBeGreaterThan(20);
      await page.getByLabel('Kind of entry').selectOption({ label: 'Government registered' });
      await follow(page, page.getByRole('button', { name: 'Filter' }));
      expect(await entries.allInnerTexts()).toEqual([expect.stringContaining('recorded by local-operator')]);
      await page.getByLabel('Recorded by').selectOption({ label: 'when-decision-taken' });
      await follow(page, page.getByRole('button', { name: 'Filter' }));
      expect(await entries.count()).toBe(0);
    }));

  it('give the entries that are chosen as data and as a table, and lead on to all', async () => {
    const { headers } = await request(server.address).get('/near/audit?member=CN-LN&lang=ko');
    const [, path] = /<([^>]*format=csv[^>]*)>/.exec(headers['link']!)!;
    const { text } = await request(server.address).get(path!).buffer(true).expect(200);
    const lines: string[][] = parse(text, { bom: true });
    const { items } = await api.read('/audit/entries', { member: 'CN-LN' });
    expect(lines.length - 1).toBe(items.length);
    expect(lines[0]!.join()).toMatch(/\p{Script=Hangul}/u);
    expect(text).toContain('랴오닝성: ');
    const told: number[] = [];
    for (let next: string | undefined, first = true; first || next; first = false) {
      const part = await api.read('/audit/entries', { limit: '400', ...(next && { cursor: next }) });
      told.push(...part.items.map(({ position }: { position: number }) => position));
      next = part.next;
    }
    const { size } = await api.read('/events', { limit: '1' });
    expect(told).toEqual(Array.from({ length: size }, (_, n) => size - 1 - n));
    const kind = 'GovernmentRegistered';
    expect((await api.read('/audit/entries', { kind, before: '1' })).items).toEqual([]);
    const found = (await api.read('/audit/entries', { kind })).items;
    expect(new Set(found.map(({ type }: { type: string }) => type))).toEqual(new Set([kind]));
  });

  it('stand by a figure of the record as far as it knows it', async () => {
    const { items } = await api.read('/questions', { meeting: 'general-assembly-13' });
    const { id, own } = items.find(({ about }: any) => about.measure === 'countries-present');
    expect(own.bounds).toEqual({ least: own.value, most: null });
    await api.give(`/questions/${id}/answer`, { own: true, reason: 'The roster tells so many.' });
    expect((await api.read(`/questions/${id}`)).answer).toMatchObject({
      stands: { comparator: 'at-least', value: own.value, bounds: own.bounds },
    });
    const { text } = await request(server.address).get(`/near/questions/${id}?lang=en`);
    expect(text).toContain(`at least ${own.value}, as the record said`);
    await api.give(`/questions/${id}/withdrawal`, { reason: 'It was a trial.' });
  });

  it('lead from a cell of the matrix to what stands behind it, and set reports under the count', () =>
    reading(async (page) => {
      await page.goto(`${server.address}/near/attendance`);
      expect(await page.locator('.matrix .reported').innerText()).toMatch(
        /76\s+reported 12 times in 8 texts, contradicts other figures/,
      );
      const row = page.getByRole('row', { name: /^Ulsan/ });
      await row.getByRole('link', { name: 'O', exact: true }).click();
      const asked = page.getByRole('region', { name: 'present' });
      expect(await asked.getByRole('link', { name: /Ulsan/ }).count()).toBe(1);
      expect(await asked.getByRole('link', { name: /^log position/ }).isVisible()).toBe(true);
    }));

  it('are followed in a feed reader, by the ids of the events', async () => {
    for (const format of ['atom', 'rss']) {
      const { text, headers } = await request(server.address).get(`/api/near/changes.${format}?lang=ko`).buffer(true);
      expect(headers['content-type']).toBe(`application/${format}+xml; charset=utf-8`);
      const [newest] = (await api.read('/changes', { limit: '1' })).items as { id: string }[];
      expect(text).toContain(`urn:uuid:${newest!.id}`);
      expect(text).not.toMatch(/<(?!\/?[a-z?!])/);
    }
  });

  it('give meetings to calendars, and make up no day', async () => {
    const calendar = async (path: string) =>
      (await request(server.address).get(`/api/near/${path}?lang=ko`).buffer(true).expect(200)).text;
    const all = await calendar('meetings.ics');
    expect(all.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(all.replaceAll('\r\n ', '')).toMatch(
      /DTSTART;VALUE=DATE:20231024\r\nDTEND;VALUE=DATE:20231027\r\n[^]*?SUMMARY:제14차 총회\r\n/,
    );
    const items = (await api.read('/meetings')).items as { handle: string; on: string }[];
    const dated = items.filter(({ on }) => /^\d{4}-\d\d-\d\d/.test(on));
    const vague = items.find(({ on }) => /^\d{4}-\d\d$/.test(on))!;
    expect(all.match(/BEGIN:VEVENT/g)!.length).toBe(dated.length);
    const one = await calendar(`meetings/${vague.handle}/calendar.ics`);
    expect(one).not.toContain('VEVENT');
    expect(one).toContain('X-WR-CALDESC:날짜를 알 수 없어');
    await reading(async (page) => {
      await page.goto(`${server.address}/near/meetings/${vague.handle}`);
      expect(await page.getByRole('link', { name: 'Calendar (ICS)' }).count()).toBe(0);
      await page.goto(`${server.address}/near/meetings/general-assembly-14`);
      expect(await page.getByRole('link', { name: 'Calendar (ICS)' }).count()).toBe(1);
    });
  });

  it('give every list as comma-separated values and as a workbook, whole and in the reader’s language', async () => {
    const formula = { kind: 'promise', by: { member: 'CN-LN' }, to: [{ association: true }], on: '2025-06-11' };
    await api.give('/commitments', { ...formula, text: { en: '=HYPERLINK("https://example.org")' } });
    const lists = 'members meetings attendance decisions coverage questions chairs committees commitments changes';
    const others = 'rules differences coverage-rights requests people glass webhooks';
    for (const list of `${lists} ${others}`.split(' ')) {
      const today = new Date().toISOString().slice(0, 10);
      const { headers } = await request(server.address).get(`/near/${list}?trueOn=${today}&lang=ko`);
      const links = [...headers['link']!.matchAll(/<([^>]+)>; rel="alternate"; type="([^"]+)"/g)];
      const at = (type: string) => links.find((link) => link[2]!.includes(type))![1]!;
      const { items } = await api.read(at('json'));
      const table = await request(server.address).get(at('text/csv')).buffer(true);
      expect([list, table.status, table.headers['content-disposition']]).toEqual([
        ...[list, 200],
        `attachment; filename="near-${list}.csv"`,
      ]);
      const lines: string[][] = parse(table.text, { bom: true });
      expect([list, lines.length - 1]).toEqual([list, items.length]);
      expect(lines[0]!.join()).toMatch(/\p{Script=Hangul}/u);
      expect(table.text).not.toMatch(/(^|,)"?=HYPERLINK/m);
      const book = await request(server.address).get(at('spreadsheetml')).buffer(true).parse(bytes);
      expect((book.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('give what stands beside the lists of pages as tables, too', async () => {
    await api.give('/claims', {
      ...{ measure: 'governments-present', meeting: 'general-assembly-13', value: 73, comparator: 'exactly' },
      evidence: [{ url: 'https://example.org/73' }],
    });
    for (const [list, said] of [
      ['/claims?meeting=general-assembly-13', 'https://example.org/73'],
      ['/search?q=Liaoning&type=member', 'Liaoning Province'],
    ] as const) {
      const { items } = await api.read(list);
      const { text } = await api.get(`${list}${list.includes('?') ? '&' : '?'}format=csv&lang=ko`);
      const lines: string[][] = parse(text, { bom: true });
      expect([list, lines.length - 1]).toEqual([list, items.length]);
      expect(lines[0]!.join()).toMatch(/\p{Script=Hangul}/u);
      expect(text).toContain(said);
    }
    const { headers, text } = await request(server.address).get('/near/people?lang=en');
    expect(headers['link']).toContain('/api/near/keys?format=xlsx');
    expect(text).toContain('Keys of programs (CSV)');
    const form = await request(server.address).get('/near/forms/approve-membership?member=CN-LN');
    expect(form.headers['link']).toContain('</api/near/members/CN-LN>; rel="alternate"; type="application/json"');
  });

  it('stand on paper with every entry that they hold, also the folded ones', async () => {
    for (const [path, entry] of [
      ['/near/members/CN-LN', '.entry .said'],
      ['/near/attendance', '.matrix :is(.upright, .sum)'],
      ['/near/changes?meeting=general-assembly-14', '.changed .when + div strong'],
    ] as const)
      await reading(async (page) => {
        await page.goto(`${server.address}${path}`);
        const told = await page.locator(entry).evaluateAll((nodes) => nodes.map((node) => node.textContent ?? ''));
        expect(told.length).toBeGreaterThan(20);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const { text: pages, totalPages } = await extractText(new Uint8Array(pdf));
        expect(totalPages).toBeLessThan(20);
        const printed = squeezed(pages.join(''));
        // Which meeting a column is of is read on each page; the last one may hold the foot alone.
        if (path === '/near/attendance')
          expect(pages.slice(0, -1).filter((each) => !squeezed(each).includes(squeezed(told[0]!)))).toEqual([]);
        // The machine that tests may lack the letters of some languages; what it draws it must draw.
        expect(told.filter((each) => /^[\p{ASCII}’–]*$/u.test(each) && !printed.includes(squeezed(each)))).toEqual([]);
      });
  });

  it('have nothing that axe objects to, fit a narrow window, and ask nobody else', async () => {
    const found: string[] = [];
    const { page, context, complaints } = await newReader(browser, server.address, { bypassCSP: true });
    await page.addInitScript(axe);
    for (const [n, path] of [...(await oneOfEachKind(server.address)), ...DEEPER].entries()) {
      const one = pageLanguages[n % pageLanguages.length]!;
      for (const language of process.env['EVERY_LANGUAGE'] ? pageLanguages : [one]) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`${server.address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        found.push(...(await violations(page)).map((each) => `${path} (${language}): ${each}`));
        const picture = `${PICTURES}/${path.slice(1).replaceAll(/\W+/g, '-').slice(0, 40)}-${language}`;
        if (process.env['PICTURES']) await page.screenshot({ path: `${picture}.png`, fullPage: true });
        await page.setViewportSize({ width: 320, height: 640 });
        const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
        if (wide > 320) found.push(`${path} (${language}) is ${wide} wide in a window of 320`);
        if (process.env['PICTURES']) await page.screenshot({ path: `${picture}-narrow.png`, fullPage: true });
      }
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual(complaints.map(() => NOT_FOUND));
    await context.close();
  });
});

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

const bytes = (response: Response, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  (response as unknown as NodeJS.ReadableStream)
    .on('data', (part: Buffer) => parts.push(part))
    .on('end', () => done(null, Buffer.concat(parts)));
};

const isAttendance = ({ type }: { type: string }): boolean => type === 'AttendanceRecorded';

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async (tags) => {
    // oxlint-disable-next-line typescript/no-explicit-any
    const { violations } = await (globalThis as any).axe.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.map(
      (each: { id: string; nodes: { html: string }[] }) =>
        `${each.id}: ${each.nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  }, TAGS);

/** One page of each kind that the record leads to, by following its links. */
const oneOfEachKind = async (host: string): Promise<string[]> => {
  const kinds = new Map<string, string>();
  const found = new Set(['/near']);
  for (const path of found) {
    const kind = path.replace(/^(\/near\/[^/]+)\/.*/, '$1/one');
    if (kinds.has(kind)) continue;
    kinds.set(kind, path);
    const { text } = await request(host).get(path).set('Accept', 'text/html');
    for (const [, href] of text.matchAll(/<a [^>]*?href="(\/near[^"#?]*)/g)) found.add(href!);
  }
  return [...kinds.values()];
};
