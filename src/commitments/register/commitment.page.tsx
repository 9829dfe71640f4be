import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { Fact, Facts } from '../../web/facts.js';
import { MemberLink } from '../../web/member-link.js';
import { Sources } from '../../web/sources.js';
import { A, Name, plainName, Position, When } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { commitmentWords } from '../words.js';
import { type CommitmentItem, type Named } from './answers.js';
import { Mark } from './commitment-line.js';
import { Sides } from './sides.js';

/** One promise or invitation: between whom, by when, how it stands on the day, and what ended it. */
export const CommitmentPage = (view: View, commitment: CommitmentItem): Page => {
  const { say } = commitmentWords(view.language);
  const { id, handle, kind, by, to, text, on, standing, dues, meeting, evidence, position } = commitment;
  return {
    title: plainName(text, view.language),
    room: 'commitments',
    about: { commitment: handle ?? id },
    data: [`/commitments/${handle ?? id}`],
    body: (
      <>
        <h1>
          <Name of={text} />
        </h1>
        <Facts>
          <Fact label={say('state')}>
            {say(kind)} · <Mark {...standing} />
          </Fact>
          <Fact label={say('by')}>
            <Sides of={[by]} />
          </Fact>
          <Fact label={say('to')}>
            <Sides of={to} />
          </Fact>
          <Fact label={say('on')}>
            <When on={on} />
          </Fact>
          <Fact label={say('dueLabel')}>
            <Dues of={dues} />
          </Fact>
          <LinkFact label={say('meeting')} to="meetings" what={meeting} />
          <Ended {...commitment} />
          <Fact label={say('source')}>
            <Sources of={evidence} />
          </Fact>
          <Fact label={say('inLog')}>
            <Position at={position} />
          </Fact>
        </Facts>
      </>
    ),
  };
};

/** By when it is due, and before it was renewed. */
const Dues = ({ of }: { of: CommitmentItem['dues'] }) => {
  const { say, tell } = commitmentWords(useView().language);
  const last = of.at(-1);
  if (last === undefined) return <>{say('noDue')}</>;
  return (
    <>
      <When on={last.due} />
      {of.length > 1 && <span class="soft"> · {tell('agreedOn', { date: <When on={last.from} /> })}</span>}
      {of
        .slice(0, -1)
        .toReversed()
        .map(({ due, from }) => (
          <p key={from} class="soft">
            {tell('before', { date: <When on={due} /> })}
          </p>
        ))}
    </>
  );
};

const LinkFact = ({ label, to, what }: { label: string; to: string; what: Named | null }) =>
  what && (
    <Fact label={label}>
      <A to={`/${to}/${what.handle ?? what.id}`}>
        <Name of={what.names} />
      </A>
    </Fact>
  );

const Ended = ({ ended, through, standing }: CommitmentItem) => {
  const { language, titles } = useView();
  const { say } = commitmentWords(language);
  if (ended === null) return null;
  return (
    <>
      <Fact label={say('ended')}>
        <When on={ended} />
      </Fact>
      {through?.text && (
        <Fact label={say(standing.state === 'lapsed' ? 'because' : 'keptBy')}>
          <Name of={through.text} />
        </Fact>
      )}
      {through?.member && (
        <Fact label={say('member')}>
          <MemberLink {...through.member} />
        </Fact>
      )}
      <LinkFact label={say('keptBy')} to="meetings" what={through?.meeting ?? null} />
      <LinkFact label={say('decision')} to="decisions" what={through?.decision ?? null} />
      {through?.coverage && (
        <Fact label={say('coverage')}>
          <A to={`/coverage/${through.coverage}`}>
            <Name of={titles.get(through.coverage) ?? { [language]: common(language).say('pressItem') }} />
          </A>
        </Fact>
      )}
      {through?.commitment && (
        <Fact label={say('other')}>
          <A to={`/commitments/${through.commitment}`}>{say('other')}</A>
        </Fact>
      )}
    </>
  );
};
