import { formatDate } from '../../language/format-date.js';
import { Counted } from '../../web/counted.js';
import { type Standing } from '../../web/standings.js';
import { StoodBy } from '../../web/stood-by.js';
import { useView } from '../../web/view.js';
import { memberWords } from '../words.js';
import { ownFigureWords } from './own-figures.words.js';
import { type RosterAnswer, type RosterFilter } from './roster.query.js';

interface Counting {
  roster: RosterAnswer;
  filter: RosterFilter;
  standing?: Standing;
}

/** How many there are; opened, how that is counted, and who stands by which figure since when. */
export const Counts = ({ roster, filter, standing }: Counting) => {
  const { language, asOf } = useView();
  const { say } = memberWords(language);
  const key = (filter.category ?? 'full') === 'full' ? 'countFull' : 'count';
  return (
    <Counted
      figure={
        <>
          <strong>{say(key, { n: roster.count, day: formatDate(asOf.trueOn, language) })}</strong>
          {roster.perhaps > 0 && ` ${say('perhaps', { n: roster.perhaps })}`}
        </>
      }
    >
      <p>{ownFigureWords(language).say('derived')}</p>
      <StoodBy standing={standing} />
    </Counted>
  );
};
