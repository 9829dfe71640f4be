import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { Foot } from './foot.js';
import { FoundFigures } from './found-figures.js';
import { HealthRoute } from './health.route.js';
import { InTime } from './in-time.js';
import { OwnAnswers } from './own-answers.js';
import { Panels } from './panels.js';
import { ProblemFilter } from './problem.filter.js';
import { PressTexts } from './press-texts.js';
import { PublicRoute } from './public.route.js';
import { TextMarks } from './text-marks.js';
import { Traffic } from './traffic.js';

/** The frame of every answer: problems, health, public files, what rooms say to one another's pages. */
@Global()
@Module({
  controllers: [HealthRoute, PublicRoute],
  providers: [
    Panels,
    OwnAnswers,
    Foot,
    PressTexts,
    TextMarks,
    FoundFigures,
    Traffic,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: InTime },
  ],
  exports: [Panels, OwnAnswers, Foot, PressTexts, TextMarks, FoundFigures],
})
export class WebModule {}
