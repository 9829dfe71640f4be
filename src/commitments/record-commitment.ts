import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { idUnder } from '../access/id-under.js';
import { EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { date, evidence, type Evidence, handle, list, oneOf, optional, texts } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { commitment } from './commitment.decider.js';
import { type Kind, kinds } from './events.js';
import { partyOf, side, type Side } from './parties.js';

/** Records what somebody promised to others, or to what they were invited. */
export class RecordCommitment {
  @Fits(optional(handle))
  handle?: string;

  @Fits(oneOf(...kinds))
  kind: Kind;

  @Fits(side)
  by: Side;

  @Fits(list(side, 200))
  to: Side[];

  @Fits(texts(2000))
  text: Record<string, string>;

  @Fits(date)
  on: string;

  @Fits(optional(date))
  due?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RecordCommitment)
export class RecordCommitmentHandler implements ICommandHandler<RecordCommitment> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute(command: RecordCommitment) {
    const { handle } = command;
    const read = this.store.neighbours();
    const id = handle === undefined ? newId() : await idUnder(read, commitment, `commitment:${handle}`);
    const by = await partyOf(this.refs, command.by);
    const to = await Promise.all(command.to.map((each) => partyOf(this.refs, each)));
    const meeting = await maybe(this.refs.meeting, command.meeting);
    const data = compact({ ...command, commitment: id, by, to, meeting });
    return this.store.decide(commitment, id, () => [{ type: 'CommitmentRecorded', data }]);
  }
}

@Controller('api/:association/commitments')
export class RecordCommitmentRoute {
  constructor(private readonly door: Door) {}

  @Post()
  record(@By() caller: Caller, @Body() command: RecordCommitment) {
    return this.door.give(caller, command);
  }
}
