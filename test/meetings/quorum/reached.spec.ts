import fc from 'fast-check';
import { explain } from '../../../src/meetings/quorum/explain.js';
import { judge, together, type Voter } from '../../../src/meetings/quorum/reached.js';

const half = { of: 'voters', share: '1/2' };
const voters = (...held: Voter['there'][]): Voter[] =>
  held.map((there, n) => ({ country: n % 2 ? 'KR' : 'JP', entitled: 'surely', there }));

describe('a quorum', () => {
  it.each([
    [voters('surely', 'surely', 'no'), half, 'yes'],
    [voters('surely', 'no', 'no'), half, 'no'],
    [voters('surely', 'no'), half, 'no'],
    [voters('surely', 'no'), { ...half, orEqual: true }, 'yes'],
    [voters('surely', 'perhaps', 'no'), half, 'unknown'],
    [voters('surely', 'no'), { of: 'countries', share: '1/2' }, 'no'],
    [voters('surely', 'surely'), { of: 'countries', share: '1/2' }, 'yes'],
    [voters('surely', 'perhaps'), { of: 'countries', share: '1/2' }, 'unknown'],
    [voters('surely'), { of: 'votes', share: '1/2' }, 'unknown'],
    [[], half, 'no'],
    [[], { ...half, orEqual: true }, 'no'],
  ])('%j by %j: %s', (who, threshold, reached) => expect(judge(threshold, who).reached).toBe(reached));

  it('needs each threshold, and is unknown where none is known', () => {
    const [yes, no, unknown] = [voters('surely'), voters('no'), voters('perhaps')].map((who) => judge(half, who));
    expect([together([yes!, yes!]), together([yes!, no!]), together([yes!, unknown!]), together([])]).toEqual([
      'yes',
      'no',
      'unknown',
      'unknown',
    ]);
  });

  it('is explained', () => {
    const judged = judge(half, voters('surely', 'perhaps', 'no'));
    expect(explain('unknown', [judged], { noTimes: 1, nothingKnown: 0 }).en).toBe(
      'It cannot be known whether the quorum was reached; 1–2 of 3 voters were in the room, and more than 1/2 were needed; of 1 who came no times are recorded.',
    );
    expect(explain('unknown', [], { noTimes: 0, nothingKnown: 3 }).ko).toContain('정족수가 없다');
  });

  const held = fc.constantFrom('surely' as const, 'perhaps' as const, 'no' as const);
  const voter = fc.record({
    country: fc.constantFrom('CN', 'JP', 'KR', 'MN', null),
    entitled: fc.constantFrom('surely' as const, 'perhaps' as const),
    there: held,
  });
  const threshold = fc.record({
    of: fc.constantFrom('voters', 'countries'),
    share: fc.constantFrom('1/2', '2/3', '1/3'),
    orEqual: fc.boolean(),
  });

  it('is what a plain count says, however the doubts may turn out', () =>
    fc.assert(
      fc.property(
        fc.array(voter, { maxLength: 12 }),
        threshold,
        fc.infiniteStream(fc.boolean()),
        (who, rule, coins) => {
          const toss = (): boolean => coins.next().value as boolean;
          const real = who
            .filter(({ entitled }) => entitled === 'surely' || toss())
            .map(({ country, there }) => ({ country, isIn: there === 'surely' || (there === 'perhaps' && toss()) }));
          const size = (of: { country: string | null }[]) =>
            rule.of === 'voters' ? of.length : new Set(of.map(({ country }) => country).filter((c) => c !== null)).size;
          const [part, whole] = rule.share.split('/').map(Number) as [number, number];
          const [there, all] = [size(real.filter(({ isIn }) => isIn)), size(real)];
          const isEnough = rule.orEqual && all > 0 ? there * whole >= part * all : there * whole > part * all;
          const { reached } = judge(rule, who);
          if (reached === 'yes') expect(isEnough || all === 0).toBe(true);
          if (reached === 'no') expect(isEnough).toBe(false);
        },
      ),
      { numRuns: 3000 },
    ));
});
