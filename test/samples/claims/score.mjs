import { readFileSync } from 'node:fs';

/** The labelled texts of a part (`written` or `held-out`), one for each line. */
export const labelledTexts = (part) =>
  readFileSync(new URL(`${part}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const same = (found, { measure, comparator, value, upTo, said, at, to }) =>
  found.measure === measure &&
  found.comparator === comparator &&
  found.value === value &&
  found.upTo === upTo &&
  found.said === said &&
  found.from < to &&
  at < found.to;

/** Every place of a labelled quote is right: texts say some figures twice. */
const places = (text, label) => {
  const out = [];
  for (let at = text.indexOf(label.quote); at >= 0; at = text.indexOf(label.quote, at + 1))
    out.push({ ...label, at, to: at + label.quote.length });
  return out;
};

/**
 * Compares what `extract(text, language)` finds with what people marked: a claim is right where measure, comparator, figure or words are
 * the same and the quotes overlap. Each found claim counts once. Answers counts by language, and the misses for whoever writes rules.
 */
export const score = (texts, extract) => {
  const byLanguage = {};
  const misses = [];
  for (const { language, text, claims } of texts) {
    const row = (byLanguage[language.split('-')[0]] ??= { right: 0, found: 0, marked: 0, when: 0, whenMarked: 0 });
    const found = extract(text, language);
    const free = new Set(found);
    row.found += found.length;
    row.marked += claims.length;
    for (const label of claims) {
      const spots = places(text, label);
      const hit = [...free].find((each) => spots.some((spot) => same(each, spot)));
      if (label.when) row.whenMarked += 1;
      if (!hit) misses.push({ language, missing: label, text });
      else {
        free.delete(hit);
        row.right += 1;
        if (label.when && hit.when === label.when) row.when += 1;
      }
    }
    for (const each of free) misses.push({ language, extra: each, text });
  }
  return { byLanguage, misses };
};

/** Precision and recall of a row, or of all rows together. */
export const rates = (...rows) => {
  const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
  return { precision: sum('right') / Math.max(1, sum('found')), recall: sum('right') / Math.max(1, sum('marked')) };
};
