import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { type Response } from 'express';
import { Readable } from 'node:stream';
import { By, type Caller } from '../access/caller.js';
import { ApiOkResponse } from '../web/described.js';
import { TakesLong } from '../web/in-time.js';
import { Needs } from '../web/needs.js';
import { telling, UnderWay } from '../web/under-way.js';
import { LogFile } from './log-file/log-file.js';

/** The whole log in one file, from which another installation makes the very same. */
@Needs('prove')
@Controller('api/:association/audit')
export class LogFileRoute {
  constructor(
    private readonly file: LogFile,
    private readonly underWay: UnderWay,
  ) {}

  @Get('log')
  @TakesLong()
  @ApiOkResponse({ content: { 'application/x-ndjson': {} } })
  async log(
    @By() { association }: Caller,
    @Param('association') handle: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { size, lines } = await this.file.of(association);
    const name = `${handle}-log-${size}.ndjson`;
    const work = this.underWay.begin(association, { kind: 'export', name, all: size });
    const told = telling(lines, work, () => 1);
    response.set('Known-On', String(size - 1));
    // A file that breaks off is cut off, so that nobody takes a part of it for all of it.
    return new StreamableFile(Readable.from(told, { objectMode: false }), {
      type: 'application/x-ndjson',
      disposition: `attachment; filename="${name}"`,
    })
      .setErrorHandler((_, answer) => answer.destroy?.())
      .setErrorLogger(() => undefined);
  }
}
