import { Injectable } from '@nestjs/common';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { type AsOf } from '../../language/as-of.js';
import { readDate } from '../../language/dates.js';
import { type MeetingEvent } from '../../meetings/events.js';
import { Labels } from '../../timeline/labels.js';
import { type Named, named } from '../../timeline/member-timeline.query.js';
import { dayAfter, DAYS } from './days.js';

/** Since when somebody asks what changed: since a day, the end of a meeting, or a position that they have seen. */
export interface Asked {
  since?: string;
  meeting?: string;
  position?: number;
}

/** Where the answer begins: after which position, and from which day on what happened is news. */
export interface Beginning {
  after: number;
  day: string;
  meeting?: Named;
}

/** Finds where what changed since then begins in the log. */
@Injectable()
export class Since {
  constructor(
    private readonly log: EventLog,
    private readonly registry: Registry,
    private readonly labels: Labels,
  ) {}

  /** Where nothing is asked, of the last thirty days. */
  async of(asOf: AsOf, { since, meeting, position }: Asked): Promise<Beginning> {
    if (position !== undefined) return this.seen(asOf, position);
    if (meeting === undefined) return this.from(asOf, since ?? dayAfter(asOf.trueOn, -DAYS));
    const labels = await this.labels.of(asOf, [meeting]);
    const ended = await this.lastDayOf(asOf, meeting);
    const beginning = await this.from(asOf, ended === undefined ? asOf.trueOn : dayAfter(ended, 1));
    return { ...beginning, meeting: named(meeting, labels) };
  }

  private async from({ association }: AsOf, day: string): Promise<Beginning> {
    return { after: await this.log.positionAt(association, `${dayAfter(day, -1)}T23:59:59.999Z`), day };
  }

  private async seen({ association, trueOn }: AsOf, after: number): Promise<Beginning> {
    const recordedAt = await this.log.recordedAt(association, after);
    return { after, day: recordedAt?.slice(0, 10) ?? trueOn };
  }

  /** The last day of a meeting, or for which it is planned. */
  private async lastDayOf({ association, knownOn }: AsOf, meeting: string): Promise<string | undefined> {
    const facts = this.registry.believed(await this.log.stream(association, `meeting-${meeting}`, knownOn));
    const days = facts
      .filter(({ type }) => moving.has(type))
      .map(({ data }) => (data as { on?: string; until?: string }).until ?? (data as { on?: string }).on);
    const last = days.findLast((day) => day !== undefined);
    return last === undefined ? undefined : (readDate(last).latest ?? undefined);
  }
}

/** What says on which days a meeting is or was held. */
const moving = new Set<string>([
  'MeetingScheduled',
  'MeetingRescheduled',
  'MeetingPostponed',
  'MeetingOpened',
  'MeetingClosed',
] satisfies MeetingEvent['type'][]);
