import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Associations } from '../access/associations.js';
import { By, type Caller } from '../access/caller.js';
import { MayLag } from '../access/reading.js';
import { writtenAs } from '../language/names.js';
import { answered, AsOfQuery, Times } from '../web/as-of.js';
import { ApiOkResponse } from '../web/described.js';
import { Foot } from '../web/foot.js';
import { called, PopoloParts } from '../web/popolo.js';

/** The record in Popolo's terms, as of two times like every reading. */
@MayLag()
@Controller('api/:association')
export class PopoloRoute {
  constructor(
    private readonly parts: PopoloParts,
    private readonly times: Times,
    private readonly associations: Associations,
    private readonly foot: Foot,
  ) {}

  @Get('popolo.json')
  @ApiOkResponse({ content: { 'application/json': {} } })
  async record(
    @By() { association }: Caller,
    @Param('association') handle: string,
    @Query() times: AsOfQuery,
    @Res({ passthrough: true }) response: Response,
  ) {
    const foot = await this.foot.note(response, association);
    const own = await this.associations.find(handle);
    const asOf = await this.times.asOf(association, times);
    return writtenAs(own, async () => {
      const { organizations, ...others } = await this.parts.of(asOf);
      const whole = { id: association, ...called(own.names), classification: 'association' };
      const log_checkpoint = foot.join(' ') || null;
      return { asOf: answered(asOf), log_checkpoint, organizations: [whole, ...organizations], ...others };
    });
  }
}
