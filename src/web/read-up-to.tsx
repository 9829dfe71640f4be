import { formatDate, formatInstant } from '../language/format-date.js';
import { common } from './common.js';
import { useView } from './view.js';

/** By which day, and up to which entry of the log, a page was read. */
export const ReadUpTo = () => {
  const { asOf, last, recordedAt, language } = useView();
  const { say } = common(language);
  if (recordedAt === null) return <>{say('emptyLog')}</>;
  const times = { day: formatDate(asOf.trueOn, language), instant: formatInstant(recordedAt, language) };
  return <>{say('readUpTo', { ...times, position: asOf.knownOn, last })}</>;
};
