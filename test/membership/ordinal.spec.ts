import { ordinalOf } from '../../src/membership/roster/ordinal.js';

type Spell = Parameters<typeof ordinalOf>[0];

const spell = (government: string, since: string, more: Partial<Spell> = {}): Spell => ({
  government,
  category: 'full',
  since,
  until: null,
  predecessor: null,
  ...more,
});
const numbers = (one: Spell, others: Spell[]) => {
  const { from, to, ever } = ordinalOf(one, [one, ...others])!;
  return [from, to, ever.from, ever.to];
};

describe('the number of a member (invariant 12: it follows the order of admissions)', () => {
  const founders = ['a', 'b', 'c'].map((each) => spell(each, '1996-09'));
  it('is a range for those who came on one day', () =>
    expect(numbers(founders[0]!, founders.slice(1))).toEqual([1, 3, 1, 3]));
  it('comes after all who came before', () => expect(numbers(spell('d', '2000'), founders)).toEqual([4, 4, 4, 4]));
  it('counts who belonged then, beside all who ever did', () => {
    const left = spell('x', '1996-09', { until: '1999' });
    expect(numbers(spell('d', '2000'), [...founders, left])).toEqual([4, 4, 5, 5]);
  });
  it('leaves open what dates leave open', () => {
    expect(numbers(spell('d', '2000'), [...founders, spell('e', '2000-05'), spell('f', '2001')])).toEqual([4, 5, 4, 5]);
    expect(numbers(spell('d', '2000-06'), [...founders, spell('x', '1997', { until: '2000' })])).toEqual([4, 5, 5, 5]);
  });
  it('is among those of its category', () =>
    expect(numbers(spell('d', '2000', { category: 'associate' }), founders)).toEqual([1, 1, 1, 1]));
  it('is not for observers', () => {
    const observer = spell('d', '2000', { category: 'observer' });
    expect(ordinalOf(observer, [observer])).toBeNull();
  });
  it('is new for who comes back, whom others know already', () => {
    const first = spell('a', '1990', { until: '1995' });
    const back = spell('a', '2000');
    expect(numbers(back, [first, ...founders.slice(1)])).toEqual([3, 3, 3, 3]);
    expect(numbers(spell('z', '2001'), [first, back])).toEqual([2, 2, 2, 2]);
  });
  it('is that of the member in whose place a government goes on', () => {
    const before = spell('d', '2000', { until: '2010' });
    const successor = spell('e', '2010', { predecessor: 'd' });
    expect(numbers(successor, [before, ...founders])).toEqual([4, 4, 4, 4]);
    expect(numbers(spell('f', '2011'), [before, successor, ...founders])).toEqual([5, 5, 5, 5]);
  });
});
