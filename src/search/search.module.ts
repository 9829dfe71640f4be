import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { search } from './index/search.projection.js';
import { SearchHandler } from './search.query.js';
import { SearchPages } from './search.pages.js';
import { SearchRoute } from './search.route.js';

/** One box that finds what the record holds, in whatever script it is asked for. */
@Module({ controllers: [SearchRoute, SearchPages], providers: [SearchHandler] })
export class SearchModule {
  constructor(registry: Registry) {
    registry.add({ projections: [search] });
  }
}
