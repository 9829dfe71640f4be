import { Controller, Get, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { NotFound } from '../../eventstore/errors.js';
import { ApiExcludeController } from '../described.js';
import { Metrics } from './metrics.js';
import { Operators } from './operators.js';
import { Needs } from '../needs.js';

/** Prometheus' text, for who may see it; for anybody else nothing stands here. */
@ApiExcludeController()
@Needs('open')
@Controller('metrics')
export class MetricsRoute {
  constructor(
    private readonly metrics: Metrics,
    private readonly operators: Operators,
  ) {}

  @Get()
  async read(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    if (!(await this.operators.may(request))) throw new NotFound('page', 'metrics');
    response.set('Content-Type', this.metrics.registry.contentType);
    return this.metrics.read();
  }
}
