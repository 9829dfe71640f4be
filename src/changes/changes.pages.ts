import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { MayLag } from '../access/reading.js';
import { maybe, Refs } from '../access/refs.js';
import { Views } from '../access/views.js';
import { Labels } from '../timeline/labels.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { type Option } from '../web/form.js';
import { Kinds } from '../web/kinds.js';
import { Panels } from '../web/panels.js';
import { sortedBy } from '../web/page-language.js';
import { plainName } from '../web/text.js';
import { type View } from '../web/view.js';
import { ChangesPage } from './changes.page.js';
import { ChangesPageParameters } from './changes.parameters.js';
import { Changes } from './changes.query.js';

/** So many of each kind are shown on the page; the rest is in its other formats. */
const MOST_SHOWN = 100;

/** The page on what changed. */
@ApiExcludeController()
@MayLag()
@Controller(':association/changes')
export class ChangesPages {
  constructor(
    private readonly views: Views,
    private readonly queries: QueryBus,
    private readonly refs: Refs,
    private readonly labels: Labels,
    private readonly panels: Panels,
    private readonly kinds: Kinds,
  ) {}

  @Get()
  async since(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() { since, meeting, position, ...times }: ChangesPageParameters,
  ) {
    const view = await this.views.open(request, times);
    const { asOf } = view;
    const of = await maybe((name) => this.refs.meeting(name, asOf.association), meeting);
    const asked = { since, meeting: of, position: position === undefined ? undefined : Number(position) };
    const [found, meetings, panels] = await Promise.all([
      this.queries.execute(new Changes(asOf, asked, MOST_SHOWN)),
      this.meetings(view),
      this.panels.at('changes', view),
    ]);
    return answer(
      response,
      view,
      ChangesPage(view, {
        answer: found,
        asked: { since, meeting, position },
        meetings,
        panels,
        kinds: this.kinds,
      }),
    );
  }

  private async meetings({ asOf, language }: View): Promise<Option[]> {
    const all = await this.labels.all(asOf, 'meeting');
    const options = all.map(({ id, handle, names }) => ({ value: handle ?? id, text: plainName(names, language) }));
    return sortedBy(options, language, ({ text }) => text);
  }
}
