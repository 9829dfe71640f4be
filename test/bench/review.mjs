/**
 * What it takes to compare a document of sixteen rows with a record of 20,000 made-up items, as the page of its review does at each
 * view: half of the rows are in the record, half are not.
 */
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../dist/src/data-source.js';
import { entities } from '../../dist/src/entities.js';
import { makeKernel, openAssociation, poolOf } from '../../dist/src/eventstore/kernel.js';
import { deriveKeys } from '../../dist/src/eventstore/keys.js';
import { Registry } from '../../dist/src/eventstore/registry.js';
import { newId } from '../../dist/src/language/ids.js';
import { evidence } from '../../dist/src/language/nouns.js';
import { rules } from '../../dist/src/governance/rules.decider.js';
import { coverage } from '../../dist/src/press/coverage.decider.js';
import { coverageItems } from '../../dist/src/press/coverage/coverage.projection.js';
import { families } from '../../dist/src/press/families/families.projection.js';
import { occasions } from '../../dist/src/press/imports/occasions.projection.js';
import { proposeRows } from '../../dist/src/press/imports/propose-rows.js';
import { RecordAround } from '../../dist/src/press/imports/record-around.js';
import { memberNames } from '../../dist/src/press/names/member-names.projection.js';
import { below, many, pressItems } from './press-items.mjs';
import { writeFacts } from './record.mjs';
import { coverageFact, dayOf } from './reprints.mjs';

const ITEMS = 20_000;
const VIEWS = 30;

const rowOf = (item, n) => ({
  n: n + 1,
  lines: [n * 10 + 1, n * 10 + 10],
  filedUnder: '',
  outlet: `Paper ${item.n % 300}`,
  published: dayOf(item.day),
  title: { language: item.tag, text: item.parts[0].slice(0, 100) },
  original: { language: item.tag, text: item.parts.join('') },
  keyPoints: [],
  problems: [],
});

/** Prints what one view of a review takes on the server. */
export const measureReview = async (lab, { items: count = ITEMS }) => {
  const dataSource = await new DataSource(dataSourceOptions(await lab.fresh('review'), entities)).initialize();
  try {
    const registry = new Registry();
    const projections = [coverageItems, families, memberNames, occasions];
    registry.add({ deciders: [coverage, rules], projections });
    const { follower, log } = makeKernel(dataSource, registry, deriveKeys(Buffer.alloc(32, 7)), evidence);
    const association = newId();
    await openAssociation(poolOf(dataSource), association, 'review', {});
    const all = pressItems(count);
    const member = newId();
    await writeFacts(
      { pool: poolOf(dataSource), registry, keys: deriveKeys(Buffer.alloc(32, 7)) },
      association,
      all.map((item) => coverageFact(item, member)),
    );
    await follower.start();
    await dataSource.query('analyze');
    const asOf = { association, trueOn: '2030-01-01', knownOn: Number.MAX_SAFE_INTEGER };
    const around = new RecordAround(dataSource, log, registry, { asOf: () => asOf });
    const times = [];
    for (let view = 0; view < VIEWS; view += 1) {
      const known = many(8, () => all[below(all.length)]);
      const rows = [...known, ...pressItems(8)].map(rowOf);
      const from = performance.now();
      const read = { rows, format: 'scrapbook', title: '', frame: [], unread: [] };
      proposeRows(rows, await around.of(association, newId(), read, {}), {});
      times.push(performance.now() - from);
    }
    const sorted = times.toSorted((a, b) => a - b);
    console.log(
      `\nreview: a document of 16 rows beside ${count} items is compared in p50 ${sorted[VIEWS / 2].toFixed(0)} ms, ` +
        `most ${sorted.at(-1).toFixed(0)} ms (wanted: 300 ms)`,
    );
  } finally {
    await dataSource.destroy();
  }
};
