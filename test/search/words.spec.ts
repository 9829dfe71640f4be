import * as fc from 'fast-check';
import { readAsked } from '../../src/search/asked.js';
import { indexOf, leadOf, probeOf } from '../../src/search/lexemes.js';
import { formsOf, initialLaw, initialsAsked, initialsOf, keysOf, otherInitials } from '../../src/search/names/keys.js';
import { needleOf, searchForm, searchFormInPlace } from '../../src/search/search-form.js';

const association = '0193e7a0-0000-7000-8000-000000000001';

describe('The form in which texts are searched', () => {
  it.each([
    ['NEAR 제13차 총\n회', ' near 제 13 차총회'],
    ['遼寧省、吉林省', ' 辽宁省 吉林省'],
    ['Төв аймаг, Ёлка', ' төв аймаг елка'],
    ['Chungcheongnam-do (São)', ' chungcheongnam do sao'],
    ['ＮＥＡＲ　事務局', ' near 事务局'],
    ['%_*&|!:"', ''],
  ])('of %j is %j', (text, form) => expect(searchForm(text)).toBe(form));

  it('of what is looked for has a gap before a word, and none before characters that may stand within a run', () => {
    expect(['Near', '총회', '13차', ' * '].map(needleOf)).toEqual([' near', '총회', ' 13 차', '']);
    expect(searchForm('동북아시아지\n역자치단체').includes(needleOf('지역'))).toBe(true);
    expect(searchForm('It is linear').includes(needleOf('near'))).toBe(false);
  });

  const text = fc.string({ unit: fc.constantFrom(...'경북랴遼寧广ЙөёÉaＡｶﾞ①ﬁ㎢\u1100\u1161\u0301 \n9。-'.split('')) });

  it('is the same in place, and each of its units leads back into the text', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { text: form, at } = searchFormInPlace(written);
        expect(form).toBe(searchForm(written));
        expect(at).toHaveLength(form.length + 1);
        for (const [n, place] of at.entries()) {
          expect(place).toBeGreaterThanOrEqual(at[n - 1] ?? 0);
          expect(place).toBeLessThanOrEqual(written.length);
        }
      }),
    );
  });

  it('is found by its index wherever it holds what is looked for', () => {
    const has = (index: string[], probe: string): boolean =>
      [...probe.matchAll(/'([^']+)'(:\*)?/g)].every(([, lexeme, more]) =>
        index.some((each) => (more ? each.startsWith(lexeme!) : each === lexeme)),
      );
    fc.assert(
      fc.property(text, fc.nat(20), fc.integer({ min: 1, max: 6 }), (written, from, length) => {
        const needle = needleOf(written.slice(from, from + length));
        const form = searchForm(written);
        if (needle === '' || !form.includes(needle)) return;
        const { words } = indexOf(association, form);
        expect(has(words.slice(1, -1).split("' '"), probeOf(association, needle).query)).toBe(true);
      }),
    );
  });
});

describe('The index of a text', () => {
  const lead = leadOf(association);

  it('holds each two characters of a run, its last alone, and words as they are, all led by the association', () => {
    expect(indexOf(association, ' 辽宁省 near').words.split(' ')).toEqual(
      ['near', '宁省', '省', '辽宁'].map((lexeme) => `'${lead}${lexeme}'`),
    );
  });

  it('is asked for a character as a beginning, for a word as a beginning, and for a run by its pairs', () => {
    for (const [needle, query] of [
      ['省', `('${lead}省':*)`],
      [' near', `('${lead}near':*)`],
      ['辽宁', `('${lead}辽宁')`],
    ] as const)
      expect(probeOf(association, needle)).toEqual({ needle, query, sure: query });
    expect(probeOf(association, '辽宁省').sure).toBeUndefined();
    expect(probeOf(association, '랴오닝').sure).toBe(`'${lead}<랴오닝':*`);
    expect(probeOf(association, '동북아시아').sure).toBeUndefined();
  });

  it('of a text with too much in it says so and is looked through', () => {
    const characters = Array.from({ length: 150_000 }, (_, n) =>
      String.fromCodePoint(0x4e00 + ((Math.imul(n, 2_654_435_761) >>> 7) % 20_000)),
    );
    const { words, whole } = indexOf(association, ` ${characters.join('')}`);
    expect([whole, words.length]).toEqual([false, `'${lead}!'`.length]);
  });
});

describe('Names', () => {
  it.each([
    ['辽宁省', ['辽宁省', '辽宁']],
    ['遼寧省', ['辽宁省', '辽宁']],
    ['Liaoning Province', ['liaoning province', 'liaoning']],
    ['강원특별자치도', ['강원특별자치도', '강원']],
    [
      'Republic of Sakha (Yakutia)',
      ['republic of sakha yakutia', 'sakha yakutia', 'republic of sakha', 'sakha', 'yakutia'],
    ],
    ['京都府', ['京都府', '京都']],
    ['Хабаровский край', ['хабаровский край', 'хабаровский']],
  ])('of %j are written as %j', (name, forms) => expect(formsOf(name)).toEqual(forms));

  it('are the same however their first syllable is spelt (두음법칙)', () => {
    expect(keysOf('료녕성')).toEqual(keysOf('요녕성'));
    expect(keysOf('래주시')).toEqual(keysOf('내주시'));
    expect(keysOf('리용남')).toEqual(keysOf('이용남'));
    expect(keysOf('산시성')).not.toEqual(keysOf('싼시성'));
    expect([initialLaw('로원'), initialLaw('녕하')]).toEqual(['노원', '영하']);
    expect(otherInitials('료녕')).toEqual(['요녕']);
    expect(otherInitials('요녕')).toEqual(['료녕', '뇨녕']);
    expect(otherInitials('Liaoning')).toEqual([]);
  });

  it('have initials', () => {
    expect(initialsOf('랴오닝성')).toEqual(['^ㄹㅇㄴㅅ']);
    expect(initialsAsked('ㄹㅇㄴ')).toBe('^ㄹㅇㄴ');
    expect(['ㄹ', 'ㅏㅏ', '랴오'].map(initialsAsked)).toEqual([undefined, undefined, undefined]);
  });
});

describe('What is asked for', () => {
  it('is words, and what is in quotation marks as it stands', () => {
    expect(readAsked('辽宁 "Working  Committee" 「총회 결과」 *')).toEqual([
      { text: '辽宁', quoted: false },
      { text: 'Working  Committee', quoted: true },
      { text: '총회 결과', quoted: true },
    ]);
    expect(readAsked(' %_ & | ! ( ')).toEqual([]);
    expect(readAsked('a "b')).toEqual([
      { text: 'a', quoted: false },
      { text: '"b', quoted: false },
    ]);
  });
});
