import { chartWords } from '../../web/charts/words.js';
import { Stacked } from '../../web/charts/stacked.js';
import { countryName } from '../../web/page-language.js';
import { useView } from '../../web/view.js';
import { type YearCount } from './over-time.js';
import { overTimeWords } from './over-time.words.js';

/** So many countries are told apart; the smaller ones are one. */
const MOST_COUNTRIES = 7;

/** Members over time by country, the largest at the bottom. */
export const OverTime = ({ years }: { years: YearCount[] }) => {
  const { language } = useView();
  const { say } = overTimeWords(language);
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || years.length < 2) return null;
  const all = countriesIn(years);
  const [large, small] = [all.slice(0, MOST_COUNTRIES), all.slice(MOST_COUNTRIES)];
  const most = years.reduce((a, b) => (b.count > a.count ? b : a));
  const other = chartWords(language).say('other');
  return (
    <Stacked
      id="over-time"
      title={say('title')}
      text={say('text', {
        first: first.year,
        last: last.year,
        from: first.count,
        to: last.count,
        most: most.count,
        year: most.year,
      })}
      head={chartWords(language).say('year')}
      parts={[
        ...large.map((code) => ({ name: code === '' ? '–' : countryName(code, language), short: code || '–' })),
        ...(small.length > 0 ? [{ name: other, short: '…' }] : []),
      ]}
      bars={years.map(({ year, byCountry }) => ({
        name: String(year),
        values: [
          ...large.map((code) => byCountry.get(code) ?? 0),
          ...(small.length > 0 ? [small.reduce((sum, code) => sum + (byCountry.get(code) ?? 0), 0)] : []),
        ],
      }))}
    />
  );
};

/** Every country there was, those with most members in the last year first. */
const countriesIn = (years: YearCount[]): string[] => {
  const last = years.at(-1)!.byCountry;
  const codes = [...new Set(years.flatMap(({ byCountry }) => [...byCountry.keys()]))];
  return codes.toSorted((a, b) => (last.get(b) ?? 0) - (last.get(a) ?? 0) || (a < b ? -1 : 1));
};
