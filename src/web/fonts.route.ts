import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { NotFound } from '../eventstore/errors.js';
import { ApiExcludeController } from './described.js';
import { facesAt, firstFonts, sliceOf } from './fonts.js';
import { Needs } from './needs.js';

/** Under the address that names its content a file may be kept for a year. */
const KEPT = 'public, max-age=31536000, immutable';

/** The fonts of pages, for devices that lack a script, from nowhere but here. */
@ApiExcludeController()
@Needs('open')
@Controller('public/fonts')
export class FontsRoute {
  @Get(':file')
  async font(
    @Param('file') file: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    if (file === 'faces.css') return faces(request, response);
    const first = firstFonts.find((each) => each.file === file);
    if (first) {
      response.set({ 'Content-Type': 'font/ttf', 'Cache-Control': KEPT });
      return new StreamableFile(first.bytes);
    }
    const slice = sliceOf(file);
    if (!slice) throw new NotFound('font', file);
    const named = request.originalUrl.endsWith(`?${slice.version}`);
    response.set({ 'Content-Type': 'font/woff2', 'Cache-Control': named ? KEPT : 'no-cache' });
    return new StreamableFile(await readFile(slice.path));
  }
}

const faces = async (request: Request, response: Response): Promise<StreamableFile> => {
  const { text, isKept } = facesAt(request.originalUrl);
  response.set({
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': isKept ? KEPT : 'no-cache',
    Vary: 'Accept-Encoding',
  });
  if (request.acceptsEncodings('gzip') !== 'gzip') return new StreamableFile(Buffer.from(text));
  response.set('Content-Encoding', 'gzip');
  return new StreamableFile(await packed(text));
};
const packed = promisify<string, Buffer>(gzip);
