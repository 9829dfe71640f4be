/** How well and how fast claims are read: precision and recall by language, on the texts the rules were written with and on others. */
import { extractClaims } from '../../dist/src/claims/extract/extract.js';
import { labelledTexts, rates, score } from '../samples/claims/score.mjs';

const LONG = 10_000;
const percent = (share) => (share * 100).toFixed(1);

/** The middle of several readings of a text of 10,000 characters, made of the labelled ones, in time of the processor. */
const milliseconds = (texts) => {
  const once = texts.map(({ text }) => text).join('\n');
  const text = once.repeat(Math.ceil(LONG / once.length)).slice(0, LONG);
  const times = Array.from({ length: 15 }, () => {
    const start = process.cpuUsage();
    extractClaims(text, texts[0].language);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[7].toFixed(1);
};

const line = (part, language, rows, texts) => {
  const { precision, recall } = rates(...rows);
  const marked = rows.reduce((sum, row) => sum + row.marked, 0);
  const speed = texts ? milliseconds(texts) : '';
  console.log(`| ${part} | ${language} | ${marked} | ${percent(precision)} | ${percent(recall)} | ${speed} |`);
};

/** Prints a table of both parts. */
export const measureExtraction = async () => {
  console.log('\n| texts | language | claims | precision % | recall % | ms per 10,000 characters |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: |');
  for (const part of ['written', 'held-out']) {
    const texts = labelledTexts(part);
    const { byLanguage } = score(texts, extractClaims);
    for (const [language, row] of Object.entries(byLanguage))
      line(part, language, [row], part === 'held-out' && texts.filter((each) => each.language.startsWith(language)));
    line(part, 'all', Object.values(byLanguage));
  }
};
