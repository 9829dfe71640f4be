import fc from 'fast-check';
import { type Saying, sayingOf, verdictOf } from '../../src/claims/questions/verdicts.js';
import { claimWords } from '../../src/claims/words.js';
import { comparators } from '../../src/language/figures.js';
import { presence } from '../../src/meetings/figures/own-figures.js';
import { meetingWords } from '../../src/meetings/words.js';
import { pageLanguages } from '../../src/web/page-language.js';

const figure = (comparator: (typeof comparators)[number], value: number, upTo: number | null = null): Saying =>
  sayingOf({ comparator, value, upTo, said: null }, undefined, false);
const day = (said: string | null): Saying => sayingOf({ ...nothing, said }, undefined, true);
const words = (said: string, language?: string): Saying => sayingOf({ ...nothing, said }, language, false);
const nothing = { comparator: null, value: null, upTo: null };

describe('the verdict on two sources', () => {
  it.each<[Saying, Saying, string]>([
    [figure('exactly', 76), figure('exactly', 79), 'contradictory'],
    [figure('exactly', 76), figure('exactly', 76), 'same'],
    [figure('more-than', 200), figure('exactly', 240), 'compatible'],
    [figure('more-than', 200), figure('at-least', 200), 'same'],
    [figure('about', 300), figure('more-than', 300), 'compatible'],
    [figure('less-than', 80), figure('exactly', 76), 'compatible'],
    [figure('less-than', 80), figure('exactly', 80), 'contradictory'],
    [figure('exactly', 73), figure('more-than', 80), 'contradictory'],
    [day('1996-09-12'), day('1996-09-12'), 'same'],
    [day('1996-09'), day('1996-09-12'), 'compatible'],
    [day('1996-09-12'), day('1996-09-13'), 'contradictory'],
    [words('Hand in hand', 'en'), words('HAND-IN-HAND', 'en'), 'same'],
    [words('Hand in hand', 'en'), words('Side by side', 'en'), 'contradictory'],
    [words('Hand in hand', 'en'), words('손에 손잡고', 'ko'), 'compatible'],
    [day(null), day('1996'), 'compatible'],
  ])('%j and %j: %s', (one, other, expected) => expect(verdictOf(one, other)).toBe(expected));

  const figures = fc
    .record({
      comparator: fc.constantFrom(...comparators),
      value: fc.integer({ min: 1, max: 300 }),
      more: fc.nat(30),
    })
    .map(({ comparator, value, more }) => figure(comparator, value, comparator === 'between' ? value + more : null));

  it('is the same whichever is asked first, and a source never contradicts itself', () =>
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        expect(verdictOf(one, other)).toBe(verdictOf(other, one));
        expect(verdictOf(one, one)).toBe('same');
      }),
    ));

  it('is contradictory where no number fits both, and only there', () =>
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        const fits = (saying: Saying, n: number) =>
          'bounds' in saying && saying.bounds[0] <= n && n <= saying.bounds[1];
        const both = Array.from({ length: 700 }, (_, n) => n).some((n) => fits(one, n) && fits(other, n));
        expect(verdictOf(one, other) === 'contradictory').toBe(!both);
      }),
    ));
});

describe('the words of a figure', () => {
  it.each(pageLanguages)('are the same with the meeting and with the question, in %s', (language) => {
    const [meeting, question] = [meetingWords(language), claimWords(language)];
    for (const word of [...presence, 'compatible', 'contradictory'])
      expect(meeting.say(word as 'compatible')).toBe(question.say(word as 'compatible'));
  });
});
