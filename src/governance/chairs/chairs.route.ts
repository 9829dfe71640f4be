import { Controller, Get, Query } from '@nestjs/common';
import { By, type Caller } from '../../access/caller.js';
import { answered, AsOfQuery, Times } from '../../web/as-of.js';
import { ChairTerms } from './chairs.query.js';

/** Who holds the chair, and its terms. */
@Controller('api/:association/chairs')
export class ChairsRoute {
  constructor(
    private readonly times: Times,
    private readonly terms: ChairTerms,
  ) {}

  @Get()
  async chairs(@By() { association }: Caller, @Query() times: AsOfQuery) {
    const asOf = await this.times.asOf(association, times);
    return { asOf: answered(asOf), ...(await this.terms.read(asOf)) };
  }
}
