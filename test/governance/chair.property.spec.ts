import fc from 'fast-check';
import { chairmanship } from '../../src/governance/chair.decider.js';
import { type ChairEvent } from '../../src/governance/events.js';
import { holdsOn } from '../../src/language/dates.js';
import { approved, liaoning, ulsan } from '../membership/facts.js';
import { type Beside } from '../support/given.js';
import { play } from '../support/playing.js';
import { elected, ended, started } from './facts.js';

const days = ['2019-12-31', '2020-01-01', '2020-06-15', '2020-12-31', '2021-03-01', '2021-08-10'];
const on = fc.constantFrom(...days, '2020', '2020-06', '../2020-06-15', '2020-06-15/2021-03-01');
const said = fc.record({ on, term: fc.integer({ min: 1, max: 4 }), government: fc.constantFrom(ulsan, liaoning) });
const anything: fc.Arbitrary<ChairEvent> = fc.oneof(said.map(elected), said.map(started), said.map(ended));
const full = (government: string) => [approved({ government, on: '1996', basis: 'founding' })];
const members: Beside = { [`membership-${ulsan}`]: full(ulsan), [`membership-${liaoning}`]: full(liaoning) };

/** The terms by the facts alone: who held the chair from when until when. */
const termsOf = (facts: ChairEvent[]) =>
  facts
    .filter(({ type }) => type === 'TermStarted')
    .map(({ data: { term, government, on } }) => ({
      term,
      government,
      from: on,
      until: facts.find(({ type, data }) => type === 'TermEnded' && data.term === term)?.data.on,
    }));

describe('whatever is tried, in whatever order', () => {
  const happening = fc
    .array(anything, { minLength: 4, maxLength: 30 })
    .map((tried) => [1, 2, 3, 4].map((term) => elected({ term, on: '2019' })).concat(tried as never[]) as ChairEvent[]);
  const always = (holds: (facts: ChairEvent[]) => void) =>
    fc.assert(
      fc.asyncProperty(happening, async (tried) => holds(await play(chairmanship, tried, members))),
      { numRuns: 500 },
    );

  it('there are never two chairs on a day', () =>
    always((facts) => {
      for (const day of days) {
        const chairs = termsOf(facts).filter(({ from, until }) => holdsOn(day, from, until) === 'surely');
        expect(chairs.length).toBeLessThanOrEqual(1);
      }
    }));

  it('a term has one chair, and it was elected to it', () =>
    always((facts) => {
      const terms = termsOf(facts);
      expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
      for (const { term, government } of terms)
        expect(facts).toContainEqual(
          expect.objectContaining({ type: 'ChairElected', data: expect.objectContaining({ term, government }) }),
        );
    }));

  it('at most one term runs at the end', () =>
    always((facts) => {
      expect(termsOf(facts).filter(({ until }) => until === undefined).length).toBeLessThanOrEqual(1);
    }));
});
