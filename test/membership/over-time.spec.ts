import { overTime } from '../../src/membership/roster/over-time.js';

const spell = (since: string, until: string | null = null, country = 'JP') => ({
  ...{ since, until, country },
  category: 'full' as const,
});

describe('members over time', () => {
  it('counts who surely belonged at the end of each year, by country', () => {
    const years = overTime(
      [spell('1996-09'), spell('1998/2000', null, 'KR'), spell('1997', '1999-05-01')],
      '2001-03-01',
    );
    expect(years.map(({ year, count }) => [year, count])).toEqual([
      [1996, 1],
      [1997, 2],
      [1998, 2],
      [1999, 1],
      [2000, 2],
      [2001, 2],
    ]);
    expect(Object.fromEntries(years.at(-1)!.byCountry)).toEqual({ JP: 1, KR: 1 });
  });

  it('ends with the day that is asked about, and begins nowhere without members', () => {
    expect(overTime([spell('2001-04-01')], '2001-03-01').map(({ count }) => count)).toEqual([0]);
    expect(overTime([], '2001-03-01')).toEqual([]);
  });
});
