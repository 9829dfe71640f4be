import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';
/** So many milliseconds a page may take for anything. */
const PATIENCE = 120_000;

/** A real Chromium: the one that `CHROMIUM_PATH` names, the system's, or the one from the packages. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? (existsSync(DEBIAN) ? DEBIAN : await packaged()),
    // No page of ours runs for so long that its scripts are worth more than interpreting.
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--no-opt'],
  });

/** Its libraries are unpacked only where it believes itself at its usual place, which it looks up when it is imported. */
const packaged = async (): Promise<string> => {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: bundle } = await import('@sparticuz/chromium');
  return bundle.executablePath();
};

export interface Reader {
  page: Page;
  context: BrowserContext;
  /** What no page may do: complain on the console, fail to run, open a dialog, ask another host. */
  complaints: string[];
}

/** Somebody with a browser window of their own; `host` is the one server that they may be sent to. */
export const newReader = async (
  browser: Browser,
  host: string,
  options: BrowserContextOptions = {},
): Promise<Reader> => {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options });
  // A machine that others use as well draws a page late.
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${host}/`)) complaints.push(`asked ${request.url()}`);
  });
  return { page, context, complaints };
};

/** Follows a link, or presses a button, until what it leads to is there. */
export const follow = async (page: Page, by: Locator): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), by.click()]);
};

/** Presses a button whose work may take a while: where it is told how far that is, waits for its end and goes on to what it was about. */
export const seeThrough = async (page: Page, button: string): Promise<void> => {
  await page.getByRole('button', { name: button }).click();
  if (!new URL(page.url()).pathname.endsWith('/work')) return;
  await page.waitForLoadState();
  await page.locator('.steps-taken > li:visible a').last().click();
};

/** All that a page says between its head and its foot, as a reader would copy it: of long lists `innerText` has what is in sight. */
export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const selection = getSelection()!;
    selection.selectAllChildren(document.querySelector('main')!);
    return String(selection);
  });

/** What the fonts call themselves that draw the text of an element, without those of the device. */
export const fontsOf = async (page: Page, selector: string): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName }) => familyName);
};

/** The letters of a page that are drawn as a letter is that no font has, once its fonts are there; but for how languages call themselves, which is not in its font. */
export const boxesOn = async (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = document.querySelector('.languages')?.textContent ?? '';
    const text = document.body.textContent.replace(names, '');
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const font = `24px ${getComputedStyle(document.body).fontFamily}`;
    await document.fonts.load(font, text);
    const drawn = (letter: string): string => {
      pen.clearRect(0, 0, 48, 48);
      pen.font = font;
      pen.fillText(letter, 4, 32);
      return pen.getImageData(0, 0, 48, 48).data.join();
    };
    const box = drawn('\u{10fffd}');
    return [...new Set(text)].filter((letter) => /[\p{L}\p{N}]/u.test(letter) && drawn(letter) === box);
  });
