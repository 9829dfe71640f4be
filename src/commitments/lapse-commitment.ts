import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, optional, texts } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { commitment } from './commitment.decider.js';

/** Records that a commitment came to nothing. */
export class LapseCommitment {
  commitment: string;

  @Fits(date)
  on: string;

  @Fits(optional(texts(1000)))
  because?: Record<string, string>;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(LapseCommitment)
export class LapseCommitmentHandler implements ICommandHandler<LapseCommitment> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: LapseCommitment) {
    const id = await this.refs.commitment(command.commitment);
    const data = compact({ ...command, commitment: id });
    return this.store.decide(commitment, id, () => [{ type: 'CommitmentLapsed', data }]);
  }
}

@Controller('api/:association/commitments/:commitment/lapse')
export class LapseCommitmentRoute {
  constructor(private readonly door: Door) {}

  @Post()
  lapse(@By() caller: Caller, @Param('commitment') commitment: string, @Body() command: LapseCommitment) {
    return this.door.give(caller, Object.assign(command, { commitment }));
  }
}
