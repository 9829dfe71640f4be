/**
 * How long the server takes for each page of a large made-up record, how many bytes it is, and how soon a member's page comes to fifty
 * readers a second; and how soon Chromium draws some of them, and whether anything moves. `npm run bench -- pages` has 2,000 members and 300 meetings in 740,000 events, of which 200,000 are
 * press items; `--events 30000` is a tenth of that in each, in less than half a minute.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Associations } from '../../dist/src/access/associations.js';
import { Follower } from '../../dist/src/eventstore/follower.js';
import { poolOf } from '../../dist/src/eventstore/kernel.js';
import { readKeys } from '../../dist/src/eventstore/keys.js';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { newId } from '../../dist/src/language/ids.js';
import { buildApp } from '../../dist/src/serve.js';
import { measureDrawing } from './drawing.mjs';
import { history } from './history.mjs';
import { writeFacts } from './record.mjs';

const WHOLE = 740_000;
const READERS = 50;
const agent = new Agent({ keepAlive: true });

/** A page as a browser asks for it, drawn for nobody before: the milliseconds to its last byte, and how many bytes it is. */
const ask = (url, headers = { 'Cache-Control': 'no-cache' }) =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    get(url, { agent, headers: { Accept: 'text/html', ...headers } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () => resolve({ status: response.statusCode, ms: performance.now() - from, bytes }));
    }).on('error', reject);
  });

const at = (times, share) => times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1];

/** Press items of one government, so many, on days from 2001 on. */
function* itemsOf(government, count) {
  for (let n = 0; n < count; n += 1) {
    const coverage = newId();
    const published = new Date(Date.UTC(2001, 0, 1 + Math.floor((n * 9000) / count))).toISOString().slice(0, 10);
    const title = { en: `Item ${n} of one province`, ko: `한 도의 소식 제${n}호` };
    const data = {
      coverage,
      outlet: { en: `Gazette ${n % 50}` },
      filedUnder: government,
      published,
      language: 'ko',
      title,
    };
    yield { stream: `coverage-${coverage}`, version: 1, type: 'PressCoverageLogged', takes: [], data };
  }
}

/** The made-up record, with a member of 10,000 items and one of 200; answers what they are called in addresses. */
const fill = async (app, key, association, { events, members, meetings }) => {
  const codes = [];
  const things = {};
  function* noted() {
    for (const fact of history({ association, events, members, meetings })) {
      if (fact.type === 'GovernmentRegistered') codes.push([fact.data.government, fact.data.code]);
      if (fact.type === 'MeetingScheduled') things.meeting = fact.data.handle;
      if (fact.type === 'DecisionTaken') things.decision = fact.data.handle;
      if (fact.type === 'PressCoverageLogged') things.coverage = fact.data.coverage;
      yield fact;
    }
    yield* itemsOf(codes[0][0], Math.round(10_000 * Math.min(1, events / 100_000)));
    yield* itemsOf(codes[1][0], 200);
  }
  const pool = poolOf(app.get(DataSource));
  await writeFacts({ pool, registry: app.get(Registry), keys: readKeys(key) }, association, noted());
  await app.get(Follower).startAssociation(association);
  // What was written past commands led to all that it leads to.
  await pool.query('update reaction r set position = h.size from log_head h where h.association_id = r.association_id');
  await pool.query('analyze');
  return { ...things, busiest: codes[0][1], usual: codes[1][1] };
};

/** Asks for one page at even distances, whether those before have come or not; answers how long each took. */
const readers = async (url, seconds) => {
  const times = [];
  const asked = [];
  for (let n = 0; n < READERS * seconds; n += 1) {
    asked.push(ask(url, {}).then(({ ms }) => times.push(ms)));
    await new Promise((next) => setTimeout(next, 1000 / READERS));
  }
  await Promise.all(asked);
  return times;
};

/** Prints a row for each page. */
export const measurePages = async (lab, { events: asked }) => {
  const events = asked === 100_000 ? WHOLE : asked;
  const share = Math.min(1, events / WHOLE);
  const [views, seconds] = events < 100_000 ? [10, 2] : [40, 10];
  const size = {
    events,
    members: Math.max(100, Math.round(2000 * share)),
    meetings: Math.max(30, Math.round(300 * share)),
  };
  const folder = await mkdtemp(join(tmpdir(), 'annals-pages-'));
  const key = join(folder, 'key');
  const app = await buildApp(await lab.fresh('pages'), key);
  try {
    const { id } = await app.get(Associations).open('large', { en: 'Large', ko: '큰 연합' });
    const { busiest, usual, meeting, decision, coverage } = await fill(app, key, id, size);
    await app.listen(0, '127.0.0.1');
    const host = `http://127.0.0.1:${app.getHttpServer().address().port}/large`;
    console.log(
      `\npages of ${size.members} members, ${size.meetings} meetings, ${events} events: the server's time to the last byte, ${views} views each\n\n` +
        '| page | p50 ms | p95 ms | wanted | KB | wanted |\n| --- | ---: | ---: | ---: | ---: | ---: |',
    );
    const pages = {
      home: ['', 100],
      members: ['/members', 100],
      'a member of 200 items': [`/members/${usual}`, 100],
      'a member of 10,000 items': [`/members/${busiest}`, 300],
      meetings: ['/meetings', 100],
      'a meeting': [`/meetings/${meeting}`, 100],
      'attendance, the matrix': ['/attendance', 300],
      decisions: ['/decisions', 100],
      'a decision': [`/decisions/${decision}`, 100],
      coverage: ['/coverage', 100],
      'an item of coverage': [`/coverage/${coverage}`, 100],
      questions: ['/questions', 100],
      search: ['/search?q=Province', 100],
      changes: ['/changes', 100],
      chairs: ['/chairs', 100],
      committees: ['/committees', 100],
      commitments: ['/commitments', 100],
      rules: ['/rules', 100],
      imports: ['/imports', 100],
      audit: ['/audit', 100],
      'an entry of the log': ['/audit/1000', 100],
      'what can be recorded': ['/forms', 100],
      'a form': [`/forms/approve-membership?member=${usual}`, 100],
    };
    for (const [name, [path, wanted]] of Object.entries(pages)) {
      const { status } = await ask(host + path);
      const seen = [];
      for (let n = 0; n < views; n += 1) seen.push(await ask(host + path));
      const times = seen.map(({ ms }) => ms);
      const figures = [
        at(times, 0.5).toFixed(1),
        at(times, 0.95).toFixed(1),
        `< ${wanted}`,
        (seen[0].bytes / 1024).toFixed(0),
        '< 200',
      ];
      console.log(`| ${name}${status === 200 ? '' : ` (${status})`} | ${figures.join(' | ')} |`);
    }
    const times = await readers(`${host}/members/${usual}`, seconds);
    const said = `p50 ${at(times, 0.5).toFixed(0)} ms, p99 ${at(times, 0.99).toFixed(0)} ms (wanted: p99 250 ms)`;
    console.log(`\n${READERS} readers a second of a member of 200 items: ${said}`);
    const drawn = [
      'home',
      'members',
      'a member of 200 items',
      'a meeting',
      'attendance, the matrix',
      'questions',
      'search',
    ];
    await measureDrawing(host, Object.fromEntries(drawn.map((name) => [name, pages[name][0]])));
    const script = await readFile(new URL('../../dist/src/web/public/annals.js', import.meta.url));
    console.log(`script: ${script.length} bytes (wanted: under 2,048)`);
  } finally {
    agent.destroy();
    await app.close();
    await rm(folder, { recursive: true });
  }
};
