import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { ApiExcludeController } from './described.js';
import { files, type PublicFile } from './public-files.js';
import { Needs } from './needs.js';

/** The files that pages need: the stylesheet, the mark of the house, and the script of lists with keys. */
@ApiExcludeController()
@Needs('open')
@Controller('public')
export class PublicRoute {
  @Get('annals.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  stylesheet(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return given(files.stylesheet, request, response);
  }

  @Get('annals.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  script(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return given(files.script, request, response);
  }

  @Get('annals.svg')
  @Header('Content-Type', 'image/svg+xml')
  mark(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return given(files.mark, request, response);
  }
}

/** Under the address that names its content a file may be kept for a year, under its bare name it is asked for anew. */
const given = ({ text, hash, address }: PublicFile, request: Request, response: Response): string => {
  const cache = request.originalUrl === address ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.set({ ETag: `"${hash}"`, 'Cache-Control': cache });
  return text;
};
