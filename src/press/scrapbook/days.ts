const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const WEEKDAYS = '일월화수목금토';

/** A day as the index and the headings write it: 2021.8.10. A date that is no single day stays as it is. */
export const shortDay = (date: string): string =>
  date.replace(DAY, (_, year: string, month: string, day: string) => `${year}.${Number(month)}.${Number(day)}`);

/** A day as it stands under the title: 2021.08.17(화). */
export const dayWithWeekday = (day: string): string =>
  `${day.replaceAll('-', '.')}(${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]})`;
