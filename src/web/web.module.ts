import { type DynamicModule, Global, Inject, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { FontsRoute } from './fonts.route.js';
import { Foot } from './foot.js';
import { FoundFigures } from './found-figures.js';
import { HealthRoute } from './health/health.route.js';
import { atDisk, atSchema, atSlots } from './health/looks.js';
import { Reasons } from './health/reasons.js';
import { InTime } from './in-time.js';
import { Kinds } from './kinds.js';
import { PopoloParts } from './popolo.js';
import { type Budgets, usual } from './limits/budgets.js';
import { InTurn } from './limits/in-turn.js';
import { Pace } from './limits/pace.js';
import { Spent } from './limits/spent.js';
import { BUDGETS, Throttle } from './limits/throttle.guard.js';
import { Turnstile } from './limits/turnstile.js';
import { Windows } from './limits/windows.js';
import { Metrics } from './observed/metrics.js';
import { MetricsRoute } from './observed/metrics.route.js';
import { Observed } from './observed/observed.js';
import { Operators } from './observed/operators.js';
import { OwnAnswers } from './own-answers.js';
import { Standings } from './standings.js';
import { Panels } from './panels.js';
import { ProblemCodesPages } from './problem-codes.page.js';
import { ProblemFilter } from './problem.filter.js';
import { PressTexts } from './press-texts.js';
import { PublicRoute } from './public.route.js';
import { RuleWords } from './rule-words.js';
import { Surroundings } from './surroundings.js';
import { TextMarks } from './text-marks.js';
import { rebuilding } from './rebuilding.js';
import { UnderWay } from './under-way.js';
import { Traffic } from './traffic.js';

const FOLDER = Symbol('FOLDER');

/** The frame of every answer: problems, health, public files, what rooms say to one another's pages. */
@Global()
@Module({
  controllers: [HealthRoute, MetricsRoute, PublicRoute, FontsRoute, ProblemCodesPages],
  providers: [
    Panels,
    Kinds,
    PopoloParts,
    OwnAnswers,
    Standings,
    Foot,
    PressTexts,
    RuleWords,
    Surroundings,
    TextMarks,
    UnderWay,
    FoundFigures,
    Traffic,
    Observed,
    Operators,
    Reasons,
    Metrics,
    ProblemFilter,
    { provide: APP_FILTER, useExisting: ProblemFilter },
    Pace,
    Throttle,
    Turnstile,
    { provide: APP_INTERCEPTOR, useClass: InTime },
    { provide: APP_INTERCEPTOR, useClass: InTurn },
    { provide: APP_GUARD, useExisting: Throttle },
  ],
  exports: [
    Panels,
    Kinds,
    PopoloParts,
    OwnAnswers,
    Standings,
    Foot,
    PressTexts,
    RuleWords,
    Surroundings,
    TextMarks,
    UnderWay,
    FoundFigures,
    Operators,
    Reasons,
  ],
})
export class WebModule {
  constructor(reasons: Reasons, underWay: UnderWay, dataSource: DataSource, @Inject(FOLDER) folder?: string) {
    underWay.add(rebuilding(dataSource));
    reasons.add('schema', atSchema(dataSource));
    reasons.add('slots', atSlots(dataSource));
    if (folder !== undefined) reasons.add('disk', atDisk(folder));
  }

  /**
   * Stands behind the module that finds out who asks: its guards go first.
   * @param folder where the installation keeps its files, if that is to be watched
   */
  static with(budgets: Budgets = usual, folder?: string): DynamicModule {
    const windows = new Windows();
    return {
      module: WebModule,
      providers: [
        { provide: Windows, useValue: windows },
        { provide: Spent, useValue: new Spent(windows) },
        { provide: BUDGETS, useValue: budgets },
        { provide: FOLDER, useValue: folder },
      ],
    };
  }
}
