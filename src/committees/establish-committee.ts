import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, Refs } from '../access/refs.js';
import { Rejected } from '../eventstore/errors.js';
import { idUnder } from '../access/id-under.js';
import { EventStore } from '../eventstore/store.js';
import { rulesOfDay, rulesOver } from '../governance/events.js';
import { type Names } from '../language/names.js';
import { date, handle, names, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { cited, Citing } from './cited.js';
import { committee } from './committee.decider.js';

/** Records that a committee was set up. With a `decision` the day, body and meeting come from it. */
export class EstablishCommittee extends Citing {
  @Fits(handle)
  handle: string;

  @Fits(names)
  names: Names;

  @Fits(optional(date))
  on?: string;

  @Fits(optional(handle))
  body?: string;
}

@CommandHandler(EstablishCommittee)
export class EstablishCommitteeHandler implements ICommandHandler<EstablishCommittee> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ evidence, ...command }: EstablishCommittee) {
    const read = this.store.neighbours();
    const id = await idUnder(read, committee, `committee:${command.handle}`);
    const { on, ...found } = await cited(this.store, this.refs, command);
    if (on === undefined)
      throw new Rejected(
        'EstablishmentHasADay',
        'Name the day on which it was set up, or the decision that has one',
        'on',
      );
    const rules = rulesOfDay(await read.fold(rulesOver, read.association), on)?.version;
    const data = compact({ ...command, committee: id, on, ...found, rules, evidence });
    return this.store.decide(committee, id, () => [{ type: 'CommitteeEstablished', data }]);
  }
}

@Controller('api/:association/committees')
export class EstablishCommitteeRoute {
  constructor(private readonly door: Door) {}

  @Post()
  establish(@By() caller: Caller, @Body() command: EstablishCommittee) {
    return this.door.give(caller, command);
  }
}
