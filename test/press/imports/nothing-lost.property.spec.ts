import fc from 'fast-check';
import { readDocument } from '../../../src/press/imports/read-document.js';
import { UnreadableDocument } from '../../../src/press/reading/unreadable.js';
import { linesOf, squash } from '../../../src/press/imports/text-lines.js';
import { sample } from '../reading/samples.js';
import { example } from './example.js';

const documents: Record<string, string> = {
  'an odd scrapbook': example,
  ...Object.fromEntries(
    ['scrapbook', 'working-meeting', 'digest', 'links', 'press-item'].map((name) => [
      name,
      sample(`${name}.txt`).toString(),
    ]),
  ),
};

/** A word that no document has. */
const nonce = fc.stringMatching(/^[꿹뷁쀍]{5,9}$/);
/** Lines that look like something: whatever they are taken for, their words must be found again. */
const stray = nonce.chain((word) =>
  fc
    .constantFrom(
      word,
      `- ${word}`,
      `o ${word}`,
      `❏ ${word}`,
      `<${word}>`,
      `[${word}]`,
      `${word}성`,
      `${word} (12.21 대중일보)`,
      `12.20 ${word}`,
      `17 ${word} 2021.8.11 ${word}`,
      `<${word}에 ${word}의 ${word} 게재: 2021.8.10>`,
      `${word} (${word}, 4월 12일)`,
      `https://example.org/${'x'.repeat(word.length)} ${word}`,
      `제목: ${word}`,
      `매체: ${word}`,
      `출처: ${word}`,
      `${word} 2021-08-10 17:45`,
      `${word}다.`,
      `${word}，${word}。`,
    )
    .map((text) => ({ word, text })),
);

/** What was lost once: the end of a long row of the index whose section is gone. */
const LONG_ROW: [number, { word: string; text: string }][] = [
  [4, { word: '쀍쀍꿹꿹뷁꿹', text: 'https://example.org/xxxxxx 쀍쀍꿹꿹뷁꿹' }],
  [5, { word: '뷁꿹쀍꿹꿹', text: '뷁꿹쀍꿹꿹' }],
];

it.each(Object.entries(documents))('every line of %s is in a row, in the frame or unread', (_, document) => {
  const lines = document.trimEnd().split('\n');
  const place = fc.nat(lines.length);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, stray), { maxLength: 5 }),
      fc.array(place, { maxLength: 4 }),
      fc.option(fc.tuple(place, place)),
      (added, removed, moved) => {
        const mixed = lines.filter((_, n) => !removed.includes(n));
        if (moved) mixed.splice(moved[1], 0, ...mixed.splice(moved[0], 1));
        for (const [at, { text }] of added) mixed.splice(at, 0, text);
        check(mixed.join('\n'));
      },
    ),
    { numRuns: 300, examples: [[LONG_ROW, [14], null]] },
  );
});

it.each(Object.entries(documents))('no character of %s is lost within its line', (_, document) => {
  const letters = [...document.trimEnd()];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(letters.length), nonce), { minLength: 1, maxLength: 3 }), (added) => {
      const mixed = [...letters];
      for (const [at, word] of added.toSorted(([a], [b]) => b - a)) mixed.splice(at, 0, word);
      check(mixed.join(''), true);
    }),
    { numRuns: 100 },
  );
});

/** A document that is not understood is refused whole, which tells its reader so. */
const check = (text: string, inFrame = false): void => {
  let read;
  try {
    read = readDocument(text, { year: 2021 });
  } catch (error) {
    if (error instanceof UnreadableDocument) return;
    throw error;
  }
  const { rows, frame, unread } = read;
  const said = new Set([...frame, ...unread.map(({ line }) => line)]);
  const isIn = (at: number) => said.has(at) || rows.some(({ lines: [first, last] }) => first <= at && at <= last);
  expect(linesOf(text).filter(({ at }) => !isIn(at))).toEqual([]);
  const all = squash(JSON.stringify(read));
  for (const { text: line, at } of linesOf(text))
    for (const [word] of line.matchAll(/[꿹뷁쀍]{5,9}/g)) if (!inFrame || !said.has(at)) expect(all).toContain(word);
};
