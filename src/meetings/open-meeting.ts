import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { meeting } from './meeting.decider.js';
import { MomentOfMeeting } from './moment-of-meeting.js';

/** Records that a meeting was opened. */
export class OpenMeeting extends MomentOfMeeting {}
/** Records that a meeting was closed. */
export class CloseMeeting extends MomentOfMeeting {}

@CommandHandler(OpenMeeting)
export class OpenMeetingHandler implements ICommandHandler<OpenMeeting> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: OpenMeeting) {
    const id = await this.refs.meeting(command.meeting);
    return this.store.decide(meeting, id, () => [
      { type: 'MeetingOpened', data: compact({ ...command, meeting: id }) },
    ]);
  }
}

@CommandHandler(CloseMeeting)
export class CloseMeetingHandler implements ICommandHandler<CloseMeeting> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: CloseMeeting) {
    const id = await this.refs.meeting(command.meeting);
    return this.store.decide(meeting, id, () => [
      { type: 'MeetingClosed', data: compact({ ...command, meeting: id }) },
    ]);
  }
}

@Controller('api/:association/meetings/:meeting')
export class OpenMeetingRoute {
  constructor(private readonly door: Door) {}

  @Post('opening')
  open(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: OpenMeeting) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }

  @Post('closing')
  close(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: CloseMeeting) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
