import { type ComponentChildren } from 'preact';
import { MemberLink } from '../../web/member-link.js';
import { Sources } from '../../web/sources.js';
import { Name, Position, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { common } from '../../web/common.js';
import { meetingWords } from '../words.js';
import { type MeetingAnswer, type Step } from './meeting.answer.js';
import { modeWord } from './meeting-line.js';

/** What happened to a meeting since it was called, with what was planned before. Opening and closing alone need no list. */
export const Life = ({ life }: MeetingAnswer) => {
  const { say } = meetingWords(useView().language);
  if (life.every(({ step, at }) => (step === 'opened' || step === 'closed') && at === undefined)) return null;
  return (
    <section aria-labelledby="life">
      <h2 id="life">{say('life')}</h2>
      <ol class="lines">
        {life.map((step) => (
          <li key={step.position}>
            <span class="when">{step.on !== undefined && <When on={step.on} />}</span>
            <div>
              <p>
                {say(`step-${step.step}`)}
                {step.at !== undefined && ` · ${step.at}`}
                {step.until !== undefined && (
                  <>
                    {' · '}
                    {meetingWords(useView().language).tell('untilDay', { day: <When on={step.until} /> })}
                  </>
                )}
              </p>
              {step.because && (
                <p>
                  <Name of={step.because} />
                </p>
              )}
              <Before was={step.was} />
              <Behind {...step} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Before = ({ was = {} }: Pick<Step, 'was'>) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  const parts: ComponentChildren[] = [];
  if (was.on !== undefined) parts.push(<When on={was.on} />);
  if (was.place) parts.push(<Name of={was.place} />);
  if (was.mode) parts.push(modeWord(was.mode, language));
  if (was.host) parts.push(<MemberLink {...was.host} />);
  if (parts.length === 0) return null;
  return (
    <p class="soft">
      {say('before')}:{' '}
      {parts.map((part, n) => (
        <span key={n}>
          {n > 0 && ' · '}
          {part}
        </span>
      ))}
    </p>
  );
};

const Behind = ({ evidence, position }: Step) => {
  const { language } = useView();
  return (
    <details class="small">
      <summary>{common(language).say('sources', { n: evidence.length })}</summary>
      <div class="behind">
        <Sources of={evidence} />
        <p>
          {meetingWords(language).say('inLog')}: <Position at={position} />
        </p>
      </div>
    </details>
  );
};
