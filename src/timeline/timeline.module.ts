import { Global, Module } from '@nestjs/common';
import { Labels } from './labels.js';
import { MemberTimelineHandler } from './member-timeline.query.js';
import { Sentences } from './sentences.js';
import { Stories } from './stories.js';
import { TimelineMarksHandler } from './timeline-marks.query.js';

/** The timelines and labels that rooms tell of. */
@Global()
@Module({
  providers: [Stories, Labels, Sentences, MemberTimelineHandler, TimelineMarksHandler],
  exports: [Stories, Labels, Sentences],
})
export class TimelineModule {}
