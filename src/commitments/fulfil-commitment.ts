import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, optional, texts } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { commitment } from './commitment.decider.js';

/** Records that a commitment was kept, and by what: a meeting, a decision, coverage, another commitment, or in words. */
export class FulfilCommitment {
  commitment: string;

  @Fits(date)
  on: string;

  @Fits(optional(ref))
  member?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(ref))
  decision?: string;

  @Fits(optional(ref))
  coverage?: string;

  @Fits(optional(ref))
  through?: string;

  @Fits(optional(texts(2000)))
  text?: Record<string, string>;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(FulfilCommitment)
export class FulfilCommitmentHandler implements ICommandHandler<FulfilCommitment> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ member, ...command }: FulfilCommitment) {
    const id = await this.refs.commitment(command.commitment);
    const data = compact({
      ...command,
      commitment: id,
      government: await maybe(this.refs.member, member),
      meeting: await maybe(this.refs.meeting, command.meeting),
      decision: await maybe(this.refs.decision, command.decision),
      coverage: await maybe(this.refs.coverage, command.coverage),
      through: await maybe(this.refs.commitment, command.through),
    });
    return this.store.decide(commitment, id, () => [{ type: 'CommitmentFulfilled', data }]);
  }
}

@Controller('api/:association/commitments/:commitment/fulfilment')
export class FulfilCommitmentRoute {
  constructor(private readonly door: Door) {}

  @Post()
  fulfil(@By() caller: Caller, @Param('commitment') commitment: string, @Body() command: FulfilCommitment) {
    return this.door.give(caller, Object.assign(command, { commitment }));
  }
}
