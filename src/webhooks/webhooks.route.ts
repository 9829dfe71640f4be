import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Keyless } from '../access/caller.guard.js';
import { By, type Caller } from '../access/caller.js';
import { Nothing } from '../access/nothing.js';
import { count, list, optional, url as webAddress, word } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { Needs } from '../web/needs.js';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { AsSheet, InFormats } from '../web/sheets/as-sheet.js';
import { Webhooks } from './webhooks.js';
import { lettersSheet } from './letters.sheet.js';
import { webhooksSheet } from './webhooks.sheet.js';

export class WebhooksParameters extends InFormats(Listed(Object)) {}

export class LettersParameters extends InFormats(Listed(Object)) {}

/** Who is to be told, and of what. */
export class AddWebhook {
  @Fits(word(200))
  name: string;

  @Fits(webAddress)
  url: string;

  @Fits(optional(list(word(100), 100)))
  types?: string[];

  @Fits(optional(count))
  from?: number;
}

/** Which of the events that were given up is sent again; all where none is named. */
export class SendAgain {
  @Fits(optional(count))
  position?: number;
}

/** For how many hours the secret before signs beside the new one. */
export class RenewSecret {
  @Fits(optional(count))
  overlap?: number;
}

/** Who is told of what the log takes in, and what could not be told. */
@Needs('operate')
@Controller('api/:association/webhooks')
export class WebhooksRoute {
  constructor(private readonly webhooks: Webhooks) {}

  @Get()
  @AsSheet(webhooksSheet)
  async list(@By() { association }: Caller, @Query() _: WebhooksParameters, @Walking() walk: Walk) {
    const items = await this.webhooks.all(association);
    return walk.page({ count: items.length, items }, ({ id }) => id);
  }

  @Get(':webhook')
  one(@By() { association }: Caller, @Param('webhook') id: string) {
    return this.webhooks.find(association, id);
  }

  @Get(':webhook/letters')
  @AsSheet(lettersSheet)
  async letters(
    @By() { association }: Caller,
    @Param('webhook') id: string,
    @Query() _: LettersParameters,
    @Walking() walk: Walk,
  ) {
    const items = await this.webhooks.letters(association, id);
    return walk.page({ count: items.length, items }, ({ position }) => String(position));
  }

  /** The secret stands in this answer and nowhere after. */
  @Needs('administer')
  @Post()
  @Keyless()
  add(@By() caller: Caller, @Body() webhook: AddWebhook) {
    return this.webhooks.add(caller, webhook);
  }

  /** The secret stands in this answer and nowhere after. */
  @Needs('administer')
  @Post(':webhook/secret')
  @HttpCode(200)
  @Keyless()
  renew(@By() caller: Caller, @Param('webhook') id: string, @Body() { overlap }: RenewSecret) {
    return this.webhooks.renew(caller, id, overlap);
  }

  @Needs('administer')
  @Post(':webhook/again')
  @HttpCode(200)
  @Keyless()
  again(@By() caller: Caller, @Param('webhook') id: string, @Body() { position }: SendAgain) {
    return this.webhooks.again(caller, id, position);
  }

  @Needs('administer')
  @Post(':webhook/stop')
  @HttpCode(200)
  @Keyless()
  stop(@By() caller: Caller, @Param('webhook') id: string, @Nothing() _: undefined) {
    return this.webhooks.stop(caller, id);
  }

  @Needs('administer')
  @Post(':webhook/start')
  @HttpCode(200)
  @Keyless()
  start(@By() caller: Caller, @Param('webhook') id: string, @Nothing() _: undefined) {
    return this.webhooks.start(caller, id);
  }

  @Needs('administer')
  @Post(':webhook/removal')
  @HttpCode(200)
  @Keyless()
  remove(@By() caller: Caller, @Param('webhook') id: string, @Nothing() _: undefined) {
    return this.webhooks.remove(caller, id);
  }
}
