import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { idUnder } from '../access/id-under.js';
import { EventStore } from '../eventstore/store.js';
import { type Names } from '../language/names.js';
import { count, date, evidence, type Evidence, handle, names, oneOf, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { modes } from './events.js';
import { meeting } from './meeting.decider.js';

/** Calls a meeting of a body. Its handle is `<body>-<ordinal>`, or `<series>-<ordinal>`, where none is given. */
export class ScheduleMeeting {
  @Fits(handle)
  body: string;

  @Fits(optional(handle))
  series?: string;

  @Fits(optional(count))
  ordinal?: number;

  @Fits(optional(handle))
  handle?: string;

  @Fits(names)
  names: Names;

  @Fits(date)
  on: string;

  @Fits(optional(names))
  place?: Names;

  @Fits(optional(oneOf(...modes)))
  mode?: (typeof modes)[number];

  @Fits(optional(ref))
  host?: string;

  @Fits(optional(names))
  theme?: Names;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(ScheduleMeeting)
export class ScheduleMeetingHandler implements ICommandHandler<ScheduleMeeting> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: ScheduleMeeting) {
    const { ordinal } = command;
    const row = command.series ?? command.body;
    const handle =
      command.handle ?? (ordinal === undefined ? `${row}-${command.on.replace(/[^0-9]+/g, '-')}` : `${row}-${ordinal}`);
    const id = await idUnder(this.store.neighbours(), meeting, `meeting:${handle}`);
    const host = await maybe(this.refs.member, command.host);
    const data = compact({ ...command, meeting: id, handle, host });
    return this.store.decide(meeting, id, () => [{ type: 'MeetingScheduled', data }]);
  }
}

@Controller('api/:association/meetings')
export class ScheduleMeetingRoute {
  constructor(private readonly door: Door) {}

  @Post()
  schedule(@By() caller: Caller, @Body() command: ScheduleMeeting) {
    return this.door.give(caller, command);
  }
}
