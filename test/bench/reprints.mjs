/**
 * How soon an item finds its reprint family among 20,000 made-up ones of five languages, and how many of what it finds is right:
 * the families are known, since they were made. Each sixth text is printed again by up to four others, cut, with
 * another lead; each twelfth is reworked; each third ends in the same description of the association.
 */
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../dist/src/data-source.js';
import { entities } from '../../dist/src/entities.js';
import { evidence } from '../../dist/src/language/nouns.js';
import { makeKernel, openAssociation, poolOf } from '../../dist/src/eventstore/kernel.js';
import { deriveKeys } from '../../dist/src/eventstore/keys.js';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { newId } from '../../dist/src/language/ids.js';
import { coverage } from '../../dist/src/press/coverage.decider.js';
import { coverageItems } from '../../dist/src/press/coverage/coverage.projection.js';
import { families } from '../../dist/src/press/families/families.projection.js';
import { FamilyOf, FamilyOfHandler } from '../../dist/src/press/families/families.query.js';
import { Labels } from '../../dist/src/timeline/labels.js';
import { below, languages, many, pressItems } from './press-items.mjs';
import { writeFacts } from './record.mjs';

const ITEMS = 20_000;
const ASKED = 400;
const keys = deriveKeys(Buffer.alloc(32, 7));

/** The day of a made-up item. */
export const dayOf = (day) => new Date(Date.UTC(2011, 0, 1 + day)).toISOString().slice(0, 10);
/** What the log holds of a made-up item. */
export const coverageFact = ({ id, tag, day, parts, n }, member) => ({
  stream: `coverage-${id}`,
  version: 1,
  type: 'PressCoverageLogged',
  takes: [],
  data: {
    coverage: id,
    outlet: { [tag]: `Paper ${n % 300}` },
    filedUnder: member,
    published: dayOf(day),
    language: tag,
    title: { [tag]: parts[0].slice(0, 100) },
    original: { language: tag, text: parts.join('') },
  },
});

/** The milliseconds of processor that a process of this machine has had; not a number where that cannot be read. */
const spentBy = async (pid) => {
  const told = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '');
  return Number(told.split(' ')[0] || NaN) / 1e6;
};

/** Runs searches on one connection: how long each took on the clock, and of the processors, PostgreSQL's and ours. */
export const stopwatchOn = async (dataSource) => {
  const [{ pid }] = await dataSource.query('select pg_backend_pid() as pid');
  const times = { clock: [], work: [], server: [] };
  const timed = async (search) => {
    const [server, own, from] = [await spentBy(pid), process.cpuUsage(), performance.now()];
    const found = await search();
    times.clock.push(performance.now() - from);
    const { user, system } = process.cpuUsage(own);
    times.server.push((await spentBy(pid)) - server);
    times.work.push((user + system) / 1000 + times.server.at(-1));
    return found;
  };
  return { times, timed };
};

const line = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => `${sorted[Math.floor(share * (sorted.length - 1))].toFixed(1)} ms`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`;
};

/** Prints what it takes to index the items, the time in which one finds its family, and how right that is. */
export const measureReprints = async (lab) => {
  const url = await lab.fresh('reprints');
  const options = dataSourceOptions(url, entities);
  const dataSource = await new DataSource(options).initialize();
  const asking = await new DataSource({ ...options, extra: { ...options.extra, max: 1 } }).initialize();
  try {
    const registry = new Registry();
    registry.add({ deciders: [coverage], projections: [coverageItems, families] });
    const { follower } = makeKernel(dataSource, registry, keys, evidence);
    const association = newId();
    await openAssociation(poolOf(dataSource), association, 'reprints', {});
    const all = pressItems(ITEMS);
    const member = newId();
    await writeFacts(
      { pool: poolOf(dataSource), registry, keys },
      association,
      all.map((item) => coverageFact(item, member)),
    );
    const began = performance.now();
    await follower.start();
    const indexed = performance.now() - began;
    await dataSource.query('analyze');
    const handler = new FamilyOfHandler(asking, new Labels(asking));
    const asOf = { association, trueOn: '2030-01-01', knownOn: Number.MAX_SAFE_INTEGER };
    const byId = new Map(all.map((item) => [item.id, item]));
    const said = { right: 0, wrong: 0, missed: 0 };
    const related = all.filter(({ kind }) => kind !== 'own');
    // Half of those asked have a family.
    const asked = many(ASKED, (n) => (n % 2 ? all[below(all.length)] : related[below(related.length)]));
    for (const item of asked.slice(0, 20)) await handler.execute(new FamilyOf(asOf, item.id));
    const { times, timed } = await stopwatchOn(asking);
    for (const item of asked) {
      const { suggestions } = await timed(() => handler.execute(new FamilyOf(asOf, item.id)));
      const found = new Set(suggestions.map((suggestion) => byId.get(suggestion.item.id)));
      for (const other of found) said[other.text === item.text ? 'right' : 'wrong'] += 1;
      said.missed += all.filter((other) => other.text === item.text && other !== item && !found.has(other)).length;
    }
    const { rows } = await poolOf(dataSource).query(
      `select pg_size_pretty(pg_table_size('coverage_text')) as rows, pg_size_pretty(pg_indexes_size('coverage_text')) as indexes`,
    );
    console.log(
      `\nreprints: ${ITEMS} items in ${Object.keys(languages).length} languages, told in ${(indexed / ITEMS).toFixed(2)} ms each, ` +
        `${rows[0].rows} and ${rows[0].indexes} of indexes\n` +
        `an item finds its family in ${line(times.work)} of work (wanted: 50 ms), of which PostgreSQL's ${line(times.server)}; ` +
        `on the clock ${line(times.clock)}\n` +
        `of ${ASKED} asked: ${said.right} pairs right, ${said.wrong} wrong, ${said.missed} missed: precision ` +
        `${(said.right / (said.right + said.wrong)).toFixed(3)}, recall ${(said.right / (said.right + said.missed)).toFixed(3)}`,
    );
  } finally {
    await asking.destroy();
    await dataSource.destroy();
  }
};
