import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { maybe, ref, Refs } from '../access/refs.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { readDate } from '../language/dates.js';
import { language, word } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { Labels } from '../timeline/labels.js';
import { answer } from '../web/answer.js';
import { May, PageParameters, period } from '../web/page-parameters.js';
import { Panels } from '../web/panels.js';
import { TextMarks } from '../web/text-marks.js';
import { CoverageListPage } from './coverage/coverage-list.page.js';
import { CoveragePage } from './coverage/coverage.page.js';
import { Coverage, CoverageRecord } from './coverage/coverage.query.js';
import { FamilyOf } from './families/families.query.js';

const pageNumber = value(
  'number',
  (given): given is string => typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given),
  {
    type: 'integer',
    minimum: 1,
  },
);

export class CoveragePageParameters extends PageParameters {
  @May(ref)
  member?: string;

  @May(ref)
  mentions?: string;

  @May(ref)
  meeting?: string;

  @May(word(100))
  outlet?: string;

  @May(language)
  language?: string;

  @May(period)
  from?: string;

  @May(period)
  to?: string;

  @May(word(100))
  q?: string;

  @May(pageNumber)
  page?: string;
}

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
  ) {}

  @Get()
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: CoveragePageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { member, mentions, meeting, outlet, language, q, page = '1' } = parameters;
    const { asOf } = view;
    const find = (name: string) => this.refs.member(name, asOf.association);
    const about = await maybe((name) => this.refs.meeting(name, asOf.association), meeting);
    const filter = {
      outlet,
      language,
      q,
      from: parameters.from && (readDate(parameters.from).earliest ?? undefined),
      to: parameters.to && (readDate(parameters.to).latest ?? undefined),
    };
    const ids = { member: await maybe(find, member), mentions: await maybe(find, mentions), meeting: about };
    const items = await this.queries.execute(new Coverage(asOf, { ...filter, ...ids }));
    const members = await this.labels.all(asOf, 'government');
    const labels = await this.labels.of(asOf, about === undefined ? [] : [about]);
    const data = { ...filter, member, mentions };
    const panels = await this.panels.at('press', view);
    return answer(
      response,
      view,
      CoverageListPage(view, { items, members, meeting: labels.get(about ?? ''), page: Number(page), data, panels }),
    );
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
    return answer(response, citing, CoveragePage(citing, item, family, { panels, marks }));
  }
}
