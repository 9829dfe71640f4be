import { type Recorded } from '../../eventstore/facts.js';
import { type Handler, type Projection } from '../../eventstore/projection.js';
import { claimFacts, questionFacts } from '../../claims/events.js';
import { commitmentFacts } from '../../commitments/events.js';
import { committeeFacts } from '../../committees/events.js';
import { chairFacts, decisionFacts, rulesFacts } from '../../governance/events.js';
import { meetingFacts } from '../../meetings/events.js';
import { membershipFacts } from '../../membership/events.js';
import { documentFacts, pressFacts, rightsDefaultFacts } from '../../press/events.js';
import { ofClaims } from './of-claims.js';
import { ofGovernance } from './of-governance.js';
import { ofMeetings } from './of-meetings.js';
import { ofMembership } from './of-membership.js';
import { ofPress } from './of-press.js';
import { rowOf, textOf } from './row.js';
import { SearchDefault, SearchText } from './search-text.entity.js';

const facts = {
  ...membershipFacts,
  ...meetingFacts,
  ...rulesFacts,
  ...decisionFacts,
  ...chairFacts,
  ...committeeFacts,
  ...commitmentFacts,
  ...pressFacts,
  ...documentFacts,
  ...rightsDefaultFacts,
  ...claimFacts,
  ...questionFacts,
};
const told: Record<string, Handler> = {
  ...ofMembership,
  ...ofMeetings,
  ...ofGovernance,
  ...ofPress,
  ...ofClaims,
};

/** An entry of the log is found by the reason that was given for it, whatever it is. */
const withReason =
  (tell: Handler | undefined): Handler =>
  (fact: Recorded<{ type: string; data: never }>, rows) => {
    tell?.(fact, rows);
    const { id, position, reason, recordedAt } = fact;
    const texts = textOf('reason', 'und', reason);
    if (texts.length === 0) return;
    const entry = { item: id, type: 'entry' as const, place: `/audit/${position}`, on: recordedAt.slice(0, 10), texts };
    rows.put(SearchText, fact, rowOf(fact, entry));
  };

/** All that is found by its texts. */
export const search: Projection = {
  name: 'search',
  version: 4,
  tables: [SearchText, SearchDefault],
  on: Object.fromEntries(Object.keys(facts).map((type) => [type, withReason(told[type])])),
};
