import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { byRow } from '../eventstore/errors.js';
import { EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { date, evidence, list, names, object, oneOf, optional } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { Fits } from '../web/fits.js';
import { modes } from './events.js';
import { meeting } from './meeting.decider.js';
import { people, withIds } from './people-given.js';

const guest = object({
  /** What it is called; people alone where it is single persons. */
  names: optional(names),
  /** The member that it is a part of, such as the province of a city. */
  partOf: optional(ref),
  on: optional(date),
  mode: optional(oneOf(...modes)),
  people,
  evidence,
});

/** Records who was at a meeting beside the delegations: guests, and parts of members such as their cities. */
export class RecordGuests {
  meeting: string;

  @Fits(list(guest, 500))
  guests: Infer<typeof guest>[];
}

@CommandHandler(RecordGuests)
export class RecordGuestsHandler implements ICommandHandler<RecordGuests> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ guests, ...command }: RecordGuests) {
    const id = await this.refs.meeting(command.meeting);
    const wholes = await Promise.all(guests.map(({ partOf }) => maybe(this.refs.member, partOf)));
    const facts = guests.map((guest, index) => ({
      type: 'GuestRecorded' as const,
      data: compact({ ...guest, meeting: id, guest: newId(), partOf: wholes[index], people: withIds(guest.people) }),
    }));
    return byRow('guests', () => this.store.decide(meeting, id, () => facts));
  }
}

@Controller('api/:association/meetings/:meeting/guests')
export class RecordGuestsRoute {
  constructor(private readonly door: Door) {}

  @Post()
  record(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: RecordGuests) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
