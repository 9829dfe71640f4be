import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { word } from '../../language/nouns.js';
import { NotFound } from '../../eventstore/errors.js';
import { inReading } from '../../eventstore/veil.js';
import { isId } from '../../language/ids.js';
import { answer } from '../../web/answer.js';
import { backTo } from '../../web/back-to.js';
import { ApiExcludeController } from '../../web/described.js';
import { TakesLong } from '../../web/in-time.js';
import { Needs } from '../../web/needs.js';
import { Panels } from '../../web/panels.js';
import { problemOf } from '../../web/problem.js';
import { RuleWords } from '../../web/rule-words.js';
import { PageParameters } from '../../web/page-parameters.js';
import { Keyless, ReadsForm } from '../caller.guard.js';
import { type CalledRequest, type Caller } from '../caller.js';
import { Sight } from '../names/sight.js';
import { People } from '../people/people.js';
import { actOf } from '../policy/acts.js';
import { roleFor } from '../policy/policy.js';
import { formIn } from '../../web/read-form.js';
import { Views } from '../views.js';
import { type Described, Descriptions } from './descriptions.js';
import { FourEyes } from './four-eyes.js';
import { type NotDone, RequestsPage } from './requests.page.js';
import { type AskedAct } from './asked-act.js';
import { Requests } from './requests.js';

const ROUTE = ':association/requests';

/** The page on which a second person confirms or declines. */
@ApiExcludeController()
@Needs('see-requests')
@Controller(ROUTE)
export class RequestsPages {
  constructor(
    private readonly views: Views,
    private readonly requests: Requests,
    private readonly fourEyes: FourEyes,
    private readonly descriptions: Descriptions,
    private readonly people: People,
    private readonly rules: RuleWords,
    private readonly sight: Sight,
    private readonly panels: Panels,
  ) {}

  @Get()
  list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    return this.shown(request, response, parameters);
  }

  @Needs('decide')
  @Post(':request/confirmation')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  async confirm(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('request') id: string,
    @Query() parameters: PageParameters,
  ) {
    return this.decided(request, response, parameters, id, async ({ caller }) => {
      await this.fourEyes.confirm(caller, id);
      return 'confirmed';
    });
  }

  @Post(':request/refusal')
  @Keyless()
  @ReadsForm()
  async decline(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('request') id: string,
    @Query() parameters: PageParameters,
  ) {
    const reason = (await formIn(request)).get('reason')?.trim() || undefined;
    return this.decided(request, response, parameters, id, async ({ caller, asked }) => {
      await this.fourEyes.decline(caller, id, reason && word(500).check(reason, '/reason'));
      return asked.askedPerson === caller.person ? 'withdrawn' : 'declined';
    });
  }

  /** Leads to what became of a request; why nothing did, though it could be asked for, is told beside it. */
  private async decided(
    request: CalledRequest,
    response: Response,
    parameters: PageParameters,
    id: string,
    decide: (of: { caller: Caller; asked: AskedAct }) => Promise<string>,
  ): Promise<string | undefined> {
    const caller = request.caller!;
    const asked = await this.requests.find(caller.association, id);
    try {
      const { url, statusCode } = backTo(request, '/requests', await decide({ caller, asked }));
      response.redirect(statusCode, url);
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (!OF_THE_REQUEST.has(problem.status)) throw error;
      response.status(problem.status);
      const missing = error instanceof NotFound ? error : undefined;
      return inReading(async () => {
        const note = await this.sight.begin(caller);
        const refused = { id, problem, missing, rules: this.rules };
        const page = await this.shown(request, response, parameters, refused);
        await note?.(`/${ROUTE}`);
        return page;
      });
    }
  }

  private async shown(
    request: CalledRequest,
    response: Response,
    parameters: PageParameters,
    refused?: NotDone,
  ): Promise<string> {
    const { association, person, roles = [] } = request.caller!;
    const requests = await this.requests.list(association);
    const view = await this.views.citing(await this.views.open(request, parameters), requests);
    // The address of a confirmation is none to come back to.
    view.path = `/${view.association.handle}/requests`;
    const names = await this.views.called(view, requests);
    const ids = requests.flatMap(({ data, askedPerson, decidedBy }) => [askedPerson, decidedBy, data?.['person']]);
    for (const { id, name } of await this.people.of([...new Set(ids.filter(isId))])) names.set(id, { text: name });
    const isOwn = ({ askedPerson }: AskedAct) => askedPerson === person;
    const mayConfirm = (asked: AskedAct) =>
      !isOwn(asked) && roleFor(actOf(asked.act).confirms ?? 'approve', roles) !== undefined;
    const described = new Map<string, Described>();
    for (const each of requests) described.set(each.id, await this.descriptions.of(view, each));
    const panels = await this.panels.at('requests', view);
    return answer(
      response,
      view,
      RequestsPage(view, { requests, names, described, mayConfirm, isOwn, refused, panels }),
    );
  }
}

/** How a request is refused that is there: by a rule or a field, by what is not there any more, or by what came before it. */
const OF_THE_REQUEST = new Set([404, 409, 412, 422]);
