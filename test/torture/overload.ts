import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import autocannon from 'autocannon';
import { usual } from '../../src/web/limits/budgets.js';
import { governments } from '../journeys/near.js';
import { install, type Installation } from '../support/embedded.js';
import { archiveOf } from '../press/reading/archives.js';
import { pdfOf } from '../support/make-documents.mjs';
import { type Torture } from './torture.js';

/** Whoever asks no more than they should is answered within so many milliseconds, 99 times of a hundred. */
const MOST_WAIT = 500;
/** Where others have the machine as well, that is no measure of a flood: then it is so many times what was waited before it. */
const MOST_SLOWER = 1.5;
const DOCUMENTS = 5;
/** Milliseconds between two requests of each of the others. */
const PACE = 50;

/** An archive that unfolds to a thousand times its size. */
const bomb = (): Buffer => {
  const unfolded = Buffer.alloc(60 * 1_048_576, '<w:p/>');
  return archiveOf([{ name: 'word/document.xml', bytes: deflateRawSync(unfolded), size: unfolded.length }]);
};
/** A PDF that draws the same letter over and over. */
const loop = (): Buffer => pdfOf(['가'], { content: 'BT /F 6 Tf (a) Tj ET\n'.repeat(3_000_000) });

/** An association whose first administrator makes keys of somebody who may record: the hostile one, and those of others. */
const keysFor = async (installation: Installation, address: string, count: number): Promise<string[]> => {
  const annals = async (...args: string[]) =>
    JSON.parse(await installation.run('dist/src/cli.js', ...args, '--json')) as { id: string; key: string };
  const { id } = await annals('people', 'add', 'Admin', '--admin');
  const { key } = await annals('keys', 'make', 'All', '--roles', 'admin', '--as', id);
  const made = async (path: string, body: object) => {
    const headers = {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    };
    const answer = await fetch(`${address}/api/near${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer.status !== 201) throw new Error(`${path} is answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as { id: string; key: string };
  };
  const { id: person } = await made('/people', { name: 'Recorder', role: 'recorder' });
  const keys: string[] = [];
  for (let n = 0; n < count; n += 1)
    keys.push((await made('/keys', { name: `Key ${n}`, roles: ['recorder'], person })).key);
  return keys;
};

/** One key asks without end and brings what has no end; those of others are used as usual meanwhile. */
export const overload: Torture = {
  says: 'whoever asks 2,000 times a second and brings archives and PDFs without end is refused, and keeps nobody else waiting',
  usual: { commands: 2000, clients: 4, seconds: 30 },
  run: async ({ commands: rate, clients, seconds, log }) => {
    const faults: string[] = [];
    const installation = await install();
    try {
      await installation.openAssociation('near');
      const address = await installation.start();
      const [hostile, ...others] = await keysFor(installation, address, clients + 1);
      const ask = async (key: string, path: string, init: RequestInit = {}) => {
        const begun = performance.now();
        const headers = { ...init.headers, Authorization: `Bearer ${key}` };
        const answer = await fetch(address + path, { ...init, headers });
        const text = await answer.text();
        return { status: answer.status, text, ms: performance.now() - begun, wait: answer.headers.get('retry-after') };
      };
      const give = (key: string, body: object) =>
        ask(key, '/api/near/members', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
          body: JSON.stringify(body),
        });
      for (const government of Object.values(governments)) await give(others[0]!, government);

      /** What others ask until then, each a few times a second; answers how long so many of a hundred waited at most, and how often they asked. */
      const asUsual = async (until: number) => {
        const waits: number[] = [];
        const asking = async (key: string) => {
          const requests = [
            () => ask(key, '/api/near/members'),
            () => ask(key, '/near/members/CN-HL'),
            () => give(key, { country: 'CN', names: { en: `Province ${randomUUID()}` } }),
          ];
          for (let n = 0; performance.now() < until; n += 1) {
            const { status, ms, text } = await requests[n % requests.length]!();
            waits.push(ms);
            if (status >= 400) faults.push(`Somebody else was answered ${status}: ${text.slice(0, 200)}`);
            await pause(Math.max(0, PACE - ms));
          }
        };
        await Promise.all(others.map(asking));
        waits.sort((x, y) => x - y);
        const at = (share: number) => Math.round(waits[Math.ceil(waits.length * share) - 1]!);
        return { at, asked: waits.length };
      };
      const before = await asUsual(performance.now() + (seconds / 4) * 1000);

      const end = performance.now() + seconds * 1000;
      const told = new Map<string, number>();
      const count = (what: string) => told.set(what, (told.get(what) ?? 0) + 1);
      const brought = async (bytes: Buffer, name: string) => {
        while (performance.now() < end) {
          const { status, text, wait } = await ask(hostile!, `/api/near/imports?name=${name}`, {
            method: 'PUT',
            headers: { 'Content-Type': 'application/octet-stream' },
            body: new Uint8Array(bytes),
          });
          count(`${name} ${status} ${/"code":"([a-z-]+)"/.exec(text)?.[1] ?? ''}`);
          if (![422, 429].includes(status)) faults.push(`${name} was answered ${status}: ${text.slice(0, 200)}`);
          if (status === 429) await pause(Number(wait) * 1000);
        }
      };
      const flood = autocannon({
        url: `${address}/api/near/members`,
        headers: { authorization: `Bearer ${hostile}` },
        connections: 64,
        overallRate: rate,
        duration: seconds,
        workers: 1,
      });
      const refused = async () => {
        for (; performance.now() < end; await pause(100)) {
          const { status, wait } = await ask(hostile!, '/api/near/members');
          count(`asked ${status}`);
          if (status === 429 && !(Number(wait) > 0)) faults.push('A 429 says not when to come back');
        }
      };
      const [bombs, loops] = [bomb(), loop()];
      const documents = Array.from({ length: DOCUMENTS }, () => [
        brought(bombs, 'bomb.docx'),
        brought(loops, 'loop.pdf'),
      ]);
      const [asked, { at, asked: times }] = await Promise.all([flood, asUsual(end), refused(), ...documents.flat()]);
      const statuses = asked.statusCodeStats as Record<string, { count: number }>;
      log([...told].map(([what, times]) => `${what}: ${times}`).join(', '));
      if (at(0.99) >= Math.max(MOST_WAIT, before.at(0.99) * MOST_SLOWER)) faults.push(`Others waited ${at(0.99)} ms`);
      if (!statuses['429'] && asked.requests.total > usual.requests) faults.push('Nobody was refused');
      for (const status of Object.keys(statuses))
        if (status !== '200' && status !== '429') faults.push(`The flood was answered ${status}`);
      if (asked.errors > 0) faults.push(`${asked.errors} requests of the flood were not answered`);
      return {
        faults,
        numbers: {
          seconds,
          'asked by one a second': Math.round(asked.requests.total / seconds),
          served: statuses['200']?.count ?? 0,
          'refused (429)': statuses['429']?.count ?? 0,
          documents: [...told].reduce((sum, [what, times]) => sum + (what.startsWith('asked') ? 0 : times), 0),
          'asked by others': times,
          'ms p50 without the flood': before.at(0.5),
          'ms p99 without the flood': before.at(0.99),
          'ms p50': at(0.5),
          'ms p99': at(0.99),
          'ms most': at(1),
        },
      };
    } finally {
      await installation.remove();
    }
  },
};
