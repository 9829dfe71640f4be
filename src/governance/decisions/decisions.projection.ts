import { type AnyFact, type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type Rows } from '../../eventstore/rows.js';
import { type MembershipEvent } from '../../membership/events.js';
import { type ChairEvent, type DecisionEvent, type RulesEvent } from '../events.js';
import { DecisionEffect, DecisionRow, type EffectKind, RulesRow, Supersession } from './decision.entity.js';

const version = (fact: Recorded<RulesEvent>, rows: Rows): void => {
  const { names = null, categories = null, chairTerm = null, fees = null, evidence = [], ...rules } = fact.data;
  rows.put(RulesRow, fact, { ...rules, names, categories, chairTerm, fees, evidence });
};

/** What a fact of a government may say of the decision that it follows from. */
interface Citing extends AnyFact {
  data: { decision?: string; government: string; on: string; category?: string; term?: number };
}

/** Hears a fact as an effect of the decision it cites; one that cites none is not. */
const effect =
  (kind: EffectKind) =>
  (fact: Recorded<Citing>, rows: Rows): void => {
    const { decision, government, on, category = null, term = null } = fact.data;
    if (decision === undefined) return;
    rows.put(DecisionEffect, fact, { origin: fact.origin, decision, kind, government, on, category, term });
  };

/** Decisions, the rules they were taken under, and what followed from them. */
export const decisions: Projection = {
  name: 'decisions',
  version: 2,
  tables: [DecisionRow, Supersession, DecisionEffect, RulesRow],
  on: handlers<RulesEvent | DecisionEvent | ChairEvent | MembershipEvent>({
    RulesAdopted: version as never,
    RulesAmended: version as never,
    DecisionTaken: (fact, rows) => {
      const { handle = null, title = null, meeting = null, closed = null, matter = null, follows = null } = fact.data;
      const { rules = null, method = null, votes = null, admits = [], electsChair = null, evidence = [] } = fact.data;
      const { decision, text, body, on, outcome } = fact.data;
      const said = { decision, handle, text, title, body, meeting, on, closed, matter, rules, method, votes };
      rows.put(DecisionRow, fact, { ...said, outcome, follows, admits, electsChair, evidence });
    },
    DecisionSuperseded: (fact, rows) => {
      const { decision, by, on, evidence = [] } = fact.data;
      rows.put(Supersession, fact, { decision, by, on, evidence });
    },
    ObserverAdmitted: (fact, rows) => {
      const observer = { ...fact, data: { ...fact.data, category: 'observer' } };
      effect('observer')(observer, rows);
    },
    MembershipApproved: effect('admission'),
    MembershipRejected: effect('rejection'),
    MembershipDeferred: effect('deferral'),
    CategoryChanged: effect('category'),
    RightsRestricted: effect('restriction'),
    RightsRestored: effect('restoration'),
    MemberExpelled: effect('expulsion'),
    ChairElected: effect('election'),
  }),
};
