/**
 * How soon an item finds its reprint family among 20,000 made-up ones of five languages, and how many of what it finds is right:
 * the families are known, since they were made. Each sixth text is printed again by up to four others, cut, with another lead, some in
 * traditional script or wrapped anew; each twelfth is reworked; each third ends in the same description of the association.
 */
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
import { writeFacts } from './record.mjs';

const ITEMS = 20_000;
const ASKED = 400;
const DAYS = 3650;
const keys = deriveKeys(Buffer.alloc(32, 7));

/** The same figures in each run. */
let seed = 20_000;
const random = () => {
  seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
  return ((seed ^ (seed >>> 13)) >>> 0) / 2 ** 32;
};
const below = (n) => Math.floor(random() * n);
const many = (n, make) => Array.from({ length: n }, (_, index) => make(index));

/** The letters of a language, of which its words are made; common words are common. */
const languages = {
  'zh-Hans': { letters: many(1200, (n) => String.fromCharCode(0x4e00 + n * 7)), long: 2, gap: '', stop: '。' },
  ko: { letters: many(600, (n) => String.fromCharCode(0xac00 + n * 17)), long: 3, gap: ' ', stop: '. ' },
  ja: {
    letters: [
      ...many(80, (n) => String.fromCharCode(0x3041 + n)),
      ...many(600, (n) => String.fromCharCode(0x4e00 + n * 13)),
    ],
    long: 3,
    gap: '',
    stop: '。',
  },
  ru: { letters: [...'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ'], long: 7, gap: ' ', stop: '. ' },
  en: { letters: [...'etaoinshrdlucmfwypvbgkjqxz'], long: 6, gap: ' ', stop: '. ' },
};
for (const language of Object.values(languages))
  language.words = many(4000, () =>
    many(
      Math.max(1, Math.round(language.long * (0.5 + random()))),
      () => language.letters[Math.floor(language.letters.length * random() ** 2)],
    ).join(''),
  );
const sentence = ({ words, gap, stop }) =>
  many(8 + below(14), () => words[Math.floor(words.length * random() ** 2)]).join(gap) + stop;
const sentences = (language, n) => many(n, () => sentence(language));
const about = Object.fromEntries(Object.entries(languages).map(([tag, language]) => [tag, sentences(language, 3)]));

/** Items in the order of their days, each with the text that it prints or was made of, as it knows itself. */
const items = () => {
  const made = [];
  const tags = Object.keys(languages);
  for (let text = 0; made.length < ITEMS; text += 1) {
    const tag = tags[below(tags.length)];
    const language = languages[tag];
    // Half of all is written around an assembly.
    const day = random() < 0.5 ? below(DAYS) : Math.floor(below(5) * 730 + below(20));
    const own = sentences(language, 6 + below(18));
    const whole = [...own, ...(text % 3 === 0 ? about[tag] : [])];
    const add = (parts, later, kind) => made.push({ text, kind, tag, day: day + later, parts });
    add(whole, 0, 'own');
    if (text % 6 === 0)
      for (let n = below(4); n >= 0; n -= 1)
        add(
          [...sentences(language, below(2)), ...whole.slice(0, Math.ceil(whole.length * (0.6 + random() * 0.4)))],
          below(10),
          'reprint',
        );
    if (text % 12 === 1)
      add(
        [...sentences(language, 1 + below(2)), ...own.slice(0, Math.ceil(own.length * 0.75))].toSorted(
          () => random() - 0.5,
        ),
        below(10),
        'reworked',
      );
  }
  return made.slice(0, ITEMS).map((item, n) => ({ ...item, id: newId(), n }));
};

const dayOf = (day) => new Date(Date.UTC(2011, 0, 1 + day)).toISOString().slice(0, 10);
const factOf = ({ id, tag, day, parts, n }, member) => ({
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

/** Prints what it takes to index the items, the time in which one finds its family, and how right that is. */
export const measureReprints = async (lab) => {
  const url = await lab.fresh('reprints');
  const dataSource = await new DataSource(dataSourceOptions(url, entities)).initialize();
  try {
    const registry = new Registry();
    registry.add({ deciders: [coverage], projections: [coverageItems, families] });
    const { follower } = makeKernel(dataSource, registry, keys, evidence);
    const association = newId();
    await openAssociation(poolOf(dataSource), association, 'reprints', {});
    const all = items();
    const member = newId();
    await writeFacts(
      { pool: poolOf(dataSource), registry, keys },
      association,
      all.map((item) => factOf(item, member)),
    );
    const began = performance.now();
    await follower.start();
    const indexed = performance.now() - began;
    await dataSource.query('analyze');
    const handler = new FamilyOfHandler(dataSource, new Labels(dataSource));
    const asOf = { association, trueOn: '2030-01-01', knownOn: Number.MAX_SAFE_INTEGER };
    const byId = new Map(all.map((item) => [item.id, item]));
    const times = [];
    const said = { right: 0, wrong: 0, missed: 0 };
    const related = all.filter(({ kind }) => kind !== 'own');
    // Half of those asked have a family.
    const asked = many(ASKED, (n) => (n % 2 ? all[below(all.length)] : related[below(related.length)]));
    for (const item of asked.slice(0, 20)) await handler.execute(new FamilyOf(asOf, item.id));
    for (const item of asked) {
      const from = performance.now();
      const { suggestions } = await handler.execute(new FamilyOf(asOf, item.id));
      times.push(performance.now() - from);
      const found = new Set(suggestions.map((suggestion) => byId.get(suggestion.item.id)));
      for (const other of found) said[other.text === item.text ? 'right' : 'wrong'] += 1;
      said.missed += all.filter((other) => other.text === item.text && other !== item && !found.has(other)).length;
    }
    const { rows } = await poolOf(dataSource).query(
      `select pg_size_pretty(pg_table_size('coverage_text')) as rows, pg_size_pretty(pg_indexes_size('coverage_text')) as indexes`,
    );
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => `${sorted[Math.floor(share * (sorted.length - 1))].toFixed(1)} ms`;
    console.log(
      `\nreprints: ${ITEMS} items in ${Object.keys(languages).length} languages, told in ${(indexed / ITEMS).toFixed(2)} ms each, ` +
        `${rows[0].rows} and ${rows[0].indexes} of indexes\n` +
        `an item finds its family: p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} (wanted: 50 ms)\n` +
        `of ${ASKED} asked: ${said.right} pairs right, ${said.wrong} wrong, ${said.missed} missed: precision ` +
        `${(said.right / (said.right + said.wrong)).toFixed(3)}, recall ${(said.right / (said.right + said.missed)).toFixed(3)}`,
    );
  } finally {
    await dataSource.destroy();
  }
};
