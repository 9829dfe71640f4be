import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { optional, word } from '../../language/nouns.js';
import { nameIn } from '../../language/names.js';
import { Labels } from '../../timeline/labels.js';
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
    private readonly labels: Labels,
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
    const people = (await this.people.of([...new Set([...ids, ...idsIn(requests)])])).map(({ id, name }) => [id, name]);
    const things = [...(await this.labels.of(view.asOf, idsIn(requests)))].map(([id, { handle, names: of }]) => [
      id,
      [nameIn(of, view.language).text, handle].filter(Boolean).join(' · '),
    ]);
    const names = new Map([...people, ...things] as [string, string][]);
    const isOwn = ({ askedPerson }: AskedAct) => askedPerson === person;
    const mayConfirm = (asked: AskedAct) =>
      !isOwn(asked) && roleFor(actOf(asked.act).confirms ?? 'approve', roles) !== undefined;
    const described = new Map<string, Described>();
    for (const each of requests) described.set(each.id, await this.descriptions.of(association, each));
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

/** Every id in what was asked for. */
const idsIn = (requests: AskedAct[]): string[] => [
  ...new Set(JSON.stringify(requests.map(({ data }) => data)).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)),
];

const back = (request: CalledRequest) => backTo(request, '/requests');
