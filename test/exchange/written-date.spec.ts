import { readWritten, weekdayDiffers } from '../../src/exchange/written-date.js';

describe('a written date', () => {
  it.each([
    ['時間：99年12月27日（星期一）下午2時16分至3時8分', '2010-12-27'],
    ['民國100年4月11日', '2011-04-11'],
    ['2011年4月11日', '2011-04-11'],
    ['2021년 8월 10일', '2021-08-10'],
    ['2021. 8. 10.', '2021-08-10'],
    ['2021/8/1', '2021-08-01'],
    ['1992-06', '1992-06'],
    ['../2021-03', '../2021-03'],
  ])('%s is %s', (text, date) => {
    expect(readWritten(text)?.date).toBe(date);
  });

  it.each(['', 'soon', '100年2月30日', '31/12/2020'])('is not in "%s"', (text) => {
    expect(readWritten(text)).toBeUndefined();
  });

  it('has a weekday of its own, which may differ from the one that was written', () => {
    expect(weekdayDiffers(readWritten('99年12月27日（星期一）')!)).toBe(false);
    expect(weekdayDiffers(readWritten('99年12月27日（星期二）')!)).toBe(true);
    expect(weekdayDiffers(readWritten('99年12月26日（星期日）')!)).toBe(false);
  });
});
