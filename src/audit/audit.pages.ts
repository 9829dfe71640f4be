import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { Views } from '../access/views.js';
import { NotFound } from '../eventstore/errors.js';
import { CORRECTED, type Correction, type Recorded } from '../eventstore/facts.js';
import { EventLog } from '../eventstore/log.js';
import { answer } from '../web/answer.js';
import { PageParameters } from '../web/page-parameters.js';
import { EntryPage } from './entry.page.js';

/** The page on one entry of the log. */
@ApiExcludeController()
@Controller(':association/audit')
export class AuditPages {
  constructor(
    private readonly views: Views,
    private readonly log: EventLog,
  ) {}

  @Get(':position')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('position') position: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { association } = view.asOf;
    const [event] = /^\d{1,15}$/.test(position) ? await this.log.read(association, Number(position), 1) : [];
    if (!event) throw new NotFound('event', position);
    const stream = await this.log.stream(association, event.stream);
    const correctedBy = stream.find((each) => correctsOf(each) === event.position);
    const before = stream.find((each) => each.position === correctsOf(event));
    const citing = await this.views.citing(view, [event.data, before?.data]);
    return answer(response, citing, EntryPage(citing, { event, before, correctedBy }));
  }
}

/** The position that an entry corrects. */
const correctsOf = ({ type, data }: Recorded): number | undefined =>
  type === CORRECTED ? (data as Correction).corrects : undefined;
