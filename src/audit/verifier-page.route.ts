import { Controller, Get, Header, Res } from '@nestjs/common';
import { type Response } from 'express';
import { readFile } from 'node:fs/promises';
import { NotFound } from '../eventstore/errors.js';
import { ApiExcludeController } from '../web/described.js';
import { Needs } from '../web/needs.js';

/** The page that verifies a bundle, to be kept on a disk: made by the build, see `.ci/verifier-page.mjs`. */
@ApiExcludeController()
@Needs('open')
@Controller('public')
export class VerifierPageRoute {
  @Get('annals-verify.html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Res({ passthrough: true }) response: Response): Promise<string> {
    const page = await readFile(new URL('../../annals-verify.html', import.meta.url), 'utf8').catch(() => {
      throw new NotFound('page annals-verify.html in this build');
    });
    // The page says by itself which script may run in it; the header of all other pages would forbid it.
    response.set('Content-Security-Policy', /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]);
    return page;
  }
}
