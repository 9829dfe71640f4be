import { Body, Controller, Get, Post, Redirect, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { optional, word } from '../../language/nouns.js';
import { ApiExcludeController } from '../../web/described.js';
import { Fits } from '../../web/fits.js';
import { pageLanguageOf } from '../../web/page-language.js';
import { Needs } from '../../web/needs.js';
import { formIn } from '../../web/read-form.js';
import { Links } from './links.js';
import { Setup } from './setup.js';
import { setupPage } from './sign-in.page.js';

/** Who is to be the first administrator, and the token that the server told when it started. */
export class SetUp {
  @Fits(word(100))
  token: string;

  @Fits(word(200))
  name: string;

  @Fits(optional(word(500)))
  issuer?: string;

  @Fits(optional(word(500)))
  subject?: string;
}

/** Makes the first administrator of a server that can be reached from elsewhere. */
@ApiExcludeController()
@Needs('open')
@Controller()
export class SetupRoute {
  constructor(
    private readonly setup: Setup,
    private readonly links: Links,
  ) {}

  @Post('api/setup')
  async begin(@Body() { token, ...fields }: SetUp) {
    const { id, name } = await this.setup.begin(token, fields);
    return { person: { id, name }, signIn: await this.links.make(id) };
  }

  @Get('setup')
  ask(@Req() request: Request, @Res() response: Response) {
    response.type('html').send(setupPage(pageLanguageOf(request)));
  }

  @Post('setup')
  @Redirect()
  async take(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const form = await formIn(request);
    const fields = { name: word(200).check(form.get('name')?.trim(), '/name') };
    await this.setup.begin(form.get('token')?.trim() ?? '', fields, { request, response });
    return { url: '/', statusCode: 303 };
  }
}
