import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { validate } from 'class-validator';
import { canonical } from '../../src/eventstore/canonical.js';
import { isDate } from '../../src/language/dates.js';
import { isWebAddress } from '../../src/language/web-address.js';
import { type LogCoverage } from '../../src/press/log-coverage.js';
import { governments } from '../../src/sample/near/governments/index.js';
import { commands, runsOf, steps, textsOf } from './near.support.js';

/** Set from the address of a request, so a command's body does not carry them. */
const FROM_ADDRESS = new Set(['member', 'meeting', 'committee', 'commitment', 'coverage']);

describe('the NEAR sample as a list', () => {
  it('calls each step by a key of its own that fits an idempotency key', () => {
    const keys = steps.map(({ key }) => key);
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
    expect(keys.filter((key) => !/^[\x21-\x7e]{1,240}$/.test(key))).toEqual([]);
  });

  it('makes the same commands every time, so that a second load is known as one', () => {
    const texts = (): string[] => commands().map(([, command]) => canonical(command));
    const again = texts();
    expect(texts().filter((text, n) => text !== again[n])).toEqual([]);
  });

  it('is made of commands that the door takes', async () => {
    const refused: unknown[] = [];
    for (const [key, command] of commands()) {
      const errors = await validate(command, { whitelist: true, forbidNonWhitelisted: true });
      const own = errors.filter(
        ({ property, constraints }) => !(FROM_ADDRESS.has(property) && constraints?.['whitelistValidation']),
      );
      if (own.length > 0) refused.push([key, own.map(({ property, constraints }) => [property, constraints])]);
    }
    expect(refused).toEqual([]);
  });

  it('can read every date, follow every address, and writes every text in composed form', () => {
    const texts = commands().flatMap(([, command]) => textsOf(command));
    const fields = (...names: string[]) => texts.filter(([field]) => names.includes(field));
    const dates = fields('on', 'from', 'until', 'published', 'asOf', 'inForce', 'named').map(([, text]) => text);
    expect(dates.length).toBeGreaterThan(300);
    // Fees are due from a year that a word names.
    expect(dates.filter((text) => !isDate(text) && text !== 'year-after-admission')).toEqual([]);
    const addresses = [...new Set(fields('url').map(([, text]) => text))];
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((text) => !isWebAddress(text))).toEqual([]);
    expect(texts.filter(([, text]) => text !== text.normalize('NFC') || text !== text.trim())).toEqual([]);
  });

  it('gives a source with every fact, but for a meeting that an item of coverage tells of', () => {
    const facts = ([key, command]: [string, object]): [string, { evidence?: unknown[] }][] =>
      Object.entries(command).some(([name]) => name === 'delegations' || name === 'guests')
        ? (Object.values(command).find(Array.isArray) as object[]).map((each) => [key, each])
        : [[key, command]];
    const bare = commands()
      .flatMap(facts)
      .filter(([, { evidence = [] }]) => evidence.length === 0);
    expect(bare.map(([key]) => key)).toEqual(['meeting/working-meeting-2021-04-12']);
  });

  it('tells each item of coverage in two to four points and in both languages', () => {
    const coverage = commands().filter(([key]) => key.startsWith('coverage/'));
    expect(coverage).toHaveLength(17);
    for (const [, command] of coverage) {
      const { title, keyPoints = [], original, translation } = command as LogCoverage;
      expect(Object.keys(title).toSorted()).toEqual(['en', 'ko']);
      for (const language of ['en', 'ko']) {
        const points = keyPoints.filter((point) => point.language === language);
        expect(points.length).toBeGreaterThanOrEqual(2);
        expect(points.length).toBeLessThanOrEqual(4);
      }
      expect([original, translation]).toEqual([undefined, undefined]);
      expect(Math.max(...Object.values(title).map((text) => text.length))).toBeLessThan(80);
    }
  });

  it('names governments in two scripts at least, and nobody twice by the same code', () => {
    expect(governments.map(({ key }) => key)).toHaveLength(new Set(governments.map(({ key }) => key)).size);
    expect(governments.filter(({ names }) => Object.keys(names).length < 2)).toEqual([]);
    const called = (name: string) =>
      governments.filter(({ names, aliases }) => [...Object.values(names), ...aliases].includes(name));
    expect(called('산시성').map(({ key }) => key)).toEqual(['CN-SN', 'CN-SX']);
    expect(called('遼寧').map(({ key }) => key)).toEqual(['CN-LN']);
    expect(called('Yakutia').map(({ key }) => key)).toEqual(['RU-SA']);
    expect(called('강원도').map(({ key }) => key)).toEqual(['KR-42']);
  });
});

const SEEDS = new URL('../../../shared/seeds/', import.meta.url);
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).map((file) => readFileSync(new URL(file, SEEDS), 'utf8')) : [];
if (seeds.length === 0) console.info('Skipped: ../shared/seeds is not there');

/** A command without what is a name and therefore the same wherever it stands. */
const told = (command: object): object =>
  Object.fromEntries(
    Object.entries(command).filter(([field]) => !['outlet', 'names', 'aliases', 'theme'].includes(field)),
  );

(seeds.length > 0 ? describe : describe.skip)('beside the documents it tells of', () => {
  it('copies nothing of them', () => {
    const printed = runsOf(seeds.join('\n'));
    const copied = commands().flatMap(([key, command]) => {
      return textsOf(told(command)).flatMap(([, text]) =>
        [...runsOf(text)].filter((run) => printed.has(run)).map((run) => [key, run]),
      );
    });
    expect(copied).toEqual([]);
  });
});
