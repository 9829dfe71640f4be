import { isDate } from '../../language/dates.js';

/** Somebody who presided, as written: a name, the office if it is told, the day if it was some days only. */
export interface Presiding {
  name: string;
  title?: string;
  on?: string;
}

/** The title stands between family and given name: 吳議長碧珠 is 吳碧珠, 議長. */
const INSIDE = /^(\p{Script=Han})(副?(?:議長|议长|主席|委員長|委员长|主任委員))(\p{Script=Han}{1,3})$/u;
const DAY = /^(.*?)\s*[(（]\s*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日\s*[)）]$/u;

/** Reads who presided over a meeting that began on `day`; a day that is given without its year is one of that year. */
export const chairsOf = (text: string, day: string): Presiding[] =>
  text
    .split(/[;；]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [, who = each, year = day.slice(0, 4), month, date] = DAY.exec(each) ?? [];
      const [, family, title, given] = INSIDE.exec(who) ?? [];
      const on = month === undefined ? '' : `${year}-${month.padStart(2, '0')}-${date!.padStart(2, '0')}`;
      return {
        name: family === undefined ? who : `${family}${given}`,
        ...(title !== undefined && { title }),
        ...(isDate(on) && { on }),
      };
    });
