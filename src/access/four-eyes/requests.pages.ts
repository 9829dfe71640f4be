import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { optional, word } from '../../language/nouns.js';
import { answer } from '../../web/answer.js';
import { TakesLong } from '../../web/in-time.js';
import { Needs } from '../../web/needs.js';
import { PageParameters } from '../../web/page-parameters.js';
import { Keyless, ReadsForm } from '../caller.guard.js';
import { By, type CalledRequest, type Caller } from '../caller.js';
import { People } from '../people/people.js';
import { actOf } from '../policy/acts.js';
import { roleFor } from '../policy/policy.js';
import { formOf } from '../sign-in/sign-in.pages.js';
import { Views } from '../views.js';
import { FourEyes } from './four-eyes.js';
import { RequestsPage } from './requests.page.js';
import { type AskedAct, Requests } from './requests.js';

/** The page on which a second person confirms or declines. */
@ApiExcludeController()
@Needs('see-requests')
@Controller(':association/requests')
export class RequestsPages {
  constructor(
    private readonly views: Views,
    private readonly requests: Requests,
    private readonly fourEyes: FourEyes,
    private readonly people: People,
  ) {}

  @Get()
  async list(
    @By() { association, person, roles = [] }: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const requests = await this.requests.list(association);
    const ids = requests.flatMap(({ askedPerson, decidedBy }) => [askedPerson, decidedBy ?? '']);
    const names = new Map((await this.people.of([...new Set(ids)])).map(({ id, name }) => [id, name]));
    const decides = ({ act, askedPerson }: AskedAct) =>
      askedPerson !== person && roleFor(actOf(act).confirms ?? 'approve', roles) !== undefined;
    return answer(response, view, RequestsPage(view, { requests, names, decides }));
  }

  @Needs('decide')
  @Post(':request/confirmation')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  @Redirect()
  async confirm(@By() caller: Caller, @Req() request: CalledRequest, @Param('request') id: string) {
    await this.fourEyes.confirm(caller, id);
    return back(request);
  }

  @Post(':request/refusal')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async decline(@By() caller: Caller, @Req() request: CalledRequest, @Param('request') id: string) {
    const reason = (await formOf(request)).get('reason')?.trim() || undefined;
    await this.fourEyes.decline(caller, id, optional(word(500)).check(reason, '/reason'));
    return back(request);
  }
}

const back = ({ params }: CalledRequest) => ({ url: `/${String(params['association'])}/requests`, statusCode: 303 });
