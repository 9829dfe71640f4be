import { Controller, Get, Query, Req } from '@nestjs/common';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { type CalledRequest } from './caller.js';
import { Counts } from './counts.js';
import { Visible } from './visible.js';
import { Needs } from '../web/needs.js';

export class AssociationsParameters extends Listed(Object) {}

/** The associations that the caller may see. */
@Needs('list')
@Controller('api/associations')
export class AssociationsRoute {
  constructor(
    private readonly visible: Visible,
    private readonly counts: Counts,
  ) {}

  @Get()
  async list(@Req() request: CalledRequest, @Query() _: AssociationsParameters, @Walking() walk: Walk) {
    const all = await this.visible.to(request);
    const items = await Promise.all(all.map((each) => this.counts.of(each)));
    return walk.page({ count: items.length, items }, ({ id }) => id);
  }
}
