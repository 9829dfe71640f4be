/**
 * `npm run bench [-- part… --rounds 5 --ms 1500 --events 100000 --items 20000 --million]`: what the store does in a second beside what this machine
 * can do at best, on one PostgreSQL of its own with full durability. Parts: appends, archive, million, http, rebuild,
 * notify, bulk, reprints, review, pages, search; and extraction, which needs no PostgreSQL.
 */
import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureExtraction } from './extraction.mjs';
import { measureHttp } from './http.mjs';
import { openLab } from './lab.mjs';
import { measureAppends, measureArchive } from './log.mjs';
import { measurePages } from './pages.mjs';
import { rebuild } from './rebuild.mjs';
import { measureReprints } from './reprints.mjs';
import { measureReview } from './review.mjs';
import { measureSearch } from './search.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    ms: { type: 'string', default: '1500' },
    events: { type: 'string', default: '100000' },
    items: { type: 'string', default: '20000' },
    million: { type: 'boolean', default: false },
  },
});
const settings = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));

const measureRebuild = async (lab, { million }) => {
  console.log('');
  await rebuild({ url: await lab.fresh('rebuild'), log: console.log }, { million: million === 1 });
};

/** The peak memory of a process is its own: so it is one of its own. */
const measureMillion = async (lab) => {
  console.log('');
  const script = fileURLToPath(new URL('million.mjs', import.meta.url));
  await once(spawn(process.execPath, [script, await lab.fresh('million')], { stdio: 'inherit' }), 'exit');
};

/** How soon another process hears; on a PostgreSQL of its own, which it starts. */
const measureNotify = async () => {
  console.log('');
  const script = fileURLToPath(new URL('notify.mjs', import.meta.url));
  await once(spawn(process.execPath, [script, 'latency'], { stdio: 'inherit' }), 'exit');
};

/** The way of a table through the rules; on a PostgreSQL of its own, which the command line starts. */
const measureBulk = async () => {
  console.log('');
  const script = fileURLToPath(new URL('bulk.mjs', import.meta.url));
  await once(spawn(process.execPath, [script], { stdio: 'inherit' }), 'exit');
};

const parts = {
  appends: measureAppends,
  archive: measureArchive,
  million: measureMillion,
  http: measureHttp,
  rebuild: measureRebuild,
  notify: measureNotify,
  bulk: measureBulk,
  reprints: measureReprints,
  review: measureReview,
  pages: measurePages,
  search: measureSearch,
};
/** What is measured without a store. */
const pure = { extraction: measureExtraction };
const unknown = positionals.filter((name) => !(name in parts) && !(name in pure));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}`);

const asked = (name) => positionals.length === 0 || positionals.includes(name);
for (const [name, measure] of Object.entries(pure)) if (asked(name)) await measure();
if (!Object.keys(parts).some(asked)) process.exit();

const lab = await openLab();
try {
  console.log(`${lab.facts}\n\n| work | ours /s | limit /s | ratio | wanted |\n| --- | ---: | ---: | ---: | ---: |`);
  for (const [name, measure] of Object.entries(parts)) if (asked(name)) await measure(lab, settings);
} finally {
  await lab.close();
}
