import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { HealthRoute } from './health.route.js';
import { ProblemFilter } from './problem.filter.js';

/** The frame of every answer: problems, health, public files. */
@Module({ controllers: [HealthRoute], providers: [{ provide: APP_FILTER, useClass: ProblemFilter }] })
export class WebModule {}
