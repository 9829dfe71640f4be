import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type Rate } from './rate.js';

/** A share in percent; two where it lies between them. What it was divided by is there for who asks and who listens. */
export const RateOf = ({ rate }: { rate: Rate | null }) => {
  const { say } = meetingWords(useView().language);
  if (!rate) return <abbr title={say('noRate')}>–</abbr>;
  const { came, of, unknown, dividedBy, least, most } = rate;
  const [low, high] = [Math.floor(least * 100), Math.ceil(most * 100)];
  return (
    <abbr class="rate" title={say(dividedBy, { came, of, unknown })}>
      {least === most ? `${Math.round(least * 100)}%` : `${low}–${high}%`}
    </abbr>
  );
};
