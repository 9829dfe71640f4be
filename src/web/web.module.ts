import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { HealthRoute } from './health.route.js';
import { Panels } from './panels.js';
import { ProblemFilter } from './problem.filter.js';
import { PublicRoute } from './public.route.js';

/** The frame of every answer: problems, health, public files, places where rooms hang panels. */
@Global()
@Module({
  controllers: [HealthRoute, PublicRoute],
  providers: [Panels, { provide: APP_FILTER, useClass: ProblemFilter }],
  exports: [Panels],
})
export class WebModule {}
