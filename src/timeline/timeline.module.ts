import { Global, Module } from '@nestjs/common';
import { Labels } from './labels.js';
import { MemberTimelineHandler } from './member-timeline.query.js';
import { Stories } from './stories.js';

@Global()
@Module({ providers: [Stories, Labels, MemberTimelineHandler], exports: [Stories, Labels] })
export class TimelineModule {}
