import * as fc from 'fast-check';
import { likelyOriginal, sourcesIn } from '../../../src/press/families/original.js';
import { Texts } from '../../../src/press/families/overlap.js';
import { passagesOf } from '../../../src/press/families/passages.js';
import { fingerprintsOf, lettersOf, plainLettersOf } from '../../../src/press/families/shingles.js';
import { readDocument } from '../../../src/press/imports/read-document.js';
import { describeWith, readShared, scrapbookSeed } from '../imports/example.js';
import { samples, textOfSample } from './sample.js';

/** Each pair of texts that are of one text, by their names, with what they are to each other. */
const pairs = (written: [name: string, text: string][], same?: Map<string, string>): string[] => {
  const texts = new Texts(new Map(written.map(([name, text]) => [name, lettersOf(text).text])), same);
  return written.flatMap(([one], n) =>
    written.slice(n + 1).flatMap(([other]) => {
      const kind = texts.kindOf(one, other, texts.overlap(one, other));
      return kind === undefined ? [] : [`${one} – ${other}: ${kind}`];
    }),
  );
};

describe('two texts', () => {
  it('are of one text where they overlap, in any script and language', () => {
    const again = ['reprint', 'traditional', 'a year later'].map((key): [string, string] => [key, 'original']);
    expect(
      pairs(
        samples.map(({ key, text }) => [key, text]),
        new Map(again),
      ),
    ).toEqual([
      'original – reprint: reprint',
      'original – traditional: reprint',
      'original – reworked: reworked',
      'original – a year later: reprint',
      'reprint – traditional: reprint',
      'reprint – reworked: reworked',
      'reprint – a year later: reprint',
      'traditional – reworked: reworked',
      'traditional – a year later: reprint',
      'reworked – a year later: reworked',
      'korean – korean reprint: reprint',
      'russian – russian reprint: reprint',
    ]);
  });

  it('are none where the shorter has less than a hundred letters', () => {
    const text = textOfSample('original');
    const letters = (n: number) => lettersOf(text).text.slice(0, n);
    expect(
      pairs([
        ['whole', text],
        ['part', letters(99)],
      ]),
    ).toEqual([]);
    expect(
      pairs([
        ['whole', text],
        ['part', letters(100)],
      ]),
    ).toEqual(['whole – part: reprint']);
  });

  it('do not come nearer by what others say as well, of whose reprints two count', () => {
    const [one, other] = ['same facts', 'same description'].map((key) => lettersOf(textOfSample(key)).text);
    const weighted = (others: [string, string][], same?: Map<string, string>) =>
      new Texts(new Map([['one', one!], ['other', other!], ...others]), same).overlap('one', 'other').weighted;
    const about = lettersOf(textOfSample('same facts').slice(-70)).text;
    const thrice: [string, string][] = [
      ['a', about],
      ['b', about],
      ['c', about],
    ];
    expect(weighted(thrice)).toBeLessThan(weighted([]));
    const same = new Map([
      ['b', 'a'],
      ['c', 'a'],
    ]);
    expect(weighted(thrice, same)).toBe(weighted(thrice.slice(0, 2)));
  });

  it('say how much alone of what is letter or digit', () => {
    expect(lettersOf('「ＮＥＡＲ」, 제１３차 — 遼寧!').text).toBe('near제13차辽宁');
    for (const { text } of samples) expect(plainLettersOf(text)).toBe(lettersOf(text).text);
  });

  it('show the passages that both hold as one of them writes them', () => {
    const written = textOfSample('korean reprint');
    const [first] = passagesOf(written, lettersOf(written), plainLettersOf(textOfSample('korean')));
    expect(first).toEqual({ text: written.slice(first!.from, first!.to), from: 0, to: written.indexOf('\n출처') });
    expect(first!.text).toContain('\n');
    expect(passagesOf(written, lettersOf(written), plainLettersOf(textOfSample('russian')))).toEqual([]);
  });
});

describe('the sample of a text', () => {
  it('meets that of any other text with the same passage of 35 letters', () => {
    const han = (min: number, max: number) =>
      fc.string({ unit: fc.integer({ min, max }).map((n) => String.fromCharCode(n)), minLength: 35, maxLength: 60 });
    fc.assert(
      fc.property(han(0x4e00, 0x5000), han(0x5000, 0x6000), han(0x6000, 0x7000), (passage, before, after) => {
        const one = new Set(fingerprintsOf(before + passage, 'a'));
        expect(fingerprintsOf(passage + after, 'a').some((hash) => one.has(hash))).toBe(true);
      }),
    );
  });

  it('is another in another association, and a small part of the text', () => {
    const { text } = lettersOf(textOfSample('original'));
    const own = fingerprintsOf(text, 'a');
    expect(own.length * 8).toBeLessThan(text.length);
    expect(fingerprintsOf(text, 'b').filter((hash) => own.includes(hash))).toEqual([]);
    expect(fingerprintsOf('', 'a')).toEqual([]);
    expect(own.every((hash) => hash === (hash | 0))).toBe(true);
  });
});

describe('the original of some items', () => {
  const paper = (id: string, first: string | null, text = '', account: string | null = null) => ({
    id,
    outlet: { ko: `${id}일보`, 'zh-Hans': `${id}日报` },
    account: account === null ? null : { ko: account },
    first,
    position: id.charCodeAt(0),
    text,
  });

  it('is likely the earliest, or the first that was entered', () => {
    expect(likelyOriginal([paper('나', '2021-08-11'), paper('가', '2021-08-12')])).toEqual({
      id: '나',
      because: 'earliest',
    });
    expect(likelyOriginal([paper('나', '2021-08-11'), paper('가', '2021-08-11')])).toEqual({
      id: '가',
      because: 'entered-first',
    });
    expect(likelyOriginal([paper('가', null), paper('나', '2021-08-11')])).toEqual({ id: '나', because: 'earliest' });
    expect(likelyOriginal([])).toBeUndefined();
  });

  it.each([
    '来源：가日报',
    '（출처: 가일보）',
    '【來源：가日報】',
    'Source: 가 일보',
    '외사판공실 보도.\n출처：가외사판공실',
  ])('is the one that others name as their source: %s', (text) =>
    expect(likelyOriginal([paper('나', '2021-08-11', text), paper('가', '2021-08-12', '', '가외사판공실')])).toEqual({
      id: '가',
      because: 'named-as-source',
    }),
  );

  it('is not one that names itself, or a word within a sentence', () => {
    expect(likelyOriginal([paper('나', '2021-08-11'), paper('가', '2021-08-12', '来源：가日报')])?.id).toBe('나');
    expect(sourcesIn('【来源：多城日报】 출처: 다로신문 | 편집')).toEqual(['多城日报', '다로신문']);
  });
});

describeWith(scrapbookSeed)('the sixteen items of the scrapbook', () => {
  it('are of the families that they were measured to be', () => {
    const rows = readDocument(readShared(scrapbookSeed)).rows;
    const same = new Map([['4', '3']]);
    const written = rows.map(({ n, original }): [string, string] => [String(n), original.text]);
    expect(pairs(written, same)).toEqual(pairs(written));
    expect(pairs(written)).toEqual([
      '1 – 2: reworked',
      '1 – 7: reworked',
      '2 – 7: reworked',
      '3 – 4: reprint',
      '5 – 6: reworked',
    ]);
  });
});
