import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { NotFound } from '../../eventstore/errors.js';
import { ApiExcludeController } from '../../web/described.js';
import { Needs } from '../../web/needs.js';
import { type PageLanguage, pageLanguageOf } from '../../web/page-language.js';
import { PageParameters } from '../../web/page-parameters.js';
import { topics } from './help.js';
import { helpLanguage, helpList, helpPage } from './help.page.js';
import { pictureFiles } from './pictures.js';

/** The help pages, in Korean and, for readers of all other languages, in English; and their pictures. */
@ApiExcludeController()
@Needs('open')
@Controller('public/help')
export class HelpPages {
  @Get()
  list(@Req() request: Request, @Res() response: Response, @Query() _: PageParameters) {
    send(response, helpList, request);
  }

  @Get(':name')
  one(@Req() request: Request, @Res() response: Response, @Param('name') name: string, @Query() _: PageParameters) {
    const topic = topics.find((each) => each === name);
    if (!topic) throw new NotFound('help page', name);
    send(response, (reader) => helpPage(topic, reader), request);
  }
}

/** Under the address that names its content a picture may be kept for a year. */
@ApiExcludeController()
@Needs('open')
@Controller('public/help/pictures')
export class HelpPicturesRoute {
  @Get(':name')
  picture(@Param('name') name: string, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const file = pictureFiles().get(name);
    if (!file) throw new NotFound('picture', name);
    const kept = request.originalUrl === file.address;
    response.set({
      'Content-Type': 'image/webp',
      ETag: `"${file.hash}"`,
      'Cache-Control': kept ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    return new StreamableFile(file.bytes);
  }
}

const send = (response: Response, page: (reader: PageLanguage) => string, request: Request): void => {
  const reader = pageLanguageOf(request);
  response
    .type('html')
    .set({ 'Content-Language': helpLanguage(reader), Vary: 'Accept-Language' })
    .send(page(reader));
};
