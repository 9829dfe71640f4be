import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { isLed } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { isAdmittedBy, membership } from './membership.decider.js';
import { Needs } from '../web/needs.js';

/** Lets a government in as an observer. What the decision cited did already is not done again. */
export class AdmitObserver {
  member: string;

  @Fits(date)
  on: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(ref))
  decision?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(AdmitObserver)
export class AdmitObserverHandler implements ICommandHandler<AdmitObserver> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, on, evidence, ...named }: AdmitObserver) {
    const government = await this.refs.member(member);
    const meeting = await maybe(this.refs.meeting, named.meeting);
    const decision = await maybe(this.refs.decision, named.decision);
    const data = compact({ government, on, meeting, decision, evidence });
    return this.store.decide(membership, government, (state) =>
      isAdmittedBy(state, { ...data, category: 'observer' }, { day: on, led: isLed() })
        ? []
        : [{ type: 'ObserverAdmitted', data }],
    );
  }
}

@Needs('approve')
@Controller('api/:association/members/:member/observation')
export class AdmitObserverRoute {
  constructor(private readonly door: Door) {}

  @Post()
  admit(@By() caller: Caller, @Param('member') member: string, @Body() command: AdmitObserver) {
    return this.door.give(caller, Object.assign(command, { member }));
  }
}
