import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { context, isLed } from '../eventstore/context.js';
import { Rejected } from '../eventstore/errors.js';
import { EventStore } from '../eventstore/store.js';
import { count, date, evidence, type Evidence, handle, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { chairmanship, electChair } from './chair.decider.js';
import { decision } from './decision.decider.js';
import { rulesOfDay, rulesOver } from './events.js';
import { Needs } from '../web/needs.js';

/**
 * Records the election of a member to a term of the chair. With a `decision` the day, body and meeting come from it; one that
 * led to this election already leads to nothing new, unless another day is named.
 */
export class ElectChair {
  @Fits(ref)
  member: string;

  @Fits(count)
  term: number;

  @Fits(optional(date))
  on?: string;

  @Fits(optional(ref))
  decision?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(handle))
  body?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(ElectChair)
export class ElectChairHandler implements ICommandHandler<ElectChair> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, term, evidence, ...command }: ElectChair) {
    const government = await this.refs.member(member);
    const decided = await maybe(this.refs.decision, command.decision);
    const read = this.store.neighbours();
    const taken = decided === undefined ? null : await read.fold(decision, decided);
    const on = command.on ?? taken?.on;
    if (on === undefined)
      throw new Rejected('ElectionHasADay', 'Name the day of the election, or the decision that has one', 'on');
    const meeting = (await maybe(this.refs.meeting, command.meeting)) ?? taken?.meeting;
    const data = compact({
      government,
      term,
      on,
      decision: decided,
      meeting,
      body: command.body ?? taken?.body,
      rules: rulesOfDay(await read.fold(rulesOver, read.association), on)?.version,
      evidence,
    });
    return this.store.decide(chairmanship, context().association, (state) =>
      electChair(state, data, { day: command.on, led: isLed() }),
    );
  }
}

@Needs('approve')
@Controller('api/:association/chairs/election')
export class ElectChairRoute {
  constructor(private readonly door: Door) {}

  @Post()
  elect(@By() caller: Caller, @Body() command: ElectChair) {
    return this.door.give(caller, command);
  }
}
