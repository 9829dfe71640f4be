/**
 * `npm run bench [-- part…] [-- --rounds 5 --ms 1500 --events 100000]`: what the store does in a second beside what this machine can
 * do at best, on one PostgreSQL of its own with full durability. Parts: appends, archive, http, rebuild, notify.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';

import { measureHttp } from './http.mjs';
import { openLab } from './lab.mjs';
import { measureAppends, measureArchive } from './log.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    ms: { type: 'string', default: '1500' },
    events: { type: 'string', default: '100000' },
  },
});
const settings = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
const parts = { appends: measureAppends, archive: measureArchive, http: measureHttp };
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}`);

const lab = await openLab();
try {
  console.log(`${lab.facts}\n\n| work | ours /s | limit /s | ratio | wanted |\n| --- | ---: | ---: | ---: | ---: |`);
  for (const [name, measure] of Object.entries(parts))
    if (positionals.length === 0 || positionals.includes(name)) await measure(lab, settings);
} finally {
  await lab.close();
}
