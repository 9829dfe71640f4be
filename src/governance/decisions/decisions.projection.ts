import { handlers, type Projection } from '../../eventstore/projection.js';
import { type Recorded } from '../../eventstore/facts.js';
import { type Rows } from '../../eventstore/rows.js';
import { type MembershipEvent } from '../../membership/events.js';
import { type ChairEvent, type DecisionEvent, type RulesEvent } from '../events.js';
import { DecisionEffect, DecisionRow, RulesRow } from './decision.entity.js';

const version = (fact: Recorded<RulesEvent>, rows: Rows): void => {
  const { names = null, evidence = [], ...rules } = fact.data;
  rows.put(RulesRow, fact, { ...rules, names, evidence });
};

/** Decisions, the rules they were taken under, and what followed from them. */
export const decisions: Projection = {
  name: 'decisions',
  version: 1,
  tables: [DecisionRow, DecisionEffect, RulesRow],
  on: handlers<RulesEvent | DecisionEvent | ChairEvent | MembershipEvent>({
    RulesAdopted: version as never,
    RulesAmended: version as never,
    DecisionTaken: (fact, rows) => {
      const { handle = null, meeting = null, rules = null, method = null, admits = [], electsChair = null } = fact.data;
      const { decision, text, body, on, outcome, evidence = [] } = fact.data;
      rows.put(DecisionRow, fact, {
        decision,
        handle,
        text,
        body,
        meeting,
        on,
        rules,
        method,
        outcome,
        admits,
        electsChair,
        evidence,
      });
    },
    ObserverAdmitted: (fact, rows) => {
      const { decision, government, on } = fact.data;
      if (decision === undefined) return;
      const effect = { origin: fact.origin, decision, kind: 'observer' as const, government, on };
      rows.put(DecisionEffect, fact, { ...effect, category: 'observer', term: null });
    },
    MembershipApproved: (fact, rows) => {
      const { decision, government, on, category } = fact.data;
      if (decision === undefined) return;
      const effect = { origin: fact.origin, decision, kind: 'admission' as const, government, on };
      rows.put(DecisionEffect, fact, { ...effect, category, term: null });
    },
    ChairElected: (fact, rows) => {
      const { decision, government, on, term } = fact.data;
      if (decision === undefined) return;
      const effect = { origin: fact.origin, decision, kind: 'election' as const, government, on };
      rows.put(DecisionEffect, fact, { ...effect, category: null, term });
    },
  }),
};
