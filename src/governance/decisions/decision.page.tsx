import { type VNode } from 'preact';
import { sortKey } from '../../language/dates.js';
import { type Category } from '../../language/nouns.js';
import { type Page } from '../../web/answer.js';
import { BodyName } from '../../web/body-name.js';
import { common } from '../../web/common.js';
import { Fact, Facts } from '../../web/facts.js';
import { MemberLink } from '../../web/member-link.js';
import { Sources } from '../../web/sources.js';
import { MeetingLink } from '../../web/meeting-link.js';
import { Name, plainName, When } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { rulesWords } from '../rules/rules.words.js';
import { governanceWords, nth } from '../words.js';
import { type DecisionAnswer } from './decision.answer.js';
import { Discrepancies, Rules } from './decision.rules.js';
import { Effects, MissingEffects } from './effects.js';
import { History, Proof } from './history-lines.js';
import { LineageLines } from './lineage.view.js';
import { decisionWords } from './decision.words.js';
import { type PageLanguage } from '../../web/page-language.js';

/** A decision: what was decided, by whom, under which rules, on what evidence, with what effect, and how it was recorded. */
export const DecisionPage = (view: View, decision: DecisionAnswer, panels: VNode[]): Page => {
  const { say } = governanceWords(view.language);
  const { id, handle, text, on, evidence, effects, missing, lineage, events, proof } = decision;
  return {
    title: plainName(text, view.language),
    room: 'decisions',
    about: { decision: handle ?? id },
    data: [`/decisions/${handle ?? id}`],
    body: (
      <>
        <h1>
          <Name of={text} />
        </h1>
        {(sortKey(on).first ?? '') > view.asOf.trueOn && <p class="note">{common(view.language).say('later')}</p>}
        <Discrepancies of={decision.discrepancies} />
        <Taken decision={decision} />
        <h2>{say('effects')}</h2>
        <Effects effects={effects} />
        <MissingEffects missing={missing} />
        <LineageLines {...lineage} />
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
  const { on, body, title, meeting, closed, outcome, matter, method, votes, rules, admits, electsChair, lineage } =
    decision;
  return (
    <Facts>
      <Fact label={say('outcome')}>
        <span class={`tag ${outcome}`}>{say(outcome as 'adopted')}</span>{' '}
        {lineage.supersededBy && <span class="tag withdrawn">{decisionWords(language).say('superseded')}</span>}
      </Fact>
      {title && (
        <Fact label={decisionWords(language).say('titled')}>
          <Name of={title} />
        </Fact>
      )}
      {matter !== null && (
        <Fact label={decisionWords(language).say('matter')}>{rulesWords(language).say(matter as 'fees')}</Fact>
      )}
      <Fact label={say('on')}>
        <When on={on} />
      </Fact>
      <Fact label={say('takenBy')}>
        <BodyName body={body} names={rules?.bodyNames} />
      </Fact>
      {meeting && (
        <Fact label={say('meeting')}>
          <MeetingLink {...meeting} />
        </Fact>
      )}
      {method !== null && <Fact label={say('method')}>{say(method as 'ballot')}</Fact>}
      {votes && <Fact label={decisionWords(language).say('countOfVotes')}>{countOf(votes, language)}</Fact>}
      {closed !== null && (
        <Fact label={decisionWords(language).say('closed')}>
          <When on={closed} />
        </Fact>
      )}
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

/** The votes as they were counted, in words. */
export const countOf = (
  { eligible, countries = {}, ...votes }: NonNullable<DecisionAnswer['votes']>,
  language: PageLanguage,
): string => {
  const { say } = decisionWords(language);
  const { for: yes, present, eligible: of } = countries;
  const said = eligible === undefined ? say('votesLine', votes) : say('votesOf', { ...votes, eligible });
  const counts = [
    ...(yes === undefined ? [] : [say('countriesFor', { n: yes })]),
    ...(present === undefined ? [] : [say('countriesPresent', { n: present })]),
    ...(of === undefined ? [] : [say('countriesEligible', { n: of })]),
  ];
  return counts.length === 0 ? said : `${said}; ${say('byCountries', { counts: counts.join(', ') })}`;
};
