import { Controller, Get, Inject, Optional, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { Labels } from '../timeline/labels.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { MOST_OPTIONS } from '../web/form.js';
import { PageParameters } from '../web/page-parameters.js';
import { Panels } from '../web/panels.js';
import { TextMarks } from '../web/text-marks.js';
import { checkPage } from '../web/turn.js';
import { CoveragePageParameters, filterOf } from './coverage.parameters.js';
import { CoverageListPage, PER_PAGE } from './coverage/coverage-list.page.js';
import { CoveragePage } from './coverage/coverage.page.js';
import { NewestCoverage } from './coverage/coverage-part.query.js';
import { CoverageRecord } from './coverage/coverage.query.js';
import { FamilyOf } from './families/families.query.js';
import { OUTBOUND, type Outbound } from './links/outbound.js';

/** The pages on press coverage: the list, and one item. */
@ApiExcludeController()
@MayLag()
@Controller(':association/coverage')
export class CoveragePages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly labels: Labels,
    private readonly panels: Panels,
    private readonly marks: TextMarks,
    @Optional() @Inject(OUTBOUND) private readonly outbound?: Outbound,
  ) {}

  /** Whether anything outside may be called. */
  private get calls(): boolean {
    return this.outbound !== undefined;
  }

  @Get()
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: CoveragePageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { member, mentions, page = '1' } = parameters;
    const { asOf } = view;
    const filter = await filterOf(parameters, this.refs, asOf.association);
    const first = (Number(page) - 1) * PER_PAGE;
    const [part, members, labels, panels] = await Promise.all([
      this.queries.execute(new NewestCoverage(asOf, filter, first, PER_PAGE)),
      this.labels.all(asOf, 'government', MOST_OPTIONS + 1),
      this.labels.of(asOf, filter.meeting === undefined ? [] : [filter.meeting]),
      this.panels.at('press', view),
    ]);
    checkPage(Number(page), part.shown);
    const { meeting: about = '', ids: _, newest: __, ...others } = filter;
    const data = { ...others, member, mentions };
    const where = { meeting: labels.get(about), page: Number(page), data };
    const shown = { part, members, ...where, panels, calls: this.calls };
    return answer(response, view, CoverageListPage(view, shown));
  }

  @Get(':coverage')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('coverage') name: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const id = await this.refs.coverage(name, view.asOf.association);
    const item = await this.queries.execute(new CoverageRecord(view.asOf, id));
    const family = await this.queries.execute(new FamilyOf(view.asOf, id));
    const citing = await this.views.citing(view, [item.evidence, family.members.map(({ evidence }) => evidence)]);
    const marks = await this.marks.of(citing, id);
    const panels = await this.panels.at('coverage', citing, id);
    return answer(response, citing, CoveragePage(citing, item, family, { panels, marks, calls: this.calls }));
  }
}
