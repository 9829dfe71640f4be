import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Counts } from '../../access/counts.js';
import { ActorNames, actorsIn } from '../../access/people/actor-names.js';
import { questionOf } from '../../claims/events.js';
import { type AsOf } from '../../language/as-of.js';
import { formatDate } from '../../language/format-date.js';
import { categories } from '../../language/nouns.js';
import { common } from '../../web/common.js';
import { Counted } from '../../web/counted.js';
import { countriesInOrder, countryName } from '../../web/page-language.js';
import { Kept } from '../../web/kept.js';
import { Panels } from '../../web/panels.js';
import { ReadUpTo } from '../../web/read-up-to.js';
import { Standings } from '../../web/standings.js';
import { StoodBy } from '../../web/stood-by.js';
import { A, Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { memberWords } from '../words.js';
import { ownFigureWords } from './own-figures.words.js';
import { Roster, type RosterAnswer, type RosterItem } from './roster.query.js';

/** So many are named on the home page; of more their countries are. */
const MOST_NAMED = 500;

type Totals = Pick<RosterAnswer, 'count' | 'perhaps' | 'whole' | 'byCategory' | 'byCountry'>;

/** Tells the home page how many belong, in which categories, and who they are by country; and the list of associations how many. */
@Injectable()
export class RosterPanels {
  constructor(panels: Panels, counts: Counts, queries: QueryBus, standings: Standings, names: ActorNames) {
    counts.add('members', async (asOf) => (await queries.execute(new Roster(asOf))).count);
    const counted = new Kept<Totals>();
    const count = async (asOf: AsOf): Promise<Totals> => {
      const { count, perhaps, whole, byCategory, byCountry } = await queries.execute(new Roster(asOf));
      return { count, perhaps, whole, byCategory, byCountry };
    };
    panels.hang('home', 1, async ({ asOf, may }) => {
      const question = questionOf(asOf.association, { measure: 'members-total', asOf: asOf.trueOn });
      const [counts, stood] = await Promise.all([
        counted.of(asOf, null, () => count(asOf)),
        standings.of(asOf, [question]),
      ]);
      const items = counts.count > MOST_NAMED ? [] : (await queries.execute(new Roster(asOf))).items;
      const standing = stood.get(question);
      const people = may('see-requests') ? await names.of(actorsIn(standing)) : undefined;
      return <Members key="members" full={{ ...counts, items }} stood={{ standing, people }} />;
    });
  }
}

type Stood = Parameters<typeof StoodBy>[0];

const Members = ({ full, stood }: { full: Totals & { items: RosterItem[] }; stood: Stood }) => {
  const { language, asOf } = useView();
  const { say } = memberWords(language);
  return (
    <section class="wide">
      <h2>
        <A to="/members">{say('title')}</A> <span class="soft">{formatDate(asOf.trueOn, language)}</span>
      </h2>
      <Figures {...full} stood={stood} />
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

/** One figure for each category that anybody is in, full members always; opened, what it counts, with the way to those. */
const Figures = ({ byCategory, perhaps, whole, stood }: Totals & { stood: Stood }) => {
  const { language } = useView();
  const { say } = memberWords(language);
  return (
    <ul class="figures">
      {categories
        .filter((category) => category === 'full' || byCategory[category])
        .map((category) => (
          <li key={category}>
            <Counted
              figure={
                <>
                  <strong>{byCategory[category] ?? 0}</strong>{' '}
                  <span>{say(`${category}N`, { n: byCategory[category] ?? 0 })}</span>
                </>
              }
            >
              <p>{ownFigureWords(language).say(category === 'full' ? 'derived' : 'derivedOther')}</p>
              {category === 'full' && !whole && <p>{say('notWhole')}</p>}
              <p>
                <ReadUpTo />
              </p>
              {category === 'full' && <StoodBy {...stood} />}
              <p>
                <A to="/members" at={{ category: category === 'full' ? undefined : category }}>
                  {say('byCategory')}: {common(language).say(category)}
                </A>
              </p>
            </Counted>
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
