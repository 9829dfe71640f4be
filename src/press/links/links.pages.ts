import { Controller, Param, Post, Query, Redirect, Req } from '@nestjs/common';
import { By, type CalledRequest, type Caller } from '../../access/caller.js';
import { Keyless, ReadsForm } from '../../access/caller.guard.js';
import { Door } from '../../access/door.js';
import { Refs } from '../../access/refs.js';
import { ApiExcludeController } from '../../web/described.js';
import { TakesLong } from '../../web/in-time.js';
import { PageParameters } from '../../web/page-parameters.js';
import { address } from '../../web/view.js';
import { CoveragePageParameters, filterOf } from '../coverage.parameters.js';
import { LinkChecks } from './link-checks.js';
import { TakeSnapshot } from './take-snapshot.js';

/** What the forms beside links do: look whether one or many answer, and keep what stands there. */
@ApiExcludeController()
@Controller(':association/coverage')
export class LinksPages {
  constructor(
    private readonly door: Door,
    private readonly checks: LinkChecks,
    private readonly refs: Refs,
  ) {}

  @Post('link-checks')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  @Redirect()
  async checkMany(@By() caller: Caller, @Req() request: CalledRequest, @Query() asked: CoveragePageParameters) {
    await this.checks.check(caller, await filterOf(asked, this.refs, caller.association));
    return back(request, '/coverage', { ...asked });
  }

  @Post(':coverage/link-check')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  @Redirect()
  async checkOne(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Param('coverage') name: string,
    @Query() { lang }: PageParameters,
  ) {
    const id = await this.refs.coverage(name, caller.association);
    await this.checks.check(caller, { ids: [id] });
    return back(request, `/coverage/${id}`, { lang });
  }

  @Post(':coverage/snapshot')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  @Redirect()
  async keep(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Param('coverage') name: string,
    @Query() { lang }: PageParameters,
  ) {
    const coverage = await this.refs.coverage(name, caller.association);
    await this.door.give(caller, Object.assign(new TakeSnapshot(), { coverage }));
    return back(request, `/coverage/${coverage}`, { lang });
  }
}

const back = ({ params }: CalledRequest, path: string, parameters: Record<string, string | undefined>) => ({
  url: address(`/${String(params['association'])}${path}`, parameters),
  statusCode: 303,
});
