import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { Refs } from '../access/refs.js';
import { DrawnOnce } from '../access/drawn-once.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { country, oneOf, word } from '../language/nouns.js';
import { Labels } from '../timeline/labels.js';
import { MemberTimeline } from '../timeline/member-timeline.query.js';
import { TimelineAhead } from '../timeline/timeline-ahead.query.js';
import { TimelineMarks } from '../timeline/timeline-marks.query.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { May, PageParameters, period } from '../web/page-parameters.js';
import { Standings } from '../web/standings.js';
import { checkPage, pageNumber } from '../web/turn.js';
import { Panels } from '../web/panels.js';
import { type View } from '../web/view.js';
import { questionOf } from '../claims/events.js';
import { MemberPage } from './member/member.page.js';
import { MemberRecord } from './member/member.query.js';
import { MembersOverTime } from './roster/over-time.query.js';
import { PER_PAGE, RosterPage } from './roster/roster.page.js';
import { Roster } from './roster/roster.query.js';
import { lay, shownIn, type Zoom } from './timeline/sections.js';
import { ofTheme, type Theme, themes } from './timeline/themes.js';
import { type HistoryParts } from './timeline/timeline.js';

export class RosterPageParameters extends PageParameters {
  @May(oneOf('full', 'associate', 'special', 'observer', 'all'))
  category?: 'full' | 'associate' | 'special' | 'observer' | 'all';

  @May(country)
  country?: string;

  @May(word(100))
  q?: string;

  @May(oneOf('true', 'false'))
  applied?: 'true' | 'false';

  @May(pageNumber)
  page?: string;
}

export class ZoomParameters extends PageParameters {
  @May(oneOf(...themes))
  theme?: Theme;

  @May(period)
  from?: string;

  @May(period)
  to?: string;
}

/** The pages on members: who belongs, and all that is known of one. */
@ApiExcludeController()
@MayLag()
@DrawnOnce()
@Controller(':association/members')
export class MembersPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly labels: Labels,
    private readonly panels: Panels,
    private readonly standings: Standings,
  ) {}

  @Get()
  async list(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: RosterPageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { country, q, applied } = parameters;
    // Whoever looks for one by its name need not know how it belongs.
    const category = parameters.category ?? (q === undefined ? undefined : 'all');
    const { association, trueOn } = view.asOf;
    const question = questionOf(association, { measure: 'members-total', asOf: trueOn });
    const [roster, years, countries, standings] = await Promise.all([
      this.queries.execute(new Roster(view.asOf, { category, country, q, applied })),
      this.queries.execute(new MembersOverTime(view.asOf, { category, country })),
      this.labels.countriesThere(view.asOf),
      this.standings.of(view.asOf, [question]),
    ]);
    const page = Number(parameters.page ?? 1);
    checkPage(page, roster.items.slice((page - 1) * PER_PAGE));
    const standing = standings.get(question);
    const citing = await this.views.citing(view, [standing]);
    const shown = { roster, countries, years, standing, page };
    return answer(response, citing, RosterPage(citing, shown, { category, country, q, applied }));
  }

  @Get(':member')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('member') name: string,
    @Query() { from, to, theme, ...parameters }: ZoomParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { asOf } = view;
    const id = await this.refs.member(name, asOf.association);
    const [member, history, panels] = await Promise.all([
      this.queries.execute(new MemberRecord(asOf, id)),
      this.history(view, id, { from, to }, theme),
      this.panels.at('member', view, id),
    ]);
    const named = member.spells.flatMap(({ meeting, decision }) => [meeting, decision]).filter((each) => each !== null);
    const [labels, citing] = await Promise.all([
      this.labels.of(asOf, named),
      this.views.citing(view, [member, history.entries]),
    ]);
    return answer(response, citing, MemberPage(citing, { member, labels, panels, history }));
  }

  /** The marks of a member's timeline, and those of its entries that the page shows. */
  private async history({ asOf, language }: View, id: string, zoom: Zoom, theme?: Theme): Promise<HistoryParts> {
    const [marks, ahead] = await Promise.all([
      this.queries.execute(new TimelineMarks(asOf, id)),
      this.queries.execute(new TimelineAhead(asOf, id)),
    ]);
    const laid = lay(ofTheme(marks, theme), zoom);
    const { items: entries } = await this.queries.execute(new MemberTimeline(asOf, id, shownIn(laid), language));
    return { marks, laid, entries, ahead, zoom, theme };
  }
}
