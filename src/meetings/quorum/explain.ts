import { type InAll, inAllLanguages } from '../../web/phrases.js';
import { quorumWords } from './quorum.words.js';
import { type Judged, type Reached } from './reached.js';

/** Says a verdict on a quorum with what it rests on. */
export const explain = (
  reached: Reached,
  judged: Judged[],
  { noTimes, nothingKnown }: { noTimes: number; nothingKnown: number },
): InAll => {
  const parts = [
    quorumWords.inAll(reached),
    ...(judged.length === 0 ? [quorumWords.inAll('noRule')] : []),
    ...judged.map(judgement),
    ...(noTimes > 0 ? [quorumWords.inAll('noTimes', { n: noTimes })] : []),
    ...(nothingKnown > 0 ? [quorumWords.inAll('nothingKnown', { n: nothingKnown })] : []),
  ];
  return inAllLanguages((language) => {
    const [between, end] = language === 'zh-Hans' ? ['；', '。'] : language === 'ja' ? ['。', '。'] : ['; ', '.'];
    return `${parts.map((part) => part[language]).join(between)}${end}`;
  });
};

const judgement = ({ of, share, orEqual = false, least, most }: Judged): InAll =>
  quorumWords.inAll(orEqual ? 'atLeast' : 'moreThan', {
    what: quorumWords.inAll(of === 'countries' ? 'countries' : 'voters'),
    there: least.there === most.there ? `${least.there}` : `${least.there}–${most.there}`,
    whole: least.of === most.of ? `${least.of}` : `${Math.min(least.of, most.of)}–${Math.max(least.of, most.of)}`,
    share,
  });
