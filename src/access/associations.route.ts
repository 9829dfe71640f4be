import { Controller, Get } from '@nestjs/common';
import { Associations } from './associations.js';

/** The associations that the caller may see. */
@Controller('api/associations')
export class AssociationsRoute {
  constructor(private readonly associations: Associations) {}

  @Get()
  async list() {
    const items = await this.associations.all();
    return { count: items.length, items };
  }
}
