import { categories, type Category } from '../../language/nouns.js';
import { type Page } from '../../web/answer.js';
import { byCountry } from '../../web/by-country.js';
import { common } from '../../web/common.js';
import { Choice, Field, Filters } from '../../web/form.js';
import { groupBy } from '../../web/group-by.js';
import { Turn } from '../../web/turn.js';
import { countriesInOrder, countryName, type PageLanguage } from '../../web/page-language.js';
import { A, Name, Position } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { type Standing } from '../../web/standings.js';
import { memberWords } from '../words.js';
import { OverTime } from './over-time.chart.js';
import { type YearCount } from './over-time.js';
import { Counts } from './roster-count.js';
import { RosterLine } from './roster-line.js';
import { type RosterAnswer, type RosterFilter, type RosterItem } from './roster.query.js';

/** So many governments stand on a page; an association as large as that is rare. */
const PER_PAGE = 300;

interface Shown {
  roster: RosterAnswer;
  /** The countries to choose from. */
  countries: string[];
  years: YearCount[];
  page: number;
  /** What somebody stands by of the total of that day. */
  standing?: Standing;
}

/** Who belonged on the day, by country, and how many did in the years before. */
export const RosterPage = (
  view: View,
  { roster, countries, years, page, standing }: Shown,
  filter: RosterFilter,
): Page => {
  const { say } = memberWords(view.language);
  const items = inOrder(roster.items, view.language);
  return {
    title: say('title'),
    room: 'members',
    isList: true,
    data: ['/members', { ...filter }],
    body: (
      <>
        <h1>{say('title')}</h1>
        <RosterFilters countries={countries} />
        <Counts roster={roster} filter={filter} standing={standing} />
        <p class="soft">{say('voters', { n: roster.voters })}</p>
        <DayChanges roster={roster} />
        {roster.items.length === 0 && <p class="none">{say('none')}</p>}
        <Countries items={items.slice((page - 1) * PER_PAGE, page * PER_PAGE)} all={items} />
        <Turn page={page} more={items.length > page * PER_PAGE} />
        {roster.perhaps > 0 && <p class="note">{say('perhapsHint')}</p>}
        <OverTime years={years} />
      </>
    ),
  };
};

/** Country by country, in the order of the reader's language. */
const inOrder = (items: RosterItem[], language: PageLanguage): RosterItem[] =>
  byCountry(items, language, ({ names }) => names).flatMap(([, of]) => of);

/** Those of one page, each country with how many there are of it on all pages. */
const Countries = ({ items, all }: { items: RosterItem[]; all: RosterItem[] }) => {
  const sure = groupBy(
    all.filter(({ perhaps }) => !perhaps),
    ({ country }) => country ?? '',
  );
  const countries = groupBy(items, ({ country }) => country ?? '');
  return [...countries].map(([code, of]) => (
    <Country key={code} code={code} items={of} sure={sure.get(code)?.length ?? 0} />
  ));
};

const RosterFilters = ({ countries }: { countries: string[] }) => {
  const { language } = useView();
  const { say } = memberWords(language);
  const words = common(language);
  const category = (each: Category | 'all') => ({ value: each === 'full' ? '' : each, text: words.say(each) });
  return (
    <Filters path="/members">
      <Choice name="category" label={words.say('category')} options={[...categories.map(category), category('all')]} />
      <Choice
        name="country"
        label={words.say('country')}
        options={[
          { value: '', text: words.say('anyCountry') },
          ...countriesInOrder(countries, language).map((code) => ({ value: code, text: countryName(code, language) })),
        ]}
      />
      <Choice
        name="applied"
        label={say('application')}
        options={[
          { value: '', text: say('anyApplication') },
          { value: 'true', text: say('applied') },
          { value: 'false', text: say('notApplied') },
        ]}
      />
      <Field name="q" label={say('search')} />
    </Filters>
  );
};

/** What the count was before that very day changed it, and who came and went. */
const DayChanges = ({ roster: { before, count, changes = [] } }: { roster: RosterAnswer }) => {
  const { language } = useView();
  const { say } = memberWords(language);
  if (before === undefined) return null;
  return (
    <details class="changes" open={changes.length <= 5}>
      <summary>{say('changed', { before, count })}</summary>
      <ul>
        {changes.map(({ id, code, names, change, category, position }) => (
          <li key={`${position}${category}`}>
            <A to={`/members/${code ?? id}`}>
              <Name of={names} />
            </A>{' '}
            <span class="soft">
              {common(language).say(category)}, {say(change)} · <Position at={position} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Country = ({ code, items, sure }: { code: string; items: RosterItem[]; sure: number }) => {
  const { language, asked } = useView();
  return (
    <section>
      <h2>
        <A to="/members" at={{ country: code, category: asked['category'] }}>
          {code === '' ? '–' : countryName(code, language)}
        </A>{' '}
        <span class="amount">{sure}</span>
      </h2>
      <ul class="roster">
        {items.map((item) => (
          <RosterLine key={`${item.id}${item.category}${item.since}`} {...item} />
        ))}
      </ul>
    </section>
  );
};
