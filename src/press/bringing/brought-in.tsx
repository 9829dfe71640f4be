import { Text } from '../../web/sources.js';
import { A, Instant } from '../../web/text.js';
import { Turn } from '../../web/turn.js';
import { useView } from '../../web/view.js';
import { type ListedImport } from '../imports/brought-list.js';
import { contentOf } from './content-of.js';
import { importWords } from './words.js';

/** The part of what was brought in that a page shows, and how much there is in all. */
export interface BroughtPart {
  items: ListedImport[];
  count: number;
  page: number;
  more: boolean;
}

/** What was brought in, the last first, with how much of it the record holds: from here whoever left a review comes back to it. */
export const BroughtIn = ({ items, count, page, more }: BroughtPart) => {
  const { say } = importWords(useView().language);
  if (count === 0) return null;
  return (
    <section id="brought">
      <h2>
        {say('broughtIn')} <span class="amount">{count}</span>
      </h2>
      <ul class="plain">
        {items.map((each) => (
          <Line key={each.id} {...each} />
        ))}
      </ul>
      <Turn page={page} more={more} />
    </section>
  );
};

const Line = (listed: ListedImport) => {
  const { language } = useView();
  const { say } = importWords(language);
  const { id, kind, name, title, broughtAt, rows, taken, working } = listed;
  const soft = [title !== null && name, contentOf(listed, language)].filter(Boolean).join(' · ');
  return (
    <li>
      <A to={kind === null ? `/imports/${id}` : `/imports/${kind}/${id}`}>
        {title === null ? name : <Text text={title} />}
      </A>{' '}
      <span class="soft">{soft}</span>
      <p>
        {broughtAt && <Instant at={broughtAt.toISOString()} />}
        {broughtAt && rows !== null && ' · '}
        {working ? say(working.at, { ...working }) : rows !== null && say('states', { done: taken, all: rows })}
      </p>
    </li>
  );
};
