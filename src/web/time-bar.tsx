import { type ComponentChild } from 'preact';
import { formatDate, formatInstant } from '../language/format-date.js';
import { AS_OF } from './asked-as.js';
import { common } from './common.js';
import { parameterWords } from './parameter.words.js';
import { here, looksBack, useView } from './view.js';
import { wrongWords } from './wrong.words.js';

/** The two times of every page, and where either is past, that it is, with the way back to now. */
export const TimeBar = () => {
  const view = useView();
  const { say } = common(view.language);
  const others = Object.entries(view.asked).filter(([name]) => !['trueOn', 'knownOn', 'recorded'].includes(name));
  return (
    <>
      <form class="times" method="get" action={view.path} aria-label={say('times')}>
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          <span>{say('trueOn')}</span>
          <input
            type="date"
            name="trueOn"
            value={view.asOf.trueOn}
            min="1000-01-01"
            max="2999-12-31"
            title={parameterWords(view.language).say('dayOnly')}
          />
        </label>
        <label>
          <span>{say('knownOn')}</span>
          <input
            type="text"
            name="knownOn"
            value={view.asked['knownOn'] ?? ''}
            placeholder={say('now')}
            pattern={AS_OF}
            title={wrongWords(view.language).say('wrong-as-of')}
            autocomplete="off"
            spellcheck={false}
          />
        </label>
        <button type="submit">{say('show')}</button>
      </form>
      {looksBack(view) && <Band />}
    </>
  );
};

const Band = () => {
  const view = useView();
  const { say } = common(view.language);
  const isAhead = view.asOf.trueOn > view.today && view.asOf.knownOn === view.last;
  return (
    <p class="band" role="status">
      <strong>{say(isAhead ? 'lookingAhead' : 'lookingBack')}</strong> {trueThen()} {knownThen()}{' '}
      <a href={here(view, { trueOn: undefined, knownOn: undefined })}>{say('backToNow')}</a>
    </p>
  );
};

const trueThen = (): string => {
  const { asOf, today, language } = useView();
  const { say } = common(language);
  if (asOf.trueOn === today) return say('isTrue');
  return say(asOf.trueOn > today ? 'willBeTrue' : 'wasTrue', { day: formatDate(asOf.trueOn, language) });
};

const knownThen = (): ComponentChild => {
  const { asOf, last, language, recordedAt } = useView();
  const { say } = common(language);
  if (asOf.knownOn === last) return say('isKnown');
  if (recordedAt === null) return say('knewNothing');
  return say('wasKnown', { instant: formatInstant(recordedAt, language), position: asOf.knownOn });
};
