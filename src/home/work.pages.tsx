import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { type CalledRequest } from '../access/caller.js';
import { Views } from '../access/views.js';
import { answer, type Page } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { TakesLong } from '../web/in-time.js';
import { Needs } from '../web/needs.js';
import { PageParameters } from '../web/page-parameters.js';
import { UnderWay, type Work } from '../web/under-way.js';
import { link, type View } from '../web/view.js';
import { workWords } from './work.words.js';

/** Where the steps come to stand in the page. */
const STEPS = '<!--steps-->';
/** How often is looked, and for how long a page goes on. */
const LOOKS = { every: 500, most: 1200 };

/** Shows how far imports, exports and rebuilds are: the page goes on as they do, and takes it up again when it is opened anew. */
@ApiExcludeController()
@Needs('see-imports')
@Controller(':association/work')
export class WorkPages {
  constructor(
    private readonly views: Views,
    private readonly underWay: UnderWay,
  ) {}

  @Get()
  @TakesLong()
  async follow(@Req() request: CalledRequest, @Res() response: Response, @Query() parameters: PageParameters) {
    const view = await this.views.open(request, parameters);
    const [begin, end] = answer(response, view, pageOf(view)).split(STEPS);
    response.set('Cache-Control', 'no-store').write(begin);
    let told = '';
    for (let looked = 0; looked < LOOKS.most && !response.destroyed; looked += 1) {
      const works = await this.underWay.of(view.asOf.association);
      const step = renderToString(<Step view={view} works={works} />);
      if (step !== told) response.write(step);
      told = step;
      if (!works.some(({ state }) => state === 'working')) break;
      await pause(LOOKS.every);
    }
    response.end(end);
  }
}

const pageOf = (view: View): Page => {
  const { say } = workWords(view.language);
  return {
    title: say('title'),
    room: 'imports',
    grows: true,
    body: (
      <>
        <h1>{say('title')}</h1>
        <ol class="steps-taken" aria-live="polite" dangerouslySetInnerHTML={{ __html: STEPS }} />
      </>
    ),
  };
};

/** All works as they are now; of the steps of a page the last is shown. */
const Step = ({ view, works }: { view: View; works: Work[] }) => {
  const { say } = workWords(view.language);
  if (works.length === 0) return <li>{say('nothing')}</li>;
  return (
    <li>
      <ul class="plain">
        {works.map(({ kind, name, done, all, state, path }, n) => (
          <li key={n}>
            {path ? <a href={link(view, path)}>{name}</a> : name}: {say(kind)} ·{' '}
            {say(state, { done: Math.min(done, all), all })}{' '}
            {state === 'working' && <progress max={all || 1} value={done} aria-hidden="true" />}
          </li>
        ))}
      </ul>
    </li>
  );
};
