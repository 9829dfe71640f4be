import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { By, type Caller } from '../access/caller.js';
import { Keyless } from '../access/caller.guard.js';
import { Reads } from '../access/names/sight.js';
import { Invalid } from '../eventstore/errors.js';
import { optional, unlistedId, word } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { Foot } from '../web/foot.js';
import { TakesLong } from '../web/in-time.js';
import { Needs } from '../web/needs.js';
import { HeldData } from './held/held.js';
import { remaining } from './held/remaining.js';

/** Who is looked for. A name is sent in a body, as addresses stand in the logs of those that pass them on. */
export class HeldAbout {
  @Fits(optional(word(200)))
  name?: string;

  @Fits(optional(unlistedId))
  person?: string;
}

/** What is held about a person: a copy for them, and what an erasure can be asked of. It changes nothing. */
@Needs('ask-correction')
@Controller('api/:association/personal-data/held')
export class HeldRoute {
  constructor(
    private readonly held: HeldData,
    private readonly foot: Foot,
  ) {}

  @Post()
  @HttpCode(200)
  @Keyless()
  @Reads()
  @TakesLong()
  async about(
    @By() { association }: Caller,
    @Body() { name, person }: HeldAbout,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (name === undefined && person === undefined)
      throw new Invalid(
        [{ pointer: '/name', code: 'required' }],
        'A name or the id of a person says who is looked for',
      );
    const held = await this.held.of(association, { name, person });
    await this.foot.note(response, association);
    return { ...held, remains: remaining(held) };
  }
}
