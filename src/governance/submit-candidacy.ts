import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { context } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { count, date, evidence, type Evidence, oneOf, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { chairmanship } from './chair.decider.js';

/** Records that a member stands for a term of the chair: by its own application, or proposed by others. */
export class SubmitCandidacy {
  @Fits(ref)
  member: string;

  @Fits(count)
  term: number;

  @Fits(date)
  on: string;

  @Fits(optional(oneOf('application', 'proposal')))
  basis?: 'application' | 'proposal';

  @Fits(optional(ref))
  meeting?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(SubmitCandidacy)
export class SubmitCandidacyHandler implements ICommandHandler<SubmitCandidacy> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, ...candidacy }: SubmitCandidacy) {
    const government = await this.refs.member(member);
    const meeting = await maybe(this.refs.meeting, candidacy.meeting);
    const data = compact({ government, ...candidacy, meeting });
    return this.store.decide(chairmanship, context().association, () => [{ type: 'CandidacySubmitted', data }]);
  }
}

@Controller('api/:association/chairs/candidacy')
export class SubmitCandidacyRoute {
  constructor(private readonly door: Door) {}

  @Post()
  submit(@By() caller: Caller, @Body() command: SubmitCandidacy) {
    return this.door.give(caller, command);
  }
}
