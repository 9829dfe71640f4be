import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Associations } from '../access/associations.js';
import { By, type Caller } from '../access/caller.js';
import { MayLag } from '../access/reading.js';
import { writtenIn } from '../language/names.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { called, PopoloParts } from '../web/popolo.js';

/** The record in Popolo's terms, as of two times like every reading. */
@MayLag()
@Controller('api/:association')
export class PopoloRoute {
  constructor(
    private readonly parts: PopoloParts,
    private readonly times: Times,
    private readonly associations: Associations,
  ) {}

  @Get('popolo.json')
  @ApiOkResponse({ content: { 'application/json': {} } })
  async record(@By() { association }: Caller, @Param('association') handle: string, @Query() times: AsOfQuery) {
    const { names, languages } = await this.associations.find(handle);
    const asOf = await this.times.asOf(association, times);
    return writtenIn(languages, async () => {
      const { organizations, ...others } = await this.parts.of(asOf);
      const own = { id: association, ...called(names), classification: 'association' };
      return { asOf: answered(asOf), organizations: [own, ...organizations], ...others };
    });
  }
}
