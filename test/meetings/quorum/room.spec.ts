import fc from 'fast-check';
import { wasThere, wasThereIfItStayed, windowOf, within } from '../../../src/meetings/quorum/room.js';

const told = (
  presence: { from?: string; until?: string }[] = [],
  more: { status?: 'present' | 'absent' | 'unknown'; on?: string } = {},
) => ({
  status: 'present' as const,
  on: '2021-08-10/2021-08-11',
  presence,
  ...more,
});
const at = (moment: string) => windowOf(moment);
const noon = at('2021-08-10T12:00');

describe('who was in the room at a moment (invariant 7: unknown is not absent)', () => {
  it.each([
    ['nobody told', undefined, 'perhaps'],
    ['unknown', told([], { status: 'unknown' }), 'perhaps'],
    ['absent', told([], { status: 'absent' }), 'no'],
    ['present without times', told(), 'perhaps'],
    ['present on another day', told([], { on: '2021-08-11' }), 'no'],
    ['from before until after', told([{ from: '2021-08-10T10:00', until: '2021-08-10T14:00' }]), 'surely'],
    ['from the beginning', told([{ until: '2021-08-11' }]), 'surely'],
    ['to the end', told([{ from: '2021-08-10T11:59' }]), 'surely'],
    ['came that very minute', told([{ from: '2021-08-10T12:00' }]), 'perhaps'],
    ['left that very minute', told([{ until: '2021-08-10T12:00' }]), 'perhaps'],
    ['came that day', told([{ from: '2021-08-10' }]), 'perhaps'],
    ['came later', told([{ from: '2021-08-10T13:00' }]), 'no'],
    ['was out between', told([{ until: '2021-08-10T11:00' }, { from: '2021-08-10T13:00' }]), 'no'],
    ['came back', told([{ until: '2021-08-10T10:00' }, { from: '2021-08-10T11:00' }]), 'surely'],
  ])('%s: %j is there %s', (_, record, held) => expect(wasThere(record, noon)).toBe(held));

  it('stayed to the end where it left when the meeting closed', () => {
    const sitting = { from: '2021-08-10T10:00', to: '2021-08-10T12:00' };
    const all = told([{ from: '2021-08-10T10:00', until: '2021-08-10T12:00' }]);
    expect(wasThere(all, within(at('2021-08-10'), sitting), sitting)).toBe('surely');
    expect(wasThere(all, within(at('2021-08-10'), sitting))).toBe('perhaps');
  });

  it('stayed throughout where one supposes that all who came did', () => {
    expect(wasThereIfItStayed(told(), noon)).toBe('surely');
    expect(wasThereIfItStayed(told([{ from: '2021-08-10' }]), noon)).toBe('perhaps');
    expect(wasThereIfItStayed(undefined, noon)).toBe('perhaps');
  });

  const minute = fc.integer({ min: 0, max: 2 * 1440 - 1 }).map((n) => {
    const day = n < 1440 ? '2021-08-10' : '2021-08-11';
    const of = n % 1440;
    return `${day}T${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
  });
  /** A moment as it was, and as it is told: to the minute, or by its day alone. */
  const moment = fc.tuple(minute, fc.boolean()).map(([exact, toTheDay]) => ({
    exact,
    said: toTheDay ? exact.slice(0, 10) : exact,
  }));

  it('never says surely of who was out, nor no of who was in, however little is told', () =>
    fc.assert(
      fc.property(moment, moment, moment, (a, b, vote) => {
        const [came, left] = a.exact <= b.exact ? [a, b] : [b, a];
        const said = told([{ from: came.said, until: left.said }]);
        const wasIn = came.exact <= vote.exact && vote.exact < left.exact;
        const held = wasThere(said, at(vote.said));
        if (held === 'surely') expect(wasIn).toBe(true);
        if (held === 'no') expect(wasIn).toBe(false);
      }),
      { numRuns: 2000 },
    ));

  it('is in no doubt where all is told to the minute and nothing happens in the same one', () =>
    fc.assert(
      fc.property(minute, minute, minute, (a, b, vote) => {
        const [from, until] = a <= b ? [a, b] : [b, a];
        fc.pre(vote !== from && vote !== until);
        expect(wasThere(told([{ from, until }]), at(vote))).toBe(from < vote && vote < until ? 'surely' : 'no');
      }),
    ));
});
