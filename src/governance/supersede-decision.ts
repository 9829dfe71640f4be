import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, optional, reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { decision as decider } from './decision.decider.js';
import { decisionView } from './decision.state.js';
import { Needs } from '../web/needs.js';

/** Records that a later decision took the place of one; on the day of the later one where nothing else is said. */
export class SupersedeDecision {
  decision: string;

  @Fits(ref)
  by: string;

  @Fits(optional(date))
  on?: string;

  @Fits(reason)
  reason: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(SupersedeDecision)
export class SupersedeDecisionHandler implements ICommandHandler<SupersedeDecision> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ evidence, ...command }: SupersedeDecision) {
    const decision = await this.refs.decision(command.decision);
    const by = await this.refs.decision(command.by);
    const on = command.on ?? (await this.store.neighbours().fold(decisionView, by))!.on;
    const data = compact({ decision, by, on, evidence });
    return this.store.decide(decider, decision, (state) =>
      state?.supersededBy === by ? [] : [{ type: 'DecisionSuperseded', data }],
    );
  }
}

@Needs('approve')
@Controller('api/:association/decisions/:decision/supersession')
export class SupersedeDecisionRoute {
  constructor(private readonly door: Door) {}

  @Post()
  supersede(@By() caller: Caller, @Param('decision') decision: string, @Body() command: SupersedeDecision) {
    return this.door.give(caller, Object.assign(command, { decision }));
  }
}
