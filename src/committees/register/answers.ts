import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Member, memberOf } from '../../timeline/labels.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { endOf } from '../life.js';
import { type CommitteeRow, type CommitteeSeat } from './committee.entity.js';
import { by, hasBegun, heldOn, nameOn, standsOn } from './on-a-day.js';

/** A coordinator's time; `perhaps` where the dates leave open whether it coordinates on the day asked for. */
export interface Coordinator {
  member: Member;
  from: string;
  /** When it was released, or else the end that was named beforehand. */
  until: string | null;
  /** The period that the association named, where it is another. */
  named: string | null;
  perhaps?: true;
  evidence: Evidence;
  position: number;
}
export interface Named {
  id: string;
  handle: string | null;
  names: Names;
}
/** A committee on a day: what it is called then, and who coordinates it. */
export interface CommitteeSummary {
  id: string;
  handle: string;
  names: Names;
  on: string;
  convened: string | null;
  ended: string | null;
  ending: 'merged' | 'dissolved' | null;
  into: Named | null;
  /** Set where the dates leave open whether it stands on that day. */
  perhaps?: true;
  coordinators: Coordinator[];
}
export type LabelMap = Map<string, LabelRow>;

/** The ids that answers on these rows call by name. */
export const called = (rows: CommitteeRow[], seats: CommitteeSeat[]): string[] => [
  ...rows.flatMap(({ into, decision, meeting }) => [into, decision, meeting]).filter((id) => id !== null),
  ...seats.map(({ government }) => government),
];

/** A committee, meeting or decision as answers name it. */
export const named = (labels: LabelMap, id: string | null): Named | null =>
  id === null ? null : { id, handle: labels.get(id)?.handle ?? null, names: labels.get(id)?.names ?? {} };

/** A committee as it is on the day. */
export const summary = (asOf: AsOf, row: CommitteeRow, seats: CommitteeSeat[], labels: LabelMap): CommitteeSummary => {
  const { committee, handle, on } = row;
  const ended = by(asOf, row.ended);
  const { now } = coordinators(asOf, row, seats, labels);
  return {
    id: committee,
    handle,
    names: nameOn(asOf, row.called),
    on,
    convened: by(asOf, row.convened),
    ended,
    ending: ended === null ? null : row.ending,
    into: ended === null ? null : named(labels, row.into),
    ...(standsOn(asOf, row) === 'perhaps' && { perhaps: true as const }),
    coordinators: now,
  };
};

/** Who coordinates a committee on the day, and who did before. */
export const coordinators = (
  asOf: AsOf,
  row: CommitteeRow,
  seats: CommitteeSeat[],
  labels: LabelMap,
): { now: Coordinator[]; past: Coordinator[] } => {
  const own = seats
    .filter((seat) => seat.committee === row.committee && hasBegun(asOf, seat.from))
    .toSorted((a, b) => compareDates(a.from, b.from) || a.origin - b.origin)
    .map((seat) => ({ seat, holds: heldOn(asOf, seat, row) }));
  const shown = ({ seat, holds }: (typeof own)[number]): Coordinator => ({
    member: memberOf(labels, seat.government),
    from: seat.from,
    // A seat that nobody ended ended with its committee.
    until: endOf(seat) ?? by(asOf, row.ended),
    named: seat.named,
    ...(holds === 'perhaps' && { perhaps: true as const }),
    evidence: seat.evidence,
    position: seat.position,
  });
  return {
    now: own.filter(({ holds }) => holds !== 'no').map(shown),
    past: own.filter(({ holds }) => holds === 'no').map(shown),
  };
};
