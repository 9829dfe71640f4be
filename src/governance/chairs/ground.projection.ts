import { type Recorded } from '../../eventstore/facts.js';
import { type Handler, handlers } from '../../eventstore/projection.js';
import { type MeetingEvent } from '../../meetings/events.js';
import { belongingOf, type MembershipEvent, onBelonging } from '../../membership/events.js';
import { type RulesEvent } from '../events.js';
import { ChairMeeting, ChairRules, ChairStanding } from './ground.entity.js';

const version: Handler<RulesEvent['data']> = (fact, rows) => {
  const { version, inForce, names = null, bodies, categories = null, chairTerm = null, evidence = [] } = fact.data;
  rows.put(ChairRules, fact, { version, inForce, names, bodies, categories, chairTerm, evidence });
};

const belongs: Handler = (fact: Recorded, rows) => {
  const { government, on, category } = belongingOf(fact)!;
  rows.put(ChairStanding, fact, { government, origin: fact.origin, what: 'belongs', on, category, rights: null });
};

const rightsOf =
  (what: 'restricted' | 'restored'): Handler<{ government: string; on: string; rights: string[] }> =>
  (fact, rows) => {
    const { government, on, rights } = fact.data;
    rows.put(ChairStanding, fact, { government, origin: fact.origin, what, on, category: null, rights });
  };

const all = (): boolean => true;

/** What the chair rests on without being a fact of it: rules, meetings with which terms end, the standing of governments. */
export const ground: Record<string, Handler> = {
  ...onBelonging(belongs),
  ...handlers<RulesEvent | MeetingEvent | MembershipEvent>({
    RightsRestricted: rightsOf('restricted'),
    RightsRestored: rightsOf('restored'),
    RulesAdopted: version,
    RulesAmended: version,
    MeetingScheduled: (fact, rows) => {
      const { meeting, body, on, evidence = [] } = fact.data;
      rows.put(ChairMeeting, fact, { meeting, body, on, opened: null, closed: null, off: false, evidence });
    },
    MeetingRescheduled: (fact, rows) => {
      const { on, evidence = [] } = fact.data;
      rows.amend(ChairMeeting, fact, all, (row) => ({
        ...(on !== undefined && { on, off: false }),
        evidence: [...row.evidence, ...evidence],
      }));
    },
    MeetingPostponed: (fact, rows) => {
      const { until, evidence = [] } = fact.data;
      rows.amend(ChairMeeting, fact, all, (row) => ({
        ...(until === undefined ? { off: true } : { on: until, off: false }),
        evidence: [...row.evidence, ...evidence],
      }));
    },
    MeetingCancelled: (fact, rows) => rows.amend(ChairMeeting, fact, all, () => ({ off: true })),
    MeetingOpened: (fact, rows) => rows.amend(ChairMeeting, fact, all, () => ({ opened: fact.data.on, off: false })),
    MeetingClosed: (fact, rows) => rows.amend(ChairMeeting, fact, all, () => ({ closed: fact.data.on })),
  }),
};
