import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { context } from '../eventstore/context.js';
import { notInTheRecord } from '../eventstore/errors.js';
import { Erasing } from '../eventstore/erasing.js';
import { type Receipt, EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { count, list, object, oneOf, optional, unlistedId } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { TakesLong } from '../web/in-time.js';
import { Needs } from '../web/needs.js';
import { bases, type Basis } from './events.js';
import { erasure } from './erasure.decider.js';
import { Erasures } from './erasures.js';
import { type Chosen, plan } from './plan.js';

const MOST = 1000;
const ids = list(unlistedId, MOST);
/** The ids of places, of which no stream tells. */
const slotIds = { ...ids, json: { ...ids.json, 'x-unlisted': true } };

/** Erases the texts at some places, by what `held` answers; it names ids alone, so that it may be kept and waited for. */
export class ErasePersonalData {
  @Fits(optional(slotIds))
  slots?: string[];

  /** Places beside the log, such as documents. */
  @Fits(optional(list(object({ id: unlistedId, row: optional(count) }), MOST)))
  beside?: Chosen['beside'];

  @Fits(oneOf(...bases))
  basis: Basis;

  /** The id under which the request is kept elsewhere; one is made where none is given. */
  @Fits(optional(unlistedId))
  request?: string;
}

@CommandHandler(ErasePersonalData)
export class ErasePersonalDataHandler implements ICommandHandler<ErasePersonalData> {
  constructor(
    private readonly store: EventStore,
    private readonly erasing: Erasing,
    private readonly erasures: Erasures,
  ) {}

  async execute({ slots = [], beside = [], basis, request = newId() }: ErasePersonalData): Promise<Receipt> {
    const { association } = context();
    // What was answered before was announced before, so that nothing is left to do but what broke off.
    const before = await this.store.answered();
    if (before) {
      await this.erasures.replay();
      return before;
    }
    const chosen = { association, slots: [...new Set(slots)], beside };
    const planned = await plan(this.erasing, this.store, chosen);
    const missing = slots.flatMap((slot, n) => (planned.found.has(slot) ? [] : [[`/slots/${n}`, slot] as const]));
    if (missing.length > 0)
      throw notInTheRecord(missing.map(([pointer, slot]) => ({ pointer, detail: `Nothing is held at ${slot}` })));
    this.erasures.announce(request, planned.erasure);
    const receipt = await this.store.decide(erasure, request, () =>
      planned.subjects.map((subject) => ({ type: 'PersonalDataErased', data: { request, basis, ...subject } })),
    );
    await this.erasures.carryOut(request, planned.erasure);
    return receipt;
  }
}

@Needs('ask-correction')
@Controller('api/:association/personal-data/erasures')
export class ErasePersonalDataRoute {
  constructor(private readonly door: Door) {}

  @Post()
  @TakesLong()
  erase(@By() caller: Caller, @Body() command: ErasePersonalData) {
    return this.door.give(caller, command);
  }
}
