import { Controller, Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { Keyless } from '../access/caller.guard.js';
import { ApiExcludeController } from '../web/described.js';
import { Html, written } from '../web/html.js';
import { TakesLong } from '../web/in-time.js';
import { Needs } from '../web/needs.js';
import { type PageLanguage, pageLanguageOf } from '../web/page-language.js';
import { PageParameters } from '../web/page-parameters.js';
import { address } from '../web/view.js';
import { type Loading, SampleLoading } from './sample-loading.js';
import { sampleWords } from './sample.words.js';

/** Where the steps of a load come to stand in the page. */
const STEPS = '<!--steps-->';

/** Loads the sample from a form, and shows how far it is: the page goes on as the load does, and takes it up again when it is opened anew. */
@ApiExcludeController()
@Needs('approve')
@Controller('public/sample')
export class SamplePages {
  constructor(private readonly loading: SampleLoading) {}

  @Post()
  @Keyless()
  @Redirect()
  begin(@Query() { lang }: PageParameters) {
    this.loading.begin();
    return { url: address('/public/sample', { lang }), statusCode: 303 };
  }

  @Get()
  @TakesLong()
  async follow(@Req() request: Request, @Res() response: Response, @Query() { lang }: PageParameters) {
    const language = pageLanguageOf(request);
    const [begin, end] = pageOf(language, lang).split(STEPS);
    let last: Loading | undefined;
    for await (const step of this.loading.steps()) {
      if (!last) response.type('html').set('Cache-Control', 'no-store').write(begin);
      last = step;
      if (response.destroyed) return;
      response.write(lineOf(step, language));
    }
    if (!last) return response.redirect(302, address('/', { lang }));
    return response.end(end);
  }
}

const pageOf = (language: PageLanguage, lang: PageLanguage | undefined): string => {
  const { say } = sampleWords(language);
  return written(
    <Html language={language} title={say('title')}>
      <main id="content" class="problem">
        <h1>{say('title')}</h1>
        <ol class="steps-taken" aria-live="polite" dangerouslySetInnerHTML={{ __html: STEPS }} />
        <p>
          <a href={address('/near', { lang })}>{say('open')}</a>
        </p>
      </main>
    </Html>,
    true,
  );
};

/** What was loaded before a failure is there; another try goes on from it. */
const lineOf = ({ done, all, state }: Loading, language: PageLanguage): string => {
  const { say } = sampleWords(language);
  return renderToString(
    <li>
      {say(state, { done, all })} {state === 'loading' && <progress max={all || 1} value={done} aria-hidden="true" />}
      {state === 'failed' && (
        <form method="post" action={address('/public/sample', { lang: language })}>
          <button type="submit">{say('load')}</button>
        </form>
      )}
    </li>,
  );
};
