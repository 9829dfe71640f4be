import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type Rate } from './rate.js';

/** A share in percent; two where it lies between them, the lower alone where all may have come. What it was divided by is there for who asks and who listens. */
export const RateOf = ({ rate }: { rate: Rate | null }) => {
  const { say } = meetingWords(useView().language);
  if (!rate) return <abbr title={say('noRate')}>–</abbr>;
  const { came, of, unknown, perhaps, dividedBy, least, most } = rate;
  const told = say(dividedBy, { came, of, unknown });
  const more = dividedBy === 'members-on-that-day' ? 'perhapsMore' : 'perhapsMeetings';
  return (
    <abbr class="rate" title={perhaps === undefined ? told : say(more, { rate: told, perhaps })}>
      {percent(least, most)}
    </abbr>
  );
};

const percent = (least: number, most: number): string => {
  const low = Math.floor(least * 100);
  if (least === most) return `${Math.round(least * 100)}%`;
  return most === 1 ? `≥ ${low}%` : `${low}–${Math.ceil(most * 100)}%`;
};
