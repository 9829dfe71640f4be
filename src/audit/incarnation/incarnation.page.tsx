import { type Page } from '../../web/answer.js';
import { Fact, Facts } from '../../web/facts.js';
import { Instant, Position } from '../../web/text.js';
import { link, useView, type View } from '../../web/view.js';
import { verifyWords } from '../verify/verify.words.js';
import { auditWords } from '../words.js';
import { type Break } from './breaks.js';
import { type Standing } from './incarnations.js';

/** Whether a log is whole, where it was begun anew, and the form by which it is. */
export const IncarnationPage = (view: View, { halted, size, lost, breaks }: Standing): Page => {
  const { say } = verifyWords(view.language);
  return {
    room: 'audit',
    title: say('standing'),
    data: ['/audit/incarnation'],
    timeless: true,
    body: (
      <>
        <h1>{say('standing')}</h1>
        {halted === undefined ? (
          breaks.length === 0 && <p>{say('whole')}</p>
        ) : (
          <p role="alert" class="refused">
            {say('onlyReads')} {!lost && <span lang="en">{halted}.</span>}
          </p>
        )}
        {lost && (
          <>
            <h2>{say('beginAnew')}</h2>
            <Facts>
              <Fact label={say('events')}>{size}</Fact>
              <Fact label={say('signedBefore')}>{lost.size}</Fact>
              <Fact label={say('root')}>
                <code class="hash">{lost.root}</code>
              </Fact>
            </Facts>
            <p>{say('beginHint')}</p>
            {view.may('administer') && (
              <form class="filters" method="post" action={link(view, '/audit/incarnation')}>
                <label>
                  <span>{say('reason')}</span>
                  <textarea name="reason" rows={3} required maxlength={2000} />
                </label>
                <button type="submit">{say('beginAnew')}</button>
              </form>
            )}
          </>
        )}
        <Breaks of={breaks} />
      </>
    ),
  };
};

/** Where a log was begun anew; it is shown for ever. */
export const Breaks = ({ of }: { of: Break[] }) => {
  const { say } = verifyWords(useView().language);
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{say('breaks')}</h2>
      {of.map((each) => (
        <Broken key={each.position} {...each} />
      ))}
    </section>
  );
};

/** One break in words. */
export const Broken = ({ position, recordedAt, reason, actor, onBehalfOf, data: { incarnation, lost } }: Break) => {
  const { language } = useView();
  const { say, tell } = verifyWords(language);
  const { say: audit } = auditWords(language);
  const at = { position: <Position at={position} />, instant: <Instant at={recordedAt} /> };
  return (
    <p class="refused">
      {tell('broken', { ...at, n: incarnation, lost: lost.size })}
      {reason && ` · ${say('reason')}: ${reason}`}
      {onBehalfOf === actor.id && ` · ${audit('approval')}: ${audit('selfApproved')}`}
    </p>
  );
};
