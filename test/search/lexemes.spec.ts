import fc from 'fast-check';
import { beginningsIn, indexOf } from '../../src/search/lexemes.js';
import { searchForm } from '../../src/search/search-form.js';

const association = '01900000-0000-7000-8000-000000000000';
const lexemesIn = (words: string): string[] => words.slice(1, -1).split("' '");

describe('the index of a text', () => {
  it('has each pair of characters and the last alone, and words whole', () => {
    const found = lexemesIn(indexOf(association, searchForm('辽宁省 governor')).words).map((each) => each.slice(4));
    expect(found.toSorted()).toEqual(['governor', '宁省', '省', '辽宁'].toSorted());
  });

  it('has the beginnings of Korean words, each of which stands in the text so', () => {
    expect(beginningsIn('랴오닝성은 선양시 의 료녕성대표단')).toEqual(['<랴오닝성', '<선양시', '<료녕성대']);
    // A part of a syllable may follow, with which it becomes another.
    const letters = fc.constantFrom('가', '나', '니', 'ᆼ', 'ᄀ', '省', ' ', '\n', 'a');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (text) => {
        const form = searchForm(text.join(''));
        for (const beginning of beginningsIn(text.join(''))) expect(form).toContain(beginning.slice(1));
      }),
    );
  });

  it('has each lexeme once, in the order of their bytes, whatever the characters', () => {
    const letters = fc.constantFrom('a', 'é', '성', '辽', '𠮷', '﨎', '𐐷', ' ');
    fc.assert(
      fc.property(fc.array(letters), fc.array(letters), (text, key) => {
        const { words } = indexOf(association, searchForm(text.join('')), [
          `=${searchForm(text.concat(key).join(''))}`,
        ]);
        const lexemes = lexemesIn(words);
        const inBytes = [...new Set(lexemes)].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(lexemes).toEqual(inBytes);
      }),
    );
  });

  it('holds one sign in the place of more than PostgreSQL takes', () => {
    const form = ` ${Array.from({ length: 50_000 }, (_, n) => `w${n}`).join(' ')}`;
    expect(indexOf(association, form).whole).toBe(true);
    expect(indexOf(association, form + form.replaceAll('w', 'v')).whole).toBe(false);
  });
});
