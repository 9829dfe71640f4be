import { standingOn } from '../../src/membership/member/standing.js';
import { type Spell } from '../../src/membership/member/member.answer.js';

/** How a government that joined on a date stands at the end of a day: whether it is counted, may belong, or does not yet. */
const counted = (since: string, day: string): string => {
  const spell = { category: 'full', since, until: null, position: 1 } as Spell;
  const { as, perhaps } = standingOn(day, [spell], []);
  if (as !== 'full') return 'not';
  return perhaps ? 'perhaps' : 'counted';
};

describe('a join date that is uncertain or imprecise (invariant 10)', () => {
  it.each([
    ['1998?', '1997-12-31', '1998-01-01', '1998-12-30', '1998-12-31'],
    ['1998', '1997-12-31', '1998-01-01', '1998-12-30', '1998-12-31'],
    ['1998-10?', '1998-09-30', '1998-10-01', '1998-10-30', '1998-10-31'],
    ['1998-10', '1998-09-30', '1998-10-01', '1998-10-30', '1998-10-31'],
    ['1998-10/2004', '1998-09-30', '1998-10-01', '2004-12-30', '2004-12-31'],
  ])('%s counts once it is surely past', (since, before, first, last, past) => {
    expect([before, first, last, past, '2021-08-10'].map((day) => counted(since, day))).toEqual([
      'not',
      'perhaps',
      'perhaps',
      'counted',
      'counted',
    ]);
  });
});
