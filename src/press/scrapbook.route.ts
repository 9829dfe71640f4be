import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { By, type Caller } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { NotFound } from '../eventstore/errors.js';
import { optional } from '../language/nouns.js';
import { Times } from '../web/as-of.js';
import { ApiOkResponse } from '../web/described.js';
import { Fits } from '../web/fits.js';
import { Foot } from '../web/foot.js';
import { TakesLong } from '../web/in-time.js';
import { period } from '../web/page-parameters.js';
import { CoverageChoice, namedOf } from './coverage.parameters.js';
import { formats, isFormat, isIndex } from './scrapbook/formats.js';
import { ScrapbookOf } from './scrapbook/scrapbook.query.js';
import { ScrapbookWriter } from './scrapbook/writer.js';

export class ScrapbookParameters extends CoverageChoice {
  @Fits(optional(period))
  from?: string;

  @Fits(optional(period))
  to?: string;
}

/** Chosen items of coverage as a file in the secretariat's layout. */
@Controller('api/:association/coverage')
export class ScrapbookRoute {
  constructor(
    private readonly queries: QueryBus,
    private readonly times: Times,
    private readonly refs: Refs,
    private readonly writer: ScrapbookWriter,
    private readonly foot: Foot,
  ) {}

  @Get('scrapbook.:format')
  @TakesLong()
  @ApiOkResponse({ content: Object.fromEntries(Object.values(formats).map((type) => [type.split(';', 1)[0]!, {}])) })
  async scrapbook(
    @By() { association }: Caller,
    @Param('association') handle: string,
    @Param('format') format: string,
    @Query() { trueOn, knownOn, meeting, member, mentions, ...filter }: ScrapbookParameters,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!isFormat(format)) throw new NotFound('format', format);
    const asOf = await this.times.asOf(association, { trueOn, knownOn });
    const named = await namedOf({ meeting, member, mentions }, this.refs, association);
    const scrapbook = await this.queries.execute(new ScrapbookOf(asOf, { ...filter, ...named }, isIndex(format)));
    const bytes = await this.writer.write(scrapbook, format);
    response.set('Known-On', String(asOf.knownOn));
    await this.foot.note(response, association);
    const name = [handle, 'scrapbook', meeting, member].filter(Boolean).join('-');
    return new StreamableFile(bytes, {
      type: formats[format],
      disposition: `attachment; filename="${name}.${format}"`,
      length: bytes.length,
    });
  }
}
