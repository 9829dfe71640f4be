import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { date, evidence, id, list, names, object, oneOf, optional, texts } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { Fits } from '../web/fits.js';
import { capacities, deeds, modes, statuses } from './events.js';
import { meeting } from './meeting.decider.js';

const delegation = object({
  member: ref,
  status: oneOf(...statuses),
  /** The day or days it was there; those of the meeting where nothing is said. */
  on: optional(date),
  mode: optional(oneOf(...modes)),
  capacity: optional(oneOf(...capacities)),
  people: optional(
    list(
      object({
        person: optional(id),
        names: texts(200),
        title: optional(names),
        did: optional(list(oneOf(...deeds), 7)),
        note: optional(texts(500)),
      }),
      500,
    ),
  ),
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
    return this.store.decide(meeting, id, ({ on }) =>
      delegations.map(({ member: _, people, ...delegation }, index) => ({
        type: 'AttendanceRecorded',
        data: compact({
          on,
          ...delegation,
          meeting: id,
          government: governments[index]!,
          people: people?.map((person) => ({ person: newId(), did: ['attended' as const], ...person })),
        }),
      })),
    );
  }
}

@Controller('api/:association/meetings/:meeting/attendance')
export class RecordAttendanceRoute {
  constructor(private readonly door: Door) {}

  @Post()
  record(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: RecordAttendance) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
