import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Foot } from './foot.js';
import { FoundFigures } from './found-figures.js';
import { HealthRoute } from './health.route.js';
import { InTime } from './in-time.js';
import { type Budgets, usual } from './limits/budgets.js';
import { BUDGETS, Throttle } from './limits/throttle.guard.js';
import { Windows } from './limits/windows.js';
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
    { provide: APP_GUARD, useClass: Throttle },
  ],
  exports: [Panels, OwnAnswers, Foot, PressTexts, TextMarks, FoundFigures],
})
export class WebModule {
  /** Stands behind the module that finds out who asks: its guards go first. */
  static with(budgets: Budgets = usual): DynamicModule {
    return {
      module: WebModule,
      providers: [
        { provide: Windows, useValue: new Windows() },
        { provide: BUDGETS, useValue: budgets },
      ],
    };
  }
}
