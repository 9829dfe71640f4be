import { categories, type Category } from '../../language/nouns.js';
import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { Choice, CountryChoice, Field, Filters } from '../../web/form.js';
import { groupBy } from '../../web/group-by.js';
import { Turn } from '../../web/turn.js';
import { countriesInOrder, countryName, sortedBy } from '../../web/page-language.js';
import { A, Name, plainName, Position } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { type Standing } from '../../web/standings.js';
import { memberWords } from '../words.js';
import { OverTime } from './over-time.chart.js';
import { type YearCount } from './over-time.js';
import { Counts } from './roster-count.js';
import { RosterLine } from './roster-line.js';
import { type RosterAnswer, type RosterFilter, type RosterItem } from './roster.query.js';

/** So many governments stand on a page; an association as large as that is rare. */
export const PER_PAGE = 300;

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
  const { items } = roster;
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
        {!roster.whole && <p class="note">{say('notWhole')}</p>}
        <DayChanges roster={roster} />
        {roster.items.length === 0 && <p class="none">{say('none')}</p>}
        <Countries all={items} page={page} />
        <Turn page={page} more={items.length > page * PER_PAGE} />
        {roster.perhaps > 0 && <p class="note">{say('perhapsHint')}</p>}
        <OverTime years={years} />
      </>
    ),
  };
};

/** Those of one page, country by country in the order of the reader's language, each country with how many there are of it in all. */
const Countries = ({ all, page }: { all: RosterItem[]; page: number }) => {
  const { language } = useView();
  const countries = groupBy(all, ({ country }) => country ?? '');
  let before = (page - 1) * PER_PAGE;
  let left = PER_PAGE;
  return countriesInOrder(countries.keys(), language).map((code) => {
    const of = countries.get(code)!;
    const [from, upto] = [before, Math.min(of.length, before + left)];
    before = Math.max(0, before - of.length);
    if (from >= upto) return null;
    left -= upto - from;
    const items = sortedBy(of, language, ({ names }) => plainName(names, language)).slice(from, upto);
    return <Country key={code} code={code} items={items} sure={of.filter(({ perhaps }) => !perhaps).length} />;
  });
};

const RosterFilters = ({ countries }: { countries: string[] }) => {
  const { language, asked } = useView();
  const { say } = memberWords(language);
  const words = common(language);
  const preset = asked['q'] === undefined ? 'full' : 'all';
  const category = (each: Category | 'all') => ({ value: each === preset ? '' : each, text: words.say(each) });
  return (
    <Filters path="/members">
      <Choice name="category" label={words.say('category')} options={[...categories.map(category), category('all')]} />
      <CountryChoice of={countries} />
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
