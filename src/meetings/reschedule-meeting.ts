import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { type Names } from '../language/names.js';
import { date, evidence, type Evidence, names, oneOf, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { modes } from './events.js';
import { meeting } from './meeting.decider.js';

/** Moves a meeting that was not opened yet: its day, place, way or host; what is not given stays. */
export class RescheduleMeeting {
  meeting: string;

  @Fits(optional(date))
  on?: string;

  @Fits(optional(names))
  place?: Names;

  @Fits(optional(oneOf(...modes)))
  mode?: (typeof modes)[number];

  @Fits(optional(ref))
  host?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RescheduleMeeting)
export class RescheduleMeetingHandler implements ICommandHandler<RescheduleMeeting> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: RescheduleMeeting) {
    const id = await this.refs.meeting(command.meeting);
    const host = await maybe(this.refs.member, command.host);
    const data = compact({ ...command, meeting: id, host });
    return this.store.decide(meeting, id, () => [{ type: 'MeetingRescheduled', data }]);
  }
}

@Controller('api/:association/meetings/:meeting/schedule')
export class RescheduleMeetingRoute {
  constructor(private readonly door: Door) {}

  @Post()
  reschedule(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: RescheduleMeeting) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
