import { A, Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { pressWords } from '../words.js';
import { type CoverageAnswer } from './coverage.query.js';

/** Other items of the same address: whoever enters one sees that it may be there already. */
export const AlsoAt = ({ items }: { items: CoverageAnswer['alsoAt'] }) => {
  if (items.length === 0) return null;
  return (
    <p class="note">
      {pressWords(useView().language).say('alsoAt')}{' '}
      {items.map(({ id, names }, n) => (
        <span key={id}>
          {n > 0 && ' · '}
          <A to={`/coverage/${id}`}>
            <Name of={names} />
          </A>
        </span>
      ))}
    </p>
  );
};
