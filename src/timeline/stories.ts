import { Injectable } from '@nestjs/common';
import { type RowOf } from '../eventstore/belief.js';
import { type AnyFact, type Recorded } from '../eventstore/facts.js';
import { type Handler, type Projection } from '../eventstore/projection.js';
import { Registry } from '../eventstore/registry.js';
import { type Rows } from '../eventstore/rows.js';
import { sortKey } from '../language/dates.js';
import { type AsOf } from '../language/as-of.js';
import { LabelRow, TimelineItem } from './timeline.entities.js';
import {
  type AnyTellings,
  type Change,
  type Line,
  type Relabel,
  type Says,
  type Tellings,
  type Told,
} from './telling.js';

/** Says by position what some facts are about that do not say it themselves. */
export type Subjects = (asOf: AsOf, facts: Recorded[]) => Promise<Map<number, Says>>;

/** Collects how the rooms tell their events and keeps the timelines and labels from it. */
@Injectable()
export class Stories {
  private readonly on: Record<string, Handler> = {};
  private readonly tellings: AnyTellings = {};
  private readonly subjectsOf = new Map<string, Subjects>();

  constructor(registry: Registry) {
    const projection: Projection = { name: 'timeline', version: 7, tables: [TimelineItem, LabelRow], on: this.on };
    registry.add({ projections: [projection] });
  }

  add<F extends AnyFact>(tellings: Tellings<F>): void {
    for (const [type, tell] of Object.entries(tellings as unknown as AnyTellings)) {
      this.tellings[type] = tell;
      this.on[type] = handler(tell);
    }
  }

  /** Takes what says what the facts of one category of streams are about, for lists of events. */
  addSubjects(category: string, subjects: Subjects): void {
    this.subjectsOf.set(category, subjects);
  }

  /** What facts are about, by their positions, where some room says it for them. */
  async subjects(asOf: AsOf, facts: Recorded[]): Promise<Map<number, Says>> {
    const asked = [...this.subjectsOf].flatMap(([category, subjects]) => {
      const own = facts.filter(({ stream }) => stream.startsWith(`${category}-`));
      return own.length > 0 ? [subjects(asOf, own)] : [];
    });
    return new Map((await Promise.all(asked)).flatMap((found) => [...found]));
  }

  /** What one event tells, apart from all others. */
  told(fact: Recorded): Told {
    return this.tellings[fact.type]?.(fact as never) ?? null;
  }
}

const handler =
  (tell: (fact: never) => Told): Handler =>
  (fact: Recorded, rows) => {
    const told = tell(fact as never);
    if (told?.label) {
      const { handle = null, country = null, ...label } = told.label;
      rows.put(LabelRow, fact, { ...label, handle, country });
    }
    if (told?.relabel) relabel(fact, rows, told.relabel);
    told?.changes?.forEach((each) => change(fact, rows, each));
    told?.lines?.forEach((line, n) => rows.put(TimelineItem, fact, row(fact, line, n)));
  };

const relabel = (fact: Recorded, rows: Rows, { id, handle }: Relabel): void =>
  rows.amend(
    LabelRow,
    fact,
    (label) => label.id === id,
    () => (handle === undefined ? {} : { handle }),
  );

const change = (fact: Recorded, rows: Rows, { kind, becomes, also, evidence = [], ...changed }: Change): void =>
  rows.amend(
    TimelineItem,
    fact,
    (item) => item.kind === kind,
    (item) => {
      const now = {
        ...Object.fromEntries(Object.entries(changed).filter(([, now]) => now !== undefined)),
        ...(changed.on !== undefined && sortKey(changed.on)),
        ...(becomes !== undefined && { kind: becomes }),
        evidence: [...item.evidence, ...evidence],
      };
      const others = also?.governments.map((government, n) => ({
        ...{ ...now, government, kind: also.kind, text: also.text, n },
        ...ofFact(fact),
        position: fact.position,
      }));
      return [now, ...(others ?? [])];
    },
  );

/** Which fact a line tells. */
const ofFact = ({ origin, position, recordedAt }: Recorded) => ({
  origin,
  recordedAt,
  supersedes: origin === position ? null : origin,
});

/** Whose line it is as long as no event has named a member. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const row = (fact: Recorded, line: Line, n: number): RowOf<TimelineItem> => {
  const { government, lane, kind, on, end, text, ahead, names, meeting, decision, coverage, evidence } = line;
  const { first, last } = sortKey(on);
  return {
    government: government ?? NOBODY,
    ...ofFact(fact),
    n,
    lane,
    kind,
    on: on ?? null,
    end: end ?? null,
    first,
    last,
    text,
    ahead: ahead ?? null,
    names: (names ?? {}) as Record<string, string>,
    meeting: meeting ?? null,
    decision: decision ?? null,
    coverage: coverage ?? null,
    reprintOf: null,
    evidence: evidence ?? [],
  };
};
