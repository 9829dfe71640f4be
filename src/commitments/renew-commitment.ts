import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { date, evidence, type Evidence, optional, texts } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { commitment } from './commitment.decider.js';

/** Records that another day was agreed by which a commitment is to be kept. */
export class RenewCommitment {
  commitment: string;

  @Fits(date)
  on: string;

  @Fits(date)
  due: string;

  @Fits(optional(texts(1000)))
  because?: Record<string, string>;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RenewCommitment)
export class RenewCommitmentHandler implements ICommandHandler<RenewCommitment> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: RenewCommitment) {
    const id = await this.refs.commitment(command.commitment);
    const data = compact({ ...command, commitment: id, meeting: await maybe(this.refs.meeting, command.meeting) });
    return this.store.decide(commitment, id, () => [{ type: 'CommitmentRenewed', data }]);
  }
}

@Controller('api/:association/commitments/:commitment/renewal')
export class RenewCommitmentRoute {
  constructor(private readonly door: Door) {}

  @Post()
  renew(@By() caller: Caller, @Param('commitment') commitment: string, @Body() command: RenewCommitment) {
    return this.door.give(caller, Object.assign(command, { commitment }));
  }
}
