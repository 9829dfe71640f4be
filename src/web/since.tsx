import { type FactDate } from '../language/dates.js';
import { formatAfter, formatDate } from '../language/format-date.js';
import { common } from './common.js';
import { useView } from './view.js';

/** From when on something held, as surely as its date says: `../2021-03` is "since March 2021 or before". */
export const Since = ({ on }: { on: FactDate }) => <>{useWords(on, 'since')}</>;

/** Until when it held; its end may be as unsure as its beginning. */
export const Until = ({ on }: { on: FactDate }) => <>{useWords(on, 'until')}</>;

/** A stretch of time, which may go on. */
export const Stretch = ({ from, until }: { from: FactDate; until: FactDate | null }) => (
  <>
    <Since on={from} />
    {until !== null && (
      <>
        {' '}
        <Until on={until} />
      </>
    )}
  </>
);

const useWords = (on: FactDate, word: 'since' | 'until') => {
  const { language } = useView();
  const { tell } = common(language);
  const [start, end] = on.split('/');
  const part = (date = '') => <time dateTime={plain(date)}>{formatDate(date, language)}</time>;
  const after = (date = '') => <time dateTime={plain(date)}>{formatAfter(word, date, language)}</time>;
  if (end === undefined) return tell(word, { date: after(on) });
  if (start === '..') return tell(`${word}By`, { date: after(end) });
  if (end === '..') return tell(`${word}After`, { date: after(start) });
  return tell(`${word}Within`, { from: part(start), to: part(end) });
};

/** Years, months and days are what HTML knows as dates; the other forms stay words. */
const plain = (date: FactDate): string | undefined => (/^\d{4}(-\d\d){0,2}$/.test(date) ? date : undefined);
