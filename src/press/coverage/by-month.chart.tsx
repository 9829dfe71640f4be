import { formatDate } from '../../language/format-date.js';
import { chartWords } from '../../web/charts/words.js';
import { Stacked } from '../../web/charts/stacked.js';
import { useView } from '../../web/view.js';
import { byMonth } from './by-month.js';
import { byMonthWords } from './by-month.words.js';
import { type Published } from './coverage-part.query.js';

/** How much was written in each month. */
export const ByMonth = ({ published }: { published: Published[] }) => {
  const { language } = useView();
  const { say } = byMonthWords(language);
  const { months, vague, older } = byMonth(published);
  if (months.length < 2) return null;
  const most = months.reduce((a, b) => (b.count > a.count ? b : a));
  return (
    <>
      <Stacked
        id="by-month"
        title={say('title')}
        text={say('text', {
          first: formatDate(months[0]!.month, language),
          last: formatDate(months.at(-1)!.month, language),
          most: most.count,
          month: formatDate(most.month, language),
        })}
        head={chartWords(language).say('month')}
        parts={[{ name: say('items'), short: say('items') }]}
        bars={months.map(({ month, count }) => ({ name: month, full: formatDate(month, language), values: [count] }))}
      />
      {vague > 0 && <p class="note">{say('vague', { n: vague })}</p>}
      {older > 0 && <p class="note">{say('older', { n: older })}</p>}
    </>
  );
};
