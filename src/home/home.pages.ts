import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { MayLag } from '../access/reading.js';
import { Views } from '../access/views.js';
import { Visible } from '../access/visible.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { pageLanguageOf } from '../web/page-language.js';
import { PageParameters } from '../web/page-parameters.js';
import { Panels } from '../web/panels.js';
import { address } from '../web/view.js';
import { associationsPage } from './associations.page.js';
import { Home } from './home.page.js';
import { Needs } from '../web/needs.js';

/** The way in: which associations there are, and what one of them is. */
@ApiExcludeController()
@MayLag()
@Controller()
export class HomePages {
  constructor(
    private readonly visible: Visible,
    private readonly views: Views,
    private readonly panels: Panels,
  ) {}

  /** Lists the associations; where there is one, leads to it. */
  @Needs('list')
  @Get()
  async start(@Req() request: CalledRequest, @Res() response: Response, @Query() { lang }: PageParameters) {
    const all = await this.visible.to(request);
    const [only, ...others] = all;
    if (only && others.length === 0) return response.redirect(302, address(`/${only.handle}`, { lang }));
    response.set('Link', '</api/associations>; rel="alternate"; type="application/json"');
    return response.type('html').send(associationsPage(all, pageLanguageOf(request)));
  }

  @Get(':association')
  async home(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const panels = view.asOf.knownOn < 0 ? [] : await this.panels.at('home', view);
    return answer(response, view, Home(view, panels));
  }
}
