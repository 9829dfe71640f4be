import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { committeeWords } from '../words.js';
import { type CommitteeSummary } from './answers.js';

/** How a committee ended, and when. */
export const Ending = ({ ended, ending, into }: Pick<CommitteeSummary, 'ended' | 'ending' | 'into'>) => {
  const { tell } = committeeWords(useView().language);
  if (ended === null) return null;
  const date = <When on={ended} />;
  if (ending === 'dissolved' || into === null) return <>{tell('dissolvedOn', { date })}</>;
  const committee = (
    <A to={`/committees/${into.handle ?? into.id}`}>
      <Name of={into.names} />
    </A>
  );
  return <>{tell('mergedOn', { date, committee })}</>;
};
