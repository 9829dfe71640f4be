import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, optional, texts, word } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { acting, type Acting, actorOf } from './acting.js';
import { meeting } from './meeting.decider.js';

/** Records that somebody gave a report at a meeting, on an item of its agenda where that is known. */
export class PresentReport {
  meeting: string;

  @Fits(texts(500))
  text: Record<string, string | null>;

  @Fits(acting)
  by: Acting;

  @Fits(optional(date))
  on?: string;

  @Fits(optional(word(20)))
  item?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(PresentReport)
export class PresentReportHandler implements ICommandHandler<PresentReport> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: PresentReport) {
    const id = await this.refs.meeting(command.meeting);
    const by = await actorOf(this.refs, command.by);
    const data = compact({ ...command, meeting: id, by });
    return this.store.decide(meeting, id, () => [{ type: 'ReportPresented', data }]);
  }
}

@Controller('api/:association/meetings/:meeting/reports')
export class PresentReportRoute {
  constructor(private readonly door: Door) {}

  @Post()
  present(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: PresentReport) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
