import { type Browser, type Page } from 'playwright-core';
import { newReader, openBrowser } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('a first run', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let browser: Browser;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url, ['empty']);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  it('says what to do first, loads the sample from a form, and shows how far it is, also after a reload', async () => {
    const { page, context, complaints } = await newReader(browser, server.address);
    await page.goto(server.address);
    expect(await page.locator('main').innerText()).toContain('What to do first');
    await page.getByRole('button', { name: 'Load the sample record' }).click();
    await seesOneStep(page);
    await page.reload({ waitUntil: 'commit' });
    await seesOneStep(page);
    await page.getByText('It is loaded.').waitFor();
    expect(await page.locator('.steps-taken li:visible').allInnerTexts()).toEqual(['It is loaded.']);
    await page.getByRole('link', { name: 'Open the record' }).click();
    expect(await page.locator('h1').innerText()).toBe('The Association of North East Asia Regional Governments (NEAR)');
    await page.goto(`${server.address}/empty`);
    expect(await page.locator('main').innerText()).toContain('Nothing is recorded yet');
    await page.getByRole('link', { name: 'Help' }).first().click();
    for (const topic of await page.locator('.topics a').all()) {
      const help = await context.newPage();
      await help.goto(server.address + (await topic.getAttribute('href')));
      const seen = await help.locator('img').evaluateAll(async (all) => {
        for (const image of all as HTMLImageElement[]) {
          image.loading = 'eager';
          await image.decode();
        }
        return all.map((image) => [(image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).width > 0]);
      });
      expect(seen.length).toBeGreaterThan(1);
      expect(seen.filter(([width, drawn]) => width !== 960 || !drawn)).toEqual([]);
      await help.close();
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('no record yet', () => {
  it('is begun from a form, which says beside its fields what cannot be and keeps what was typed', async () => {
    const database = await freshDatabase();
    const server = await openServer(database.url, []);
    const browser = await openBrowser();
    try {
      const { page, context } = await newReader(browser, server.address);
      await page.goto(`${server.address}/?lang=ko`);
      expect(await page.locator('form').last().getAttribute('action')).toBe('/public/sample?lang=ko');
      const send = async (name: string, handle: string) => {
        await page.locator('[name=name]').fill(name);
        await page.locator('[name=handle]').fill(handle);
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      };
      await send(' ', 'api');
      expect(await page.locator('#wrong-name').innerText()).toBe('꼭 필요합니다.');
      expect(await page.locator('[name=handle]').getAttribute('aria-describedby')).toBe('wrong-handle');
      expect(await page.locator('#wrong-handle').innerText()).toMatch('Annals 자체의 주소');
      await send('두만강 연합', 'public');
      expect(await page.locator('[name=name]').inputValue()).toBe('두만강 연합');
      expect(await page.locator('#wrong-name').count()).toBe(0);
      expect(await page.locator('html').getAttribute('lang')).toBe('ko');
      await send('두만강 연합', 'tumen');
      expect([new URL(page.url()).pathname, await page.locator('h1').innerText()]).toEqual(['/tumen', '두만강 연합']);
      await context.close();
    } finally {
      await browser.close();
      await server.stop();
      await database.drop();
    }
  });
});

/** While a page is still arriving, the last of its steps is there to be read, and no other. */
const seesOneStep = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('.steps-taken > li')].filter((step) => step.offsetHeight);
    return document.readyState === 'loading' && shown.length === 1;
  });
};
