/** How soon Chromium first draws pages, and how far what it drew moves afterwards. */
import { chromium } from 'playwright-core';

const VISITS = 5;
const WIDTHS = [1280, 320];

/** Chromium as npm has it, without fonts of its own for East Asia: what a page shows in those letters it has to bring along. */
const openBrowser = async () => {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
};

/** In a page: waits until it is drawn. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** A first visit in a tab that has been drawn, with nothing kept from another, there or here: milliseconds to the server's first byte and to the first drawing, and the shift until the fonts are there. */
const visit = async (browser, url, width) => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    extraHTTPHeaders: { 'Cache-Control': 'no-cache' },
  });
  try {
    const page = await context.newPage();
    await page.goto(new URL('/health/live', url).href);
    await page.evaluate(drawn);
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const each of list.getEntries()) if (!each.hadRecentInput) globalThis.shift += each.value;
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        if (list.getEntriesByName('first-contentful-paint').length > 0) console.debug('drawn');
      }).observe({ type: 'paint', buffered: true });
    });
    // A page that is asked before it is drawn is drawn later: it says by itself when it is.
    const told = page.waitForEvent('console', (message) => message.text() === 'drawn');
    await page.goto(url, { waitUntil: 'load' });
    await told;
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.evaluate(drawn);
    return await page.evaluate(() => {
      const [{ responseStart }] = performance.getEntriesByType('navigation');
      const [{ startTime }] = performance.getEntriesByName('first-contentful-paint');
      return { answered: responseStart, drawn: startTime, shift: globalThis.shift };
    });
  } finally {
    await context.close();
  }
};

const middle = (figures) => figures.toSorted((a, b) => a - b)[figures.length >> 1];

/** Prints a row for each page: `pages` are addresses below `host` by name. Of the times the middle of first visits is told, of shifts the most. */
export const measureDrawing = async (host, pages) => {
  const browser = await openBrowser();
  try {
    console.log(
      `\nfirst drawn by Chromium, ${VISITS} first visits each at ${WIDTHS.join(' and ')} pixels\n\n` +
        '| page | first byte ms | first drawn ms | wanted | shift | wanted |\n| --- | ---: | ---: | ---: | ---: | ---: |',
    );
    for (const [name, path] of Object.entries(pages)) {
      const seen = [];
      for (const width of WIDTHS)
        for (let n = 0; n < VISITS; n += 1) seen.push(await visit(browser, host + path, width));
      const figures = [
        middle(seen.map(({ answered }) => answered)).toFixed(0),
        middle(seen.map(({ drawn }) => drawn)).toFixed(0),
        '< 500',
        Math.max(...seen.map(({ shift }) => shift)).toFixed(4),
        '0',
      ];
      console.log(`| ${name} | ${figures.join(' | ')} |`);
    }
  } finally {
    await browser.close();
  }
};
