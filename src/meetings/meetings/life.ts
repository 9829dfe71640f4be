import { type Handler } from '../../eventstore/projection.js';
import { type Evidence } from '../../language/nouns.js';
import { type LifeStep, MeetingRow } from './meeting.entity.js';

type Told = Partial<Omit<LifeStep, 'step' | 'position'>> & { meeting?: string; evidence?: Evidence };

/**
 * Adds a step to a meeting's life and changes of the meeting what it changed; a step that moves it keeps what was before.
 */
export const lives =
  <D extends Told>(step: LifeStep['step'], change: (row: MeetingRow, data: D) => Partial<MeetingRow>): Handler<D> =>
  (fact, rows) =>
    rows.amend(MeetingRow, fact, always, (row) => {
      const { on, at, until, because, evidence = [] } = fact.data;
      const changed = change(row, fact.data);
      return {
        ...changed,
        life: [
          ...row.life,
          {
            step,
            ...given({ on: step === 'moved' ? undefined : on, at, until, because }),
            ...(plans.has(step) && { was: before(row, changed) }),
            evidence,
            position: fact.position,
          },
        ],
      };
    });

const always = (): boolean => true;
const plans = new Set<LifeStep['step']>(['moved', 'postponed']);
const planned = ['on', 'place', 'mode', 'host'] as const;

const before = (row: MeetingRow, changed: Partial<MeetingRow>): LifeStep['was'] =>
  Object.fromEntries(planned.filter((field) => field in changed).map((field) => [field, row[field]]));

const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as T;
