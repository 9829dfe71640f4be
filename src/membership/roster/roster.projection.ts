import { type RowOf } from '../../eventstore/belief.js';
import { type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type Rows } from '../../eventstore/rows.js';
import { type RulesEvent } from '../../governance/events.js';
import { type Category } from '../../language/nouns.js';
import { type MembershipEvent } from '../events.js';
import { CategoryRules, RestingRight, RosterEntry } from './roster.entity.js';

/** What a fact says of how one came to belong; what it does not say is not known. */
interface Began {
  government: string;
  category: Category;
  on: string;
  basis: string;
  decision?: string;
  meeting?: string;
  body?: string;
  rules?: string;
  predecessor?: string;
  evidence?: RosterEntry['evidence'];
}

/** A new category ends the one before: a government belongs in one category at a time. */
const begin = (fact: Recorded, rows: Rows, began: Began): void => {
  end(fact, rows, began.on);
  const { government, category, on, basis, evidence = [] } = began;
  const { decision = null, meeting = null, body = null, rules = null, predecessor = null } = began;
  rows.put(RosterEntry, fact, {
    government,
    origin: fact.origin,
    category,
    since: on,
    until: null,
    basis,
    decision,
    meeting,
    body,
    rules,
    evidence,
    predecessor,
    ...open,
  });
};

const open = { ending: null, endedAt: null, successor: null };

const end = (fact: Recorded, rows: Rows, until: string, successor: string | null = null): void =>
  rows.amend(
    RosterEntry,
    fact,
    (entry) => entry.until === null,
    () => ({ until, ending: fact.type, endedAt: fact.position, successor }),
  );

/** Who leaves takes no resting right along. */
const leave = (fact: Recorded<{ type: string; data: { on: string; successor?: string } }>, rows: Rows): void => {
  const { on, successor } = fact.data;
  end(fact, rows, on, successor);
  rest(fact, rows, on, () => true);
};

const rest = (fact: Recorded, rows: Rows, until: string, which: (right: RestingRight) => boolean): void =>
  rows.amend(
    RestingRight,
    fact,
    (right) => right.until === null && which(right),
    () => ({ until }),
  );

const version = (fact: Recorded<RulesEvent>, rows: Rows): void => {
  const { version, inForce, categories = null } = fact.data;
  rows.put(CategoryRules, fact, { version, inForce, categories } satisfies RowOf<CategoryRules>);
};

/** Who belongs to the association, in which category, since when and by whose decision, and what that brings with it. */
export const roster: Projection = {
  name: 'roster',
  version: 2,
  tables: [RosterEntry, CategoryRules, RestingRight],
  on: handlers<MembershipEvent | RulesEvent>({
    RulesAdopted: version as never,
    RulesAmended: version as never,
    ObserverAdmitted: (fact, rows) => {
      const basis = fact.data.decision === undefined ? 'reported' : 'decision';
      begin(fact, rows, { ...fact.data, category: 'observer', basis });
    },
    MembershipApproved: (fact, rows) => begin(fact, rows, fact.data),
    MembershipContinued: (fact, rows) => begin(fact, rows, { ...fact.data, basis: 'succession' }),
    CategoryChanged: (fact, rows) => begin(fact, rows, fact.data),
    RightsRestricted: (fact, rows) => {
      const { government, rights, on, unpaidYears = null, why = null, evidence = [] } = fact.data;
      const { decision = null, meeting = null, body = null, rules = null } = fact.data;
      const right = { government, origin: fact.origin, since: on, until: null, unpaidYears, why, evidence };
      for (const name of rights) rows.put(RestingRight, fact, { ...right, name, decision, meeting, body, rules });
    },
    RightsRestored: (fact, rows) => {
      const { rights, on } = fact.data;
      rest(fact, rows, on, ({ name }) => rights.includes('all') || rights.includes(name));
    },
    MembershipWithdrawn: leave,
    MemberExpelled: leave,
    MemberSucceeded: leave,
  }),
};
