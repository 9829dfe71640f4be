import { Controller, Get, Query } from '@nestjs/common';
import { By, type Caller } from '../../access/caller.js';
import { answered, AsOfQuery, Times } from '../../web/as-of.js';
import { Listed, type Walk, Walking } from '../../web/paged.js';
import { ChairTerms } from './chairs.query.js';
import { AsSheet, InFormats } from '../../web/sheets/as-sheet.js';
import { chairsSheet } from './chairs.sheet.js';

export class ChairsParameters extends InFormats(Listed(AsOfQuery)) {}

/** Who holds the chair, and its terms. */
@Controller('api/:association/chairs')
export class ChairsRoute {
  constructor(
    private readonly times: Times,
    private readonly terms: ChairTerms,
  ) {}

  @Get()
  @AsSheet(chairsSheet)
  async chairs(@By() { association }: Caller, @Query() _: ChairsParameters, @Walking() walk: Walk) {
    const asOf = await this.times.asOf(association, walk.times);
    return walk.page({ asOf: answered(asOf), ...(await this.terms.read(asOf)) }, ({ term }) => term);
  }
}
