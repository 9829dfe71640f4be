import { byMonth } from '../../src/press/coverage/by-month.js';

const of = (...published: string[]) => byMonth(published.map((each) => ({ published: each, count: 1 })));

describe('coverage by month', () => {
  it('counts the months between the first and the last, also those without any', () => {
    expect(of('2020-11-30', '2021-01', '2021-01-05/2021-01-06').months).toEqual([
      { month: '2020-11', count: 1 },
      { month: '2020-12', count: 0 },
      { month: '2021-01', count: 2 },
    ]);
  });

  it('puts nothing into a month that is not known', () => {
    expect(of('2021', '2021-08~', '2021-23', '../2021-03-29', '2021-08-31/2021-09-01')).toEqual({
      months: [],
      vague: 5,
      older: 0,
    });
  });

  it('draws the last ten years, and says how many are older', () => {
    const { months, older } = of('1996-09', '2026-11');
    expect([months.length, months[0]!.month, older]).toEqual([120, '2016-12', 1]);
  });
});
