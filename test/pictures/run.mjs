/**
 * Takes the pictures of the help pages from the sample record, in Korean and English: `npm run build && node test/pictures/run.mjs`.
 * It serves the sample from a folder of its own, and needs a Chromium: `CHROMIUM_PATH`, the system's, or the one of the packages.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const PORT = process.env.PORT ?? '4999';
const HOST = `http://127.0.0.1:${PORT}`;
const root = new URL('../../', import.meta.url);
const folder = new URL('src/home/help/pictures/', root);
/** Wide enough for the rail, which stands beside what is pictured. */
const WINDOW = { width: 1220, height: 700 };
const SIZE = { width: 960, height: 600 };

const served = async (work) => {
  const data = await mkdtemp(join(tmpdir(), 'annals-pictures-'));
  const child = spawn(process.execPath, [new URL('dist/src/cli.js', root).pathname, 'demo'], {
    env: { ...process.env, DATA_FOLDER: data, PORT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const said of child.stdout) if (`${said}`.includes('Ctrl-C')) break;
    await work();
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    await rm(data, { recursive: true });
  }
};

const browser = async () => {
  const system = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (existsSync(system)) return chromium.launch({ executablePath: system, args: ['--no-sandbox', '--disable-gpu'] });
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: bundle } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await bundle.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
};

/** Where each picture is taken, what is done there first, and what stands at its top. */
const pictures = (brought, article) => ({
  timeline: { path: '/near/members/CN-LN' },
  entry: {
    path: '/near/members/CN-LN',
    async first(page) {
      await page.locator('.entry details > summary').first().click();
    },
    top: '.entry:has(details[open])',
  },
  meeting: { path: '/near/meetings/general-assembly-13', top: '.compared' },
  matrix: { path: '/near/attendance' },
  decision: { path: '/near/decisions/ga15-admission-of-turkistan' },
  form: {
    path: '/near/forms/approve-membership?member=CN-LN',
    async first(page) {
      await page.locator('[name="/on"]').fill('10.8.2021');
      await page.locator('.ends button').click();
      await page.waitForLoadState();
    },
  },
  bring: { path: '/near/imports' },
  review: { path: `/near/imports/${brought}`, top: '.review' },
  coverage: { path: article },
});

const bring = async () => {
  const scrapbook = await readFile(new URL('test/samples/scrapbook-example.txt', root));
  const answer = await fetch(`${HOST}/api/near/imports?name=scrapbook.txt`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/plain' },
    body: scrapbook,
  });
  return (await answer.json()).id;
};

const anArticle = async () => {
  const { items } = await (await fetch(`${HOST}/api/near/coverage`)).json();
  return `/near/coverage/${(items.find(({ title }) => title.ko) ?? items[0]).id}`;
};

const take = async (page, { path, first, top }, language, file) => {
  await page.goto(`${HOST}${path}${path.includes('?') ? '&' : '?'}lang=${language}`, { waitUntil: 'networkidle' });
  await first?.(page);
  await page.waitForLoadState('networkidle');
  const main = await page.locator('main').boundingBox();
  const at = top ? await page.locator(top).first().boundingBox() : main;
  const y = Math.max(0, at.y + (await page.evaluate(() => window.scrollY)) - (top ? 48 : 0));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: 55, captureBeyondViewport: true },
    clip: { x: main.x - 8, y, ...SIZE, scale: 1 },
  });
  await writeFile(new URL(file, folder), Buffer.from(data, 'base64'));
};

await served(async () => {
  await mkdir(folder, { recursive: true });
  const chrome = await browser();
  const all = pictures(await bring(), await anArticle());
  for (const [language, locale] of [
    ['en', 'en-GB'],
    ['ko', 'ko-KR'],
  ]) {
    const page = await chrome.newPage({ viewport: WINDOW, locale });
    for (const [name, picture] of Object.entries(all)) await take(page, picture, language, `${name}.${language}.webp`);
  }
  await chrome.close();
});
