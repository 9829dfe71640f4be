import { type VNode } from 'preact';
import { sortKey } from '../../language/dates.js';
import { type Category } from '../../language/nouns.js';
import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { Fact, Facts } from '../../web/facts.js';
import { MemberLink } from '../../web/member-link.js';
import { Sources } from '../../web/sources.js';
import { A, Name, plainName, When } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { governanceWords, nth } from '../words.js';
import { type DecisionAnswer } from './decision.query.js';
import { Effects } from './effects.js';
import { History, Proof } from './history-lines.js';

/** A decision: what was decided, by whom, under which rules, on what evidence, with what effect, and how it was recorded. */
export const DecisionPage = (view: View, decision: DecisionAnswer, panels: VNode[]): Page => {
  const { say } = governanceWords(view.language);
  const { id, handle, text, on, evidence, effects, events, proof } = decision;
  return {
    title: plainName(text, view.language),
    room: 'decisions',
    data: [`/decisions/${handle ?? id}`],
    body: (
      <>
        <h1>
          <Name of={text} />
        </h1>
        {(sortKey(on).first ?? '') > view.asOf.trueOn && <p class="note">{common(view.language).say('later')}</p>}
        <Taken decision={decision} />
        <h2>{say('effects')}</h2>
        <Effects effects={effects} />
        <h2>{say('evidence')}</h2>
        <Sources of={evidence} />
        {panels}
        <h2>{say('history')}</h2>
        <History events={events} />
        <h2>{say('proof')}</h2>
        <Proof {...proof} />
      </>
    ),
  };
};

const Taken = ({ decision }: { decision: DecisionAnswer }) => {
  const { language } = useView();
  const { say, tell } = governanceWords(language);
  const { on, body, meeting, outcome, method, rules, admits, electsChair } = decision;
  return (
    <Facts>
      <Fact label={say('outcome')}>
        <span class={`tag ${outcome}`}>{say(outcome as 'adopted')}</span>
      </Fact>
      <Fact label={say('on')}>
        <When on={on} />
      </Fact>
      <Fact label={say('takenBy')}>
        <Name of={nameOfBody(rules, body)} />
      </Fact>
      {meeting && (
        <Fact label={say('meeting')}>
          <A to={`/meetings/${meeting.handle ?? meeting.id}`}>
            <Name of={meeting.names} />
          </A>
        </Fact>
      )}
      {method !== null && <Fact label={say('method')}>{say(method as 'ballot')}</Fact>}
      <Fact label={say('rules')}>
        <Rules rules={rules} />
      </Fact>
      {admits.length > 0 && (
        <Fact label={say('admits')}>
          {admits.map(({ member, category }) => (
            <p key={member.id}>
              {tell('admitsLine', {
                member: <MemberLink {...member} />,
                category: common(language).say(category as Category),
              })}
            </p>
          ))}
        </Fact>
      )}
      {electsChair && (
        <Fact label={say('elects')}>
          {tell('electsLine', {
            member: <MemberLink {...electsChair.member} />,
            n: electsChair.term,
            nth: nth(electsChair.term),
          })}
        </Fact>
      )}
    </Facts>
  );
};

const nameOfBody = (rules: DecisionAnswer['rules'], body: string): Record<string, string> =>
  Object.keys(rules?.bodyNames ?? {}).length > 0 ? rules!.bodyNames : { und: body.replaceAll('-', ' ') };

const Rules = ({ rules }: Pick<DecisionAnswer, 'rules'>) => {
  const { say, tell } = governanceWords(useView().language);
  if (rules === null) return <p class="none">{say('noRules')}</p>;
  const { version, names, inForce, allowed, evidence } = rules;
  return (
    <details>
      <summary>
        {tell('rulesLine', { rules: names ? <Name of={names} /> : version, date: <When on={inForce} /> })}{' '}
        <span class={allowed ? 'allowed' : 'refused'}>{say(allowed ? 'allowed' : 'notAllowed')}</span>
      </summary>
      <div class="behind">
        <Sources of={evidence} />
      </div>
    </details>
  );
};
