import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, optional, texts } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { meeting } from './meeting.decider.js';

class Change {
  meeting: string;

  /** When that was decided or made known. */
  @Fits(optional(date))
  on?: string;

  @Fits(optional(texts(500)))
  because?: Record<string, string | null>;

  @Fits(evidence)
  evidence?: Evidence;
}

/** Puts a meeting off until a day or, where none is given, for an indefinite time. */
export class PostponeMeeting extends Change {
  @Fits(optional(date))
  until?: string;
}
/** Calls a meeting off. */
export class CancelMeeting extends Change {}

@CommandHandler(PostponeMeeting)
export class PostponeMeetingHandler implements ICommandHandler<PostponeMeeting> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: PostponeMeeting) {
    const id = await this.refs.meeting(command.meeting);
    const data = compact({ ...command, meeting: id });
    return this.store.decide(meeting, id, () => [{ type: 'MeetingPostponed', data }]);
  }
}

@CommandHandler(CancelMeeting)
export class CancelMeetingHandler implements ICommandHandler<CancelMeeting> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: CancelMeeting) {
    const id = await this.refs.meeting(command.meeting);
    const data = compact({ ...command, meeting: id });
    return this.store.decide(meeting, id, () => [{ type: 'MeetingCancelled', data }]);
  }
}

@Controller('api/:association/meetings/:meeting')
export class PostponeMeetingRoute {
  constructor(private readonly door: Door) {}

  @Post('postponement')
  postpone(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: PostponeMeeting) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }

  @Post('cancellation')
  cancel(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: CancelMeeting) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
