import { Controller, Get, HttpCode, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { optional, word } from '../../language/nouns.js';
import { ApiExcludeController } from '../../web/described.js';
import { May, PageParameters } from '../../web/page-parameters.js';
import { type PageLanguage, pageLanguageOf } from '../../web/page-language.js';
import { Needs } from '../../web/needs.js';
import { address } from '../../web/view.js';
import { formIn } from '../../web/read-form.js';
import { People } from '../people/people.js';
import { SignInSettings } from './settings.js';
import { SignIn } from './sign-in.js';
import { signInPage } from './sign-in.page.js';

export class SignInParameters extends PageParameters {
  /** Where whoever signs in wanted to go. */
  @May(optional(word(2000)))
  to?: string;

  /** The secret of a link that signs one person in. */
  @May(optional(word(100)))
  link?: string;

  /** Whether to prove who one is in any case. */
  @May(optional(word(3)))
  again?: string;
}

/** Signing in and out. What is sent here from another site is refused before, but for the provider's own word. */
@ApiExcludeController()
@Needs('open')
@Controller()
export class SignInPages {
  constructor(
    private readonly signIn: SignIn,
    private readonly settings: SignInSettings,
    private readonly people: People,
  ) {}

  @Get('sign-in')
  async ask(@Req() request: Request, @Res() response: Response, @Query() { to, link, lang }: SignInParameters) {
    const { development, oidc } = this.settings;
    const people = development ? await this.people.all() : [];
    response
      .type('html')
      .send(
        signInPage({ language: pageLanguageOf(request), to: inside(to, lang), link, provider: oidc?.issuer, people }),
      );
  }

  /** A link is used by a press of a button, so that no programme that looks at addresses uses it up. */
  @Post('sign-in')
  @Redirect()
  async choose(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const form = await formIn(request);
    const [link, person] = [form.get('link'), form.get('person')];
    if (link) await this.signIn.byLink(request, response, link);
    else await this.signIn.asAnybody(request, response, person ?? '');
    return { url: inside(form.get('to')), statusCode: 303 };
  }

  @Get('sign-in/provider')
  @Redirect()
  async leave(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Query() { to, again, lang }: SignInParameters,
  ) {
    return { url: await this.signIn.leave(request, response, inside(to, lang), again !== undefined), statusCode: 302 };
  }

  @Get('sign-in/callback')
  @Redirect()
  async comeBack(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return { url: await this.signIn.comeBack(request, response), statusCode: 302 };
  }

  @Post('sign-out')
  @Redirect()
  async leaveUs(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Query() { lang }: PageParameters,
  ) {
    await this.signIn.out(request, response);
    return { url: address('/sign-in', { lang }), statusCode: 303 };
  }

  /** The provider's own word that a session has ended; the answer says nothing more than that it was heard. */
  @Post('sign-in/back-channel')
  @HttpCode(200)
  async ended(@Req() request: Request) {
    await this.signIn.outBy((await formIn(request)).get('logout_token') ?? '');
    return '';
  }
}

/**
 * A path of ours, in the language that was asked for; whatever else was asked for is the start, so that no link leads a person who signed
 * in elsewhere.
 */
const inside = (to: string | null | undefined, lang?: PageLanguage): string => {
  const path = to && /^\/(?![/\\])[^\s\\]*$/.test(to) ? to : '/';
  if (lang === undefined) return path;
  const [, at = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(path)!;
  const asked = new URLSearchParams(query);
  asked.set('lang', lang);
  return `${at}?${asked}`;
};
