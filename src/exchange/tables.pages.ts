import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { rows } from '../language/nouns.js';
import { Views } from '../access/views.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { Needs } from '../web/needs.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { TablePage } from './table.page.js';
import { Tables } from './tables.js';

export class TablePageParameters extends PageParameters {
  @May(rows)
  rows?: string;
}

/** The page on a table that facts cite. */
@ApiExcludeController()
@Controller(':association/tables')
@Needs('see-imports')
export class TablesPages {
  constructor(
    private readonly views: Views,
    private readonly tables: Tables,
  ) {}

  @Get(':table')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('table') id: string,
    @Query() parameters: TablePageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const table = await this.tables.show(view.asOf, id, parameters.rows);
    return answer(response, view, TablePage(view, table, parameters.rows));
  }
}
