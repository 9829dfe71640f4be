import fc from 'fast-check';
import { fold, judge } from '../../src/eventstore/decider.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { chairmanship, startTerm } from '../../src/governance/chair.decider.js';
import { type ChairEvent } from '../../src/governance/events.js';
import { endsOf } from '../../src/governance/chair.state.js';
import { holdsOn, mayPrecede } from '../../src/language/dates.js';
import { approved, liaoning, registered, ulsan } from '../membership/facts.js';
import { type Beside, reading } from '../support/given.js';
import { elected, ended, handedOver, started, stood, stoodBack } from './facts.js';

const days = ['2019-12-31', '2020-01-01', '2020-06-15', '2020-12-31', '2021-03-01', '2021-08-10'];
const on = fc.constantFrom(...days, '2020', '2020-06', '../2020-06-15', '2020-06-15/2021-03-01');
const said = fc.record({ on, term: fc.integer({ min: 1, max: 4 }), government: fc.constantFrom(ulsan, liaoning) });
const full = (government: string) => [
  registered({ government }),
  approved({ government, on: '1996', basis: 'founding' }),
];
const members: Beside = { [`membership-${ulsan}`]: full(ulsan), [`membership-${liaoning}`]: full(liaoning) };

/** What is tried: a fact, the command that starts a term, or a correction of the nth fact there is, `null` to take it back. */
type Trial = { fact: ChairEvent } | { start: ChairEvent } | { nth: number; day: string | null };
const facts = [stood, stoodBack, elected, handedOver, started, ended].map((make) =>
  said.map((data) => ({ fact: make(data) })),
);
const trial: fc.Arbitrary<Trial> = fc.oneof(
  ...(facts as fc.Arbitrary<Trial>[]),
  { arbitrary: said.map((data) => ({ start: started(data) })), weight: 6 },
  { arbitrary: fc.record({ nth: fc.nat(12), day: fc.option(on, { freq: 4 }) }), weight: 4 },
);

/** The history that a trial would leave, and from which fact on it is to be judged. */
const after = (history: ChairEvent[], tried: Trial): [ChairEvent[], number] => {
  if ('fact' in tried) return [[...history, tried.fact], history.length];
  if ('start' in tried)
    return [[...history, ...startTerm(fold(chairmanship, history), tried.start.data)], history.length];
  const { nth, day } = tried;
  const corrected = (fact: ChairEvent) => (day === null ? [] : [{ ...fact, data: { ...fact.data, on: day } }]);
  return [history.flatMap((fact, n) => (n === nth ? corrected(fact) : [fact])), nth];
};

/** Tries one thing after another, as the store would; what a rule refuses changes nothing. */
const play = async (trials: Trial[]): Promise<ChairEvent[]> => {
  let history: ChairEvent[] = [1, 2, 3, 4].map((term) =>
    elected({ term, on: '2019', government: term % 2 ? ulsan : liaoning }),
  );
  for (const tried of trials) {
    const [then, from] = after(history, tried);
    try {
      await judge(chairmanship, fold(chairmanship, then.slice(0, from)), then.slice(from), reading(members));
      history = then;
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
    }
  }
  return history;
};

/** The terms by the facts alone, in the order in which they began: who held the chair from when until when. */
const termsOf = (facts: ChairEvent[]) => {
  const starts = facts.flatMap((fact) => (fact.type === 'TermStarted' ? [fact.data] : []));
  return starts.map(({ term, government, on }, n) => {
    const end = facts.findLast((fact) => fact.type === 'TermEnded' && fact.data.term === term);
    const own = end?.type === 'TermEnded' && end.data.next === undefined ? end.data.on : undefined;
    return {
      term,
      government,
      from: on,
      until: own ?? (end && starts[n + 1]?.on),
      withNext: end !== undefined && !own,
    };
  });
};

describe('whatever is tried and corrected, in whatever order', () => {
  const always = (holds: (facts: ChairEvent[]) => void) =>
    fc.assert(
      fc.asyncProperty(fc.array(trial, { minLength: 4, maxLength: 30 }), async (trials) => holds(await play(trials))),
      { numRuns: 500 },
    );

  it('there are never two chairs on a day', () =>
    always((facts) => {
      for (const day of days) {
        const chairs = termsOf(facts).filter(({ from, until }) => holdsOn(day, from, until) === 'surely');
        expect(chairs.length).toBeLessThanOrEqual(1);
      }
    }));

  it('a term that ends with the next ends when that begins, and none before it began', () =>
    always((facts) => {
      const terms = termsOf(facts);
      expect(endsOf(fold(chairmanship, facts).held)).toEqual(terms.map(({ until }) => until));
      for (const [n, { from, until, withNext }] of terms.entries()) {
        if (withNext) expect(until).toBe(terms[n + 1]?.from);
        if (until !== undefined) expect(mayPrecede(from, until)).toBe(true);
      }
    }));

  it('a term has one chair, and it was elected to it by then', () =>
    always((facts) => {
      const terms = termsOf(facts);
      expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
      for (const { term, government, from } of terms) {
        const election = facts.find((fact) => fact.type === 'ChairElected' && fact.data.term === term)?.data;
        expect(election?.government).toBe(government);
        expect(mayPrecede(election!.on, from)).toBe(true);
      }
    }));

  it('at most one term runs at the end', () =>
    always((facts) => {
      expect(termsOf(facts).filter(({ until }) => until === undefined).length).toBeLessThanOrEqual(1);
    }));
});
