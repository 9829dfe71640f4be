import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { meeting } from './meeting.decider.js';
import { MomentOfMeeting } from './moment-of-meeting.js';

/** Records that a meeting was broken off, to go on later. */
export class AdjournMeeting extends MomentOfMeeting {
  @Fits(optional(date))
  until?: string;
}
/** Records that it went on. */
export class ResumeMeeting extends MomentOfMeeting {}

@CommandHandler(AdjournMeeting)
export class AdjournMeetingHandler implements ICommandHandler<AdjournMeeting> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: AdjournMeeting) {
    const id = await this.refs.meeting(command.meeting);
    const data = compact({ ...command, meeting: id });
    return this.store.decide(meeting, id, () => [{ type: 'MeetingAdjourned', data }]);
  }
}

@CommandHandler(ResumeMeeting)
export class ResumeMeetingHandler implements ICommandHandler<ResumeMeeting> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: ResumeMeeting) {
    const id = await this.refs.meeting(command.meeting);
    const data = compact({ ...command, meeting: id });
    return this.store.decide(meeting, id, () => [{ type: 'MeetingResumed', data }]);
  }
}

@Controller('api/:association/meetings/:meeting')
export class AdjournMeetingRoute {
  constructor(private readonly door: Door) {}

  @Post('adjournment')
  adjourn(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: AdjournMeeting) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }

  @Post('resumption')
  resume(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: ResumeMeeting) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
