import { type VNode } from 'preact';
import { MemberLink } from '../../web/member-link.js';
import { Sources } from '../../web/sources.js';
import { Name, Position, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { common } from '../../web/common.js';
import { meetingWords } from '../words.js';
import { type MeetingAnswer, type Step } from './meeting.answer.js';
import { modeWord } from './meeting-line.js';

/** What happened to a meeting since it was called, with what was planned before. Opening and closing alone need no list. */
export const Life = (meeting: MeetingAnswer) => {
  const { life } = meeting;
  const { say } = meetingWords(useView().language);
  if (life.every(({ step, at }) => (step === 'opened' || step === 'closed') && at === undefined)) return null;
  return (
    <section aria-labelledby="life">
      <h2 id="life">{say('life')}</h2>
      <ol class="lines">
        {life.map((step, n) => (
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
              <Change from={step.was} to={became(life, n, meeting)} />
              <Behind {...step} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

type Plan = NonNullable<Step['was']>;
const fields = ['on', 'place', 'mode', 'host'] as const;

/** What a step put in the place of what was planned: what a later step found there, or what stands now. */
const became = (life: Step[], n: number, { on, place, mode, host }: MeetingAnswer): Plan => {
  const later = life.slice(n + 1).map(({ was = {} }) => was);
  const now = { on, place, mode, host };
  return Object.fromEntries(
    fields.map((field) => [field, (later.find((was) => was[field] !== undefined) ?? now)[field]]),
  );
};

const Change = ({ from = {}, to }: { from?: Plan; to: Plan }) => (
  <>
    {fields
      .filter((field) => from[field] !== undefined)
      .map((field) => (
        <p key={field} class="soft">
          {from[field] && (
            <>
              <Planned {...{ [field]: from[field] }} />
              {' → '}
            </>
          )}
          <Planned {...{ [field]: to[field] }} />
        </p>
      ))}
  </>
);

const Planned = ({ on, place, mode, host }: Plan): VNode | null => {
  const { language } = useView();
  if (on !== undefined) return <When on={on} />;
  if (place) return <Name of={place} />;
  if (mode) return <>{modeWord(mode, language)}</>;
  return host ? <MemberLink {...host} /> : null;
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
