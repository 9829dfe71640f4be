import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { oneOf, optional, word } from '../../language/nouns.js';
import { Fits } from '../../web/fits.js';
import { TakesLong } from '../../web/in-time.js';
import { Needs } from '../../web/needs.js';
import { Listed, type Walk, Walking } from '../../web/paged.js';
import { AsSheet, InFormats } from '../../web/sheets/as-sheet.js';
import { Keyless } from '../caller.guard.js';
import { By, type Caller } from '../caller.js';
import { Nothing } from '../nothing.js';
import { FourEyes } from './four-eyes.js';
import { type AskedAct, type RequestState } from './asked-act.js';
import { Requests } from './requests.js';
import { requestsSheet } from './requests.sheet.js';

export class RequestsParameters extends InFormats(Listed(Object)) {
  @Fits(optional(oneOf('waiting', 'confirming', 'confirmed', 'declined')))
  state?: RequestState;
}

/** Why something that was asked for is to have no effect. */
export class DeclineRequest {
  @Fits(optional(word(500)))
  reason?: string;
}

/** What waits for a second person. */
@Needs('see-requests')
@Controller('api/:association/requests')
export class RequestsRoute {
  constructor(
    private readonly requests: Requests,
    private readonly fourEyes: FourEyes,
  ) {}

  @Get()
  @AsSheet(requestsSheet)
  async list(@By() { association }: Caller, @Query() { state }: RequestsParameters, @Walking() walk: Walk) {
    const items = (await this.requests.list(association, state)).map(told);
    return walk.page({ count: items.length, items }, ({ id }) => id);
  }

  @Get(':request')
  async one(@By() { association }: Caller, @Param('request') id: string) {
    return told(await this.requests.find(association, id));
  }

  /** Confirmed twice by the same person it answers twice the same. */
  @Needs('decide')
  @Post(':request/confirmation')
  @HttpCode(201)
  @Keyless()
  @TakesLong()
  confirm(@By() caller: Caller, @Param('request') id: string, @Nothing() _: undefined) {
    return this.fourEyes.confirm(caller, id);
  }

  @Post(':request/refusal')
  @HttpCode(200)
  @Keyless()
  async decline(@By() caller: Caller, @Param('request') id: string, @Body() { reason }: DeclineRequest) {
    await this.fourEyes.decline(caller, id, reason);
    return told(await this.requests.find(caller.association, id));
  }
}

/** Ids of people and not their names; who may see those asks for people. */
const told = ({ askedPerson: _, answer: __, with: ___, ...request }: AskedAct) => request;
