import { handlers, type Projection } from '../../eventstore/projection.js';
import { type DecisionEvent } from '../../governance/events.js';
import { type MeetingEvent } from '../events.js';
import { lives } from './life.js';
import { type Actor, MeetingDecision, MeetingReport, MeetingRole, MeetingRow } from './meeting.entity.js';

const all = (): boolean => true;

/** Meetings: how they went, who led them, what was on the agenda, reported and decided. */
export const meetings: Projection = {
  name: 'meetings',
  version: 2,
  tables: [MeetingRow, MeetingDecision, MeetingRole, MeetingReport],
  on: handlers<MeetingEvent | DecisionEvent>({
    MeetingScheduled: (fact, rows) => {
      const { ordinal = null, series = null, place = null, mode = null, host = null, ...more } = fact.data;
      const { theme = null, evidence = [], ...called } = more;
      const held = { opened: null, closed: null, life: [], agenda: [] };
      rows.put(MeetingRow, fact, { ...called, series, ordinal, place, mode, host, theme, evidence, ...held });
    },
    MeetingRescheduled: lives('moved', (row, { meeting: _, evidence = [], ...changed }) => ({
      ...changed,
      evidence: [...row.evidence, ...evidence],
    })),
    MeetingPostponed: lives('postponed', (_, { until }) => (until === undefined ? {} : { on: until })),
    MeetingCancelled: lives('cancelled', () => ({})),
    MeetingOpened: lives('opened', (_, { on }) => ({ opened: on })),
    MeetingAdjourned: lives('adjourned', () => ({})),
    MeetingResumed: lives('resumed', () => ({})),
    MeetingClosed: lives('closed', (_, { on }) => ({ closed: on })),
    AgendaSet: (fact, rows) => rows.amend(MeetingRow, fact, all, () => ({ agenda: fact.data.items })),
    RoleTaken: (fact, rows) => {
      const { meeting, role, by, on = null, item = null, note = null, evidence = [] } = fact.data;
      rows.put(MeetingRole, fact, { meeting, origin: fact.origin, role, by: shown(by), on, item, note, evidence });
    },
    ReportPresented: (fact, rows) => {
      const { meeting, text, by, on = null, item = null, evidence = [] } = fact.data;
      rows.put(MeetingReport, fact, { meeting, origin: fact.origin, text, by: shown(by), on, item, evidence });
    },
    DecisionTaken: (fact, rows) => {
      const { decision, meeting, outcome, on } = fact.data;
      if (meeting !== undefined) rows.put(MeetingDecision, fact, { decision, meeting, outcome, on });
    },
  }),
};

/** Who acted, without the id of the person. */
const shown = ({ person: _, ...by }: Actor & { person?: string }): Actor => by;
