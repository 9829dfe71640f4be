import { Controller, Get } from '@nestjs/common';
import { Associations } from './associations.js';
import { Counts } from './counts.js';

/** The associations that the caller may see. */
@Controller('api/associations')
export class AssociationsRoute {
  constructor(
    private readonly associations: Associations,
    private readonly counts: Counts,
  ) {}

  @Get()
  async list() {
    const all = await this.associations.all();
    const items = await Promise.all(all.map((each) => this.counts.of(each)));
    return { count: items.length, items };
  }
}
