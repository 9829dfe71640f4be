import { exactDays } from '../../../src/meetings/calendar/exact-days.js';

describe('the days for a calendar', () => {
  it('are those that a date names', () => {
    expect(exactDays('2021-08-10')).toEqual({ from: '2021-08-10', to: '2021-08-10', doubt: false });
    expect(exactDays('2023-10-24/2023-10-26')).toEqual({ from: '2023-10-24', to: '2023-10-26', doubt: false });
    expect(exactDays('1996-09-12~')).toEqual({ from: '1996-09-12', to: '1996-09-12', doubt: true });
  });

  it('are none where no day is named', () => {
    for (const on of ['2000-09', '2006', '2021-23', '../2021-03-29', '2021-03-29/..', '2021-03/2021-04-02'])
      expect([on, exactDays(on)]).toEqual([on, undefined]);
  });
});
