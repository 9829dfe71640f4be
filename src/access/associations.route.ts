import { Controller, Get, Query } from '@nestjs/common';
import { Listed, type Walk, Walking } from '../web/paged.js';
import { Associations } from './associations.js';
import { Counts } from './counts.js';

export class AssociationsParameters extends Listed(Object) {}

/** The associations that the caller may see. */
@Controller('api/associations')
export class AssociationsRoute {
  constructor(
    private readonly associations: Associations,
    private readonly counts: Counts,
  ) {}

  @Get()
  async list(@Query() _: AssociationsParameters, @Walking() walk: Walk) {
    const all = await this.associations.all();
    const items = await Promise.all(all.map((each) => this.counts.of(each)));
    return walk.page({ count: items.length, items }, ({ id }) => id);
  }
}
