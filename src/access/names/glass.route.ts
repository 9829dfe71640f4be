import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { reason } from '../../language/nouns.js';
import { Fits } from '../../web/fits.js';
import { Needs } from '../../web/needs.js';
import { Listed, type Walk, Walking } from '../../web/paged.js';
import { AsSheet, InFormats } from '../../web/sheets/as-sheet.js';
import { By, type Caller } from '../caller.js';
import { Once } from '../once.js';
import { Glass } from './glass.js';
import { glassSheet } from './glass.sheet.js';

export class GlassParameters extends InFormats(Listed(Object)) {}

/** Why an auditor needs to see names. */
export class BreakGlass {
  @Fits(reason)
  reason: string;
}

/** Names of delegates, guests and staff are shown to an auditor who says why, for an hour; all may see that who see what was done about access. */
@Needs('see-access')
@Controller('api/:association/glass')
export class GlassRoute {
  constructor(private readonly glass: Glass) {}

  @Get()
  @AsSheet(glassSheet)
  async all(@By() { association }: Caller, @Query() _: GlassParameters, @Walking() walk: Walk) {
    const items = await this.glass.all(association);
    return walk.page({ count: items.length, items }, ({ id }) => id);
  }

  @Needs('break-glass')
  @Post()
  @Once()
  break(@By() caller: Caller, @Body() { reason: why }: BreakGlass) {
    return this.glass.break(caller, why);
  }
}
