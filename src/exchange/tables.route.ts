import { Controller, Get, Param, Query } from '@nestjs/common';
import { By, type Caller } from '../access/caller.js';
import { optional, rows } from '../language/nouns.js';
import { AsOfQuery, Times } from '../web/as-of.js';
import { Fits } from '../web/fits.js';
import { Needs } from '../web/needs.js';
import { Tables } from './tables.js';

export class TableRowsParameters extends AsOfQuery {
  @Fits(optional(rows))
  rows?: string;
}

/** The tables that facts cite. */
@Controller('api/:association/tables')
@Needs('see-imports')
export class TablesRoute {
  constructor(
    private readonly tables: Tables,
    private readonly times: Times,
  ) {}

  @Get(':table')
  async one(
    @By() { association }: Caller,
    @Param('table') id: string,
    @Query() { rows: asked, ...times }: TableRowsParameters,
  ) {
    return this.tables.show(await this.times.asOf(association, times), id, asked);
  }
}
