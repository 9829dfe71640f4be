import { Controller, Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { formatInstant } from '../../language/format-date.js';
import { reason } from '../../language/nouns.js';
import { answer, type Page } from '../../web/answer.js';
import { ApiExcludeController } from '../../web/described.js';
import { Needs } from '../../web/needs.js';
import { PageParameters } from '../../web/page-parameters.js';
import { formIn } from '../../web/read-form.js';
import { link, type View } from '../../web/view.js';
import { Keyless, ReadsForm } from '../caller.guard.js';
import { By, type CalledRequest, type Caller } from '../caller.js';
import { People } from '../people/people.js';
import { Views } from '../views.js';
import { accessWords } from '../words.js';
import { type BrokenGlass, Glass } from './glass.js';

/** The page on which an auditor says why they need to see names, and where it is seen who did so. */
@ApiExcludeController()
@Needs('see-access')
@Controller(':association/glass')
export class GlassPages {
  constructor(
    private readonly views: Views,
    private readonly glass: Glass,
    private readonly people: People,
  ) {}

  @Get()
  async all(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const broken = await this.glass.all(view.asOf.association);
    const people = await this.people.of(broken.map(({ person }) => person));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return answer(response, view, GlassPage(view, broken, names));
  }

  @Needs('break-glass')
  @Post()
  @Keyless()
  @ReadsForm()
  @Redirect()
  async break(@By() caller: Caller, @Req() request: CalledRequest) {
    await this.glass.break(caller, reason.check((await formIn(request)).get('reason'), '/reason'));
    return { url: `/${String(request.params['association'])}/glass`, statusCode: 303 };
  }
}

const GlassPage = (view: View, broken: BrokenGlass[], names: Map<string, string>): Page => {
  const { say } = accessWords(view.language);
  const at = (instant: Date) => formatInstant(instant.toISOString(), view.language);
  return {
    title: say('glass'),
    room: 'people',
    isList: true,
    data: ['/glass'],
    timeless: true,
    body: (
      <>
        <h1>{say('glass')}</h1>
        <p>{say('glassHint')}</p>
        {view.may('break-glass') && view.who?.name !== null && (
          <form class="filters" method="post" action={link(view, '/glass')}>
            <label>
              <span>{say('reason')}</span>
              <input type="text" name="reason" required maxLength={2000} autocomplete="off" />
            </label>
            <button type="submit">{say('breakGlass')}</button>
          </form>
        )}
        <ul class="plain">
          {broken.map(({ id, person, reason: why, at: from, until }) => (
            <li key={id}>
              {names.get(person) ?? person} · {at(from)} – {at(until)} · {why ?? '–'}
            </li>
          ))}
        </ul>
      </>
    ),
  };
};
