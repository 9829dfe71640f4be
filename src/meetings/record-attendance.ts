import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { byRow, Rejected } from '../eventstore/errors.js';
import { EventStore } from '../eventstore/store.js';
import { holdsOn } from '../language/dates.js';
import { date, evidence, list, object, oneOf, optional } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { Fits } from '../web/fits.js';
import { comes } from './delegation.rules.js';
import { capacities, modes, type Status, statuses } from './events.js';
import { meeting } from './meeting.decider.js';
import { presence } from './meeting.shapes.js';
import { people, withIds } from './people-given.js';

const delegation = object({
  member: ref,
  status: oneOf(...statuses),
  /** The day or days it was there; those of the meeting where nothing is said. */
  on: optional(date),
  mode: optional(oneOf(...modes)),
  capacity: optional(oneOf(...capacities)),
  /** The member that stood in for it. */
  representedBy: optional(ref),
  presence: optional(presence),
  people,
  evidence,
});

/** Records who came to a meeting, for one or many governments at once: all of them or, where a rule refuses one, none. */
export class RecordAttendance {
  meeting: string;

  @Fits(list(delegation, 1000))
  delegations: Infer<typeof delegation>[];
}

@CommandHandler(RecordAttendance)
export class RecordAttendanceHandler implements ICommandHandler<RecordAttendance> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ delegations, ...command }: RecordAttendance) {
    const id = await this.refs.meeting(command.meeting);
    const governments = await Promise.all(delegations.map(({ member }) => this.refs.member(member)));
    const proxies = await Promise.all(delegations.map(({ representedBy }) => maybe(this.refs.member, representedBy)));
    const decide = () =>
      this.store.decide(meeting, id, ({ on }) => {
        for (const [nth, delegation] of delegations.entries())
          isNotForetold(delegation.on ?? on, delegation.status, nth);
        return delegations.map(({ member: _, people, ...delegation }, index) => ({
          type: 'AttendanceRecorded',
          data: compact({
            on,
            ...delegation,
            meeting: id,
            government: governments[index]!,
            representedBy: proxies[index],
            people: withIds(people),
          }),
        }));
      });
    return byRow('delegations', decide);
  }
}

const DAY = 86_400_000;

/** Throws where somebody would have come on a day that is still to come, also where the day begins first. */
const isNotForetold = (on: string, status: Status, nth: number): void => {
  const tomorrow = new Date(Date.now() + DAY).toISOString().slice(0, 10);
  if (comes(status) && holdsOn(tomorrow, on) === 'no')
    throw Object.assign(
      new Rejected('NobodyHasComeYet', 'That day is still to come; who came is recorded when it has', 'status'),
      { nth },
    );
};

@Controller('api/:association/meetings/:meeting/attendance')
export class RecordAttendanceRoute {
  constructor(private readonly door: Door) {}

  @Post()
  record(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: RecordAttendance) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
