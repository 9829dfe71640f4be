import { isWorthTelling, type MeetingStatus } from '../../src/meetings/meetings/status.js';

describe('how a meeting stands', () => {
  it.each<[MeetingStatus, string, string, boolean]>([
    ['open', '1996-09-12', '1996-09-12', true],
    ['open', '1996-09-12', '1996-09-13', false],
    ['open', '2000-09', '2000-09-30', true],
    ['open', '2000-09', '2000-10-01', false],
    ['closed', '2021-08-10', '2021-08-10', false],
    ['planned', '2021-04-12', '2021-04-12', false],
    ['adjourned', '2021-08-10', '2022-01-01', true],
  ])('is told of one that is %s, of %s, on %s: %s', (status, on, day, told) =>
    expect(isWorthTelling({ status, on, held: true }, day)).toBe(told),
  );
});
