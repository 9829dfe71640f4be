import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Counts } from '../../access/counts.js';
import { type AsOf } from '../../language/as-of.js';
import { formatDate } from '../../language/format-date.js';
import { categories } from '../../language/nouns.js';
import { countriesInOrder, countryName } from '../../web/page-language.js';
import { Kept } from '../../web/kept.js';
import { Panels } from '../../web/panels.js';
import { A, Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { memberWords } from '../words.js';
import { Roster, type RosterAnswer, type RosterItem } from './roster.query.js';

/** So many are named on the home page; of more their countries are. */
const MOST_NAMED = 500;

type Counted = Pick<RosterAnswer, 'count' | 'perhaps' | 'byCategory' | 'byCountry'>;

/** Tells the home page how many belong, in which categories, and who they are by country; and the list of associations how many. */
@Injectable()
export class RosterPanels {
  constructor(panels: Panels, counts: Counts, queries: QueryBus) {
    counts.add('members', async (asOf) => (await queries.execute(new Roster(asOf))).count);
    const counted = new Kept<Counted>();
    const count = async (asOf: AsOf): Promise<Counted> => {
      const { count, perhaps, byCategory, byCountry } = await queries.execute(new Roster(asOf));
      return { count, perhaps, byCategory, byCountry };
    };
    panels.hang('home', 1, async ({ asOf }) => {
      const counts = await counted.of(asOf, null, () => count(asOf));
      const items = counts.count > MOST_NAMED ? [] : (await queries.execute(new Roster(asOf))).items;
      return <Members key="members" full={{ ...counts, items }} />;
    });
  }
}

const Members = ({ full }: { full: Counted & { items: RosterItem[] } }) => {
  const { language, asOf } = useView();
  const { say } = memberWords(language);
  return (
    <section class="wide">
      <h2>
        <A to="/members">{say('title')}</A> <span class="soft">{formatDate(asOf.trueOn, language)}</span>
      </h2>
      <Figures counts={full.byCategory} perhaps={full.perhaps} />
      {countriesInOrder(Object.keys(full.byCountry), language).map((code) => (
        <details key={code} class="fold">
          <summary>
            {code === '' ? '–' : countryName(code, language)} <span class="amount">{full.byCountry[code]}</span>
          </summary>
          <Named items={full.items.filter((item) => (item.country ?? '') === code)} />
          <A to="/members" at={{ country: code }}>
            {say('byCountry')}: {code === '' ? '–' : countryName(code, language)}
          </A>
        </details>
      ))}
    </section>
  );
};

/** One figure for each category that anybody is in, full members always; each leads to the list that it counts. */
const Figures = ({ counts, perhaps }: { counts: Record<string, number>; perhaps: number }) => {
  const { language } = useView();
  const { say } = memberWords(language);
  return (
    <ul class="figures">
      {categories
        .filter((category) => category === 'full' || counts[category])
        .map((category) => (
          <li key={category}>
            <A to="/members" at={{ category: category === 'full' ? undefined : category }}>
              <strong>{counts[category] ?? 0}</strong> <span>{say(`${category}N`, { n: counts[category] ?? 0 })}</span>
            </A>
            {category === 'full' && perhaps > 0 && <span class="soft">{say('perhaps', { n: perhaps })}</span>}
          </li>
        ))}
    </ul>
  );
};

const Named = ({ items }: { items: RosterItem[] }) => (
  <ul class="inline">
    {items.map(({ id, code, names }) => (
      <li key={id}>
        <A to={`/members/${code ?? id}`}>
          <Name of={names} />
        </A>
      </li>
    ))}
  </ul>
);
