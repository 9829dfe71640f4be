import { BodyName } from '../../web/body-name.js';
import { Fact } from '../../web/facts.js';
import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { committeeWords } from '../words.js';
import { type Named } from './answers.js';
import { type CommitteeAnswer } from './committees.query.js';

/** When and by whom a committee was set up, and whether the rules of that day let them. */
export const SetUp = ({ on, body, rules, decision, meeting }: CommitteeAnswer) => {
  const { say } = committeeWords(useView().language);
  return (
    <>
      <Fact label={say('established')}>
        <When on={on} />
      </Fact>
      <Fact label={say('body')}>
        {body === null ? <p class="none">{say('unknownBody')}</p> : <BodyName body={body} names={rules?.bodyNames} />}
      </Fact>
      <Cited label={say('meeting')} to="meetings" what={meeting} />
      <Cited label={say('decision')} to="decisions" what={decision} />
      <Fact label={say('rules')}>
        <Judged rules={rules} />
      </Fact>
    </>
  );
};

const Cited = ({ label, to, what }: { label: string; to: string; what: Named | null }) =>
  what && (
    <Fact label={label}>
      <A to={`/${to}/${what.handle ?? what.id}`}>
        <Name of={what.names} />
      </A>
    </Fact>
  );

const Judged = ({ rules }: Pick<CommitteeAnswer, 'rules'>) => {
  const { say, tell } = committeeWords(useView().language);
  if (rules === null) return <p class="none">{say('noRules')}</p>;
  const { version, names, inForce, allowed } = rules;
  return (
    <>
      {tell('rulesLine', { rules: names ? <Name of={names} /> : version, date: <When on={inForce} /> })}{' '}
      {allowed !== null && (
        <span class={allowed ? 'allowed' : 'refused'}>{say(allowed ? 'allowed' : 'notAllowed')}</span>
      )}
    </>
  );
};
