import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { type Response } from 'express';
import { Readable } from 'node:stream';
import { By, type Caller } from '../access/caller.js';
import { ApiOkResponse } from '../web/described.js';
import { TakesLong } from '../web/in-time.js';
import { Bundles } from './bundle/bundles.js';
import { UnderWay } from '../web/under-way.js';
import { Needs } from '../web/needs.js';

/** The whole log in one file that an outsider can check without a network. */
@Needs('prove')
@Controller('api/:association/audit')
export class BundleRoute {
  constructor(
    private readonly bundles: Bundles,
    private readonly underWay: UnderWay,
  ) {}

  @Get('bundle')
  @TakesLong()
  @ApiOkResponse({ content: { 'application/zip': {} } })
  async bundle(
    @By() { association }: Caller,
    @Param('association') handle: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const name = (of: number) => `${handle}-audit-${of}.zip`;
    const { size, pieces } = await this.bundles.of(association, (all) =>
      this.underWay.begin(association, { kind: 'export', name: name(all), all }),
    );
    response.set('Known-On', String(size - 1));
    // A bundle that breaks off is cut off, so that nobody takes a part of it for all of it.
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: 'application/zip',
      disposition: `attachment; filename="${name(size)}"`,
    })
      .setErrorHandler((_, answer) => answer.destroy?.())
      .setErrorLogger(() => undefined);
  }
}
