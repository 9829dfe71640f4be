import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { optional, word } from '../../language/nouns.js';
import { isId } from '../../language/ids.js';
import { answer } from '../../web/answer.js';
import { backTo } from '../../web/back-to.js';
import { ApiExcludeController } from '../../web/described.js';
import { TakesLong } from '../../web/in-time.js';
import { Needs } from '../../web/needs.js';
import { PageParameters } from '../../web/page-parameters.js';
import { Keyless, ReadsForm } from '../caller.guard.js';
import { By, type CalledRequest, type Caller } from '../caller.js';
import { People } from '../people/people.js';
import { actOf } from '../policy/acts.js';
import { roleFor } from '../policy/policy.js';
import { formIn } from '../../web/read-form.js';
import { Views } from '../views.js';
import { type Described, Descriptions } from './descriptions.js';
import { FourEyes } from './four-eyes.js';
import { RequestsPage } from './requests.page.js';
import { type AskedAct } from './asked-act.js';
import { Requests } from './requests.js';

/** The page on which a second person confirms or declines. */
@ApiExcludeController()
@Needs('see-requests')
@Controller(':association/requests')
export class RequestsPages {
  constructor(
    private readonly views: Views,
    private readonly requests: Requests,
    private readonly fourEyes: FourEyes,
    private readonly descriptions: Descriptions,
    private readonly people: People,
  ) {}

  @Get()
  async list(
    @By() { association, person, roles = [] }: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const requests = await this.requests.list(association);
    const view = await this.views.citing(await this.views.open(request, parameters), requests);
    const names = await this.views.called(view, requests);
    const ids = requests.flatMap(({ data, askedPerson, decidedBy }) => [askedPerson, decidedBy, data?.['person']]);
    for (const { id, name } of await this.people.of([...new Set(ids.filter(isId))])) names.set(id, { text: name });
    const isOwn = ({ askedPerson }: AskedAct) => askedPerson === person;
    const mayConfirm = (asked: AskedAct) =>
      !isOwn(asked) && roleFor(actOf(asked.act).confirms ?? 'approve', roles) !== undefined;
    const described = new Map<string, Described>();
    for (const each of requests) described.set(each.id, await this.descriptions.of(view, each));
    return answer(response, view, RequestsPage(view, { requests, names, described, mayConfirm, isOwn }));
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
    const reason = (await formIn(request)).get('reason')?.trim() || undefined;
    await this.fourEyes.decline(caller, id, optional(word(500)).check(reason, '/reason'));
    return back(request);
  }
}

const back = (request: CalledRequest) => backTo(request, '/requests');
