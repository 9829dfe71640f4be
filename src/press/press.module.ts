import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Stories } from '../timeline/stories.js';
import { AddCoverageTextHandler, AddCoverageTextRoute } from './add-coverage-text.js';
import { coverage } from './coverage.decider.js';
import { coverageItems } from './coverage/coverage.projection.js';
import { CoverageHandler, CoverageRecordHandler } from './coverage/coverage.query.js';
import { LogCoverageHandler, LogCoverageRoute } from './log-coverage.js';
import { PressRoute } from './press.route.js';
import { tellPress } from './tell.js';

/** What the press wrote, and the documents it comes in. */
@Module({
  controllers: [PressRoute, LogCoverageRoute, AddCoverageTextRoute],
  providers: [LogCoverageHandler, AddCoverageTextHandler, CoverageHandler, CoverageRecordHandler],
})
export class PressModule {
  constructor(registry: Registry, stories: Stories) {
    registry.add({ deciders: [coverage], projections: [coverageItems] });
    stories.add(tellPress);
  }
}
