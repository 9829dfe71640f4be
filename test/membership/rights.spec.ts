import { rightOn } from '../../src/membership/roster/rights.js';

type Given = Parameters<typeof rightOn>;

const full: Given[2][number] = { category: 'full', since: '2000', until: null };
const associate: Given[2][number] = { category: 'associate', since: '2000', until: null };
const rules: Given[4] = [
  { version: 'first', inForce: '1996', categories: null },
  {
    version: 'second',
    inForce: '2010',
    categories: [
      { category: 'full', votes: true, chairs: true },
      { category: 'associate', votes: true, chairs: false },
    ],
  },
];
const resting = (name: 'vote' | 'all' | 'speak', since: string, until: string | null = null): Given[3] => [
  { name, since, until, position: 7 },
];

describe('whether a government may vote on a day', () => {
  it.each([
    ['a full member where the rules say nothing', '2005-01-01', full, [], 'surely'],
    ['an associate where the rules say nothing', '2005-01-01', associate, [], 'no'],
    ['an associate by the rules of that day', '2011-01-01', associate, [], 'surely'],
    ['one that may not belong yet', '2000-06-01', full, [], 'perhaps'],
    ['one whose vote rests', '2012-01-01', full, resting('vote', '2011'), 'no'],
    ['one whose rights all rest', '2012-01-01', full, resting('all', '2011'), 'no'],
    ['one whose vote may rest', '2012-06-01', full, resting('vote', '2012'), 'perhaps'],
    ['one whose vote rested before', '2012-01-01', full, resting('vote', '2010', '2011'), 'surely'],
    ['one that may not speak', '2012-01-01', full, resting('speak', '2011'), 'surely'],
  ] as const)('%s', (_, day, spell, rests, has) => {
    expect(rightOn(day, 'vote', [spell], [...rests], rules).has).toBe(has);
  });

  it('says by which rules, and what rests', () => {
    expect(rightOn('2012-01-01', 'vote', [associate], resting('vote', '2011'), rules).because).toEqual([
      { kind: 'category', category: 'associate', grants: true, rules: 'second' },
      { kind: 'resting', right: 'vote', since: '2011', until: null, position: 7 },
    ]);
    expect(rightOn('2012-01-01', 'stand-for-chair', [associate], [], rules).has).toBe('no');
    expect(rightOn('2012-01-01', 'vote', [], [], rules)).toEqual({ has: 'no', because: [{ kind: 'no-member' }] });
  });
});
