import { Global, Module } from '@nestjs/common';
import { Labels } from './labels.js';
import { MemberTimelineHandler } from './member-timeline.query.js';
import { Sentences } from './sentences.js';
import { Stories } from './stories.js';
import { TimelineAheadHandler } from './timeline-ahead.query.js';
import { TimelineMarksHandler } from './timeline-marks.query.js';
import { ToldOfHandler } from './told-of.query.js';

/** The timelines and labels that rooms tell of. */
@Global()
@Module({
  providers: [
    Stories,
    Labels,
    Sentences,
    MemberTimelineHandler,
    TimelineAheadHandler,
    TimelineMarksHandler,
    ToldOfHandler,
  ],
  exports: [Stories, Labels, Sentences],
})
export class TimelineModule {}
