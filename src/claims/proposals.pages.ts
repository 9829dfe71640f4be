import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Door } from '../access/door.js';
import { MayLag } from '../access/reading.js';
import { compact, Refs } from '../access/refs.js';
import { Views } from '../access/views.js';
import { Labels } from '../timeline/labels.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { PageParameters } from '../web/page-parameters.js';
import { formIn } from '../web/read-form.js';
import { link, type View } from '../web/view.js';
import { fieldNames, readSent, type Sent, type Wrong, wrongOf } from './proposals/proposal-form.js';
import { type Tried } from './proposals/proposal-fields.js';
import { ProposalsPage } from './proposals/proposals.page.js';
import { Proposals } from './proposals/proposals.query.js';
import { choicesOf } from './proposals/proposals.panels.js';
import { RecordClaim } from './record-claim.js';
import { SetProposalAside } from './set-proposal-aside.js';

const MOST_BYTES = 32_768;

/** What an original says that may be claimed, and the forms by which a person decides it. */
@ApiExcludeController()
@MayLag()
@Controller(':association/coverage/:coverage/proposals')
export class ProposalsPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly labels: Labels,
    private readonly door: Door,
  ) {}

  @Get()
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('coverage') name: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    return this.page(response, view, await this.refs.coverage(name, view.asOf.association));
  }

  /** Records what was accepted or set aside, and leads back to the item; a form that says something wrong comes back as it was sent. */
  @Post()
  @Keyless()
  @ReadsForm()
  async decide(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('coverage') name: string,
    @Query() parameters: PageParameters,
  ) {
    const sent = Object.fromEntries(await formIn(request, MOST_BYTES));
    const coverage = await this.refs.coverage(name, caller.association);
    const n = /^\d{1,4}$/.test(sent['n'] ?? '') ? Number(sent['n']) : 0;
    const wrong = await this.given(caller, coverage, sent);
    const view = await this.views.open(request, parameters);
    if (wrong === undefined) {
      response.status(303).location(`${link(view, `/coverage/${coverage}`)}#proposal-${n}`);
      return '';
    }
    const typed: Sent = Object.fromEntries(fieldNames.map((field) => [field, sent[field]]));
    response.status(422);
    return this.page(response, view, coverage, { n, sent: typed, wrong });
  }

  /** What is wrong with what was sent; nothing where it was recorded. */
  private async given(caller: Caller, coverage: string, sent: Record<string, string>): Promise<Wrong | undefined> {
    const { fields, wrong } = readSent(sent);
    const isAside = sent['act'] === 'set-aside';
    if (isAside && fields['reason'] === undefined && !wrong.reason)
      wrong.reason = { code: 'reason', detail: 'No reason' };
    if (Object.keys(wrong).length > 0) return wrong;
    const { quote, language, reason, ...statement } = fields;
    const evidence = [compact({ coverage, quote, language: quote === undefined ? undefined : language })];
    const said = compact({ ...statement, evidence, ...(isAside && { reason }) });
    const command = Object.assign(isAside ? new SetProposalAside() : new RecordClaim(), said);
    try {
      await this.door.give(caller, command);
      return undefined;
    } catch (error) {
      return wrongOf(error);
    }
  }

  private async page(response: Response, view: View, coverage: string, tried?: Tried): Promise<string> {
    const proposals = await this.queries.execute(new Proposals(view.asOf, coverage));
    return answer(response, view, ProposalsPage(view, proposals, await choicesOf(this.labels, view), tried));
  }
}
