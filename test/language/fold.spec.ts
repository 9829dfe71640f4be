import * as fc from 'fast-check';
import { foldHan, foldInPlace, foldText } from '../../src/language/fold.js';

describe('A folded text', () => {
  it.each([
    ['遼寧', '辽宁'],
    ['遼寧省', '辽宁省'],
    ['東北亞地區地方政府聯合會', '东北亚地区地方政府联合会'],
    ['広島県', '广岛县'],
    ['廣島縣', '广岛县'],
    ['広島縣', '广岛县'],
    ['黒竜江省', '黑龙江省'],
    ['鳥取県', '鸟取县'],
    ['富山県', '富山县'],
    ['𠁞遼', '𠀾辽'],
    ['遼寧省\n的 代表', '辽宁省的代表'],
    ['총회에 참\n석', '총회에참석'],
    ['경상북도'.normalize('NFD'), '경상북도'],
    ['ＮＥＡＲ　第１３次', 'near 第13次'],
    ['ﾊﾞｲｶﾙ', 'バイカル'],
    ['Хабаровский Край'.normalize('NFD'), 'хабаровский край'],
    ['Liaoning  Province', 'liaoning  province'],
    ['\uF90A', '金'],
    ['', ''],
  ])('of %j is %j', (text, folded) => expect(foldText(text)).toBe(folded));

  it('is the same for the three ways in which one name of Han is written', () =>
    expect(new Set(['辽宁省', '遼宁省', '遼寧省'].map(foldText))).toEqual(new Set(['辽宁省'])));

  it('keeps apart what is written apart by letters', () => {
    expect(foldText('山西')).not.toBe(foldText('陕西'));
    expect(foldText('산시')).not.toBe(foldText('싼시'));
  });

  it('keeps each Han character in its place', () => {
    const han = fc.string({ unit: fc.integer({ min: 0x3400, max: 0x9fff }).map((n) => String.fromCodePoint(n)) });
    fc.assert(
      fc.property(han, (text) => {
        expect(foldHan(text)).toHaveLength(text.length);
        expect(foldHan(foldHan(text))).toBe(foldHan(text));
      }),
    );
    expect(foldHan('랴오닝(遼寧), Liaoning')).toBe('랴오닝(辽宁), Liaoning');
  });

  it('leads back to the text as it was written', () => {
    const written = 'ＮＥＡＲ 총\n회에 遼寧省이 ' + '가입'.normalize('NFD') + '했다';
    const { text, at } = foldInPlace(written);
    const shown = (found: string) => written.slice(at[text.indexOf(found)], at[text.indexOf(found) + found.length]);
    expect(text).toBe(foldText(written));
    expect(['near', '총회', '辽宁省', '가입'].map(shown)).toEqual([
      'ＮＥＡＲ',
      '총\n회',
      '遼寧省',
      '가입'.normalize('NFD'),
    ]);
  });

  const text = fc.string({
    unit: fc.constantFrom(...'경북랴遼寧广県ЙөёÉaＡｶﾞ①ﬁ\u1100\u1161\u11a8\u0301 \n9。'.split('')),
  });

  it('leads back from each of its letters, whatever was written', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { text: folded, at } = foldInPlace(written);
        expect(folded).toBe(foldText(written));
        expect(at).toHaveLength(folded.length + 1);
        expect(at).toEqual(at.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it('folds to itself', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => expect(foldText(foldText(any))).toBe(foldText(any))),
    ));
});
