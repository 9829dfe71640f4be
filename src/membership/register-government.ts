import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact } from '../access/refs.js';
import { idUnder } from '../access/id-under.js';
import { EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { type Names } from '../language/names.js';
import { country, evidence, type Evidence, list, names, optional, regionCode, word } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { membership } from './membership.decider.js';

/** Enters a government into the record. It is no member by that. */
export class RegisterGovernment {
  @Fits(names)
  names: Names;

  @Fits(optional(list(word(), 50)))
  aliases?: string[];

  @Fits(country)
  country: string;

  @Fits(optional(regionCode))
  code?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RegisterGovernment)
export class RegisterGovernmentHandler implements ICommandHandler<RegisterGovernment> {
  constructor(private readonly store: EventStore) {}

  async execute(command: RegisterGovernment) {
    const { code } = command;
    const read = this.store.neighbours();
    const government = code === undefined ? newId() : await idUnder(read, membership, `membership:${code}`);
    return this.store.decide(membership, government, () => [
      { type: 'GovernmentRegistered', data: compact({ ...command, government }) },
    ]);
  }
}

@Controller('api/:association/members')
export class RegisterGovernmentRoute {
  constructor(private readonly door: Door) {}

  @Post()
  register(@By() caller: Caller, @Body() command: RegisterGovernment) {
    return this.door.give(caller, command);
  }
}
