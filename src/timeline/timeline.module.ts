import { Global, Module } from '@nestjs/common';
import { Labels } from './labels.js';
import { MemberTimelineHandler } from './member-timeline.query.js';
import { Stories } from './stories.js';
import { TimelineMarksHandler } from './timeline-marks.query.js';

/** The timelines and labels that rooms tell of. */
@Global()
@Module({ providers: [Stories, Labels, MemberTimelineHandler, TimelineMarksHandler], exports: [Stories, Labels] })
export class TimelineModule {}
