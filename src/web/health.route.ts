import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Follower } from '../eventstore/follower.js';

/** Whether the process lives, and whether it can serve. */
@Controller('health')
export class HealthRoute {
  constructor(private readonly follower: Follower) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** Degraded (503) names each read model that stopped, with the position at which it did; a rebuild says how far it is. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const projections = await this.follower.states();
    const stopped = projections.filter(({ failure }) => failure !== null);
    if (stopped.length > 0) response.status(503);
    return {
      status: stopped.length > 0 ? 'degraded' : 'ready',
      stopped,
      behind: projections.filter((p) => p.behind > 0),
      rebuilding: projections.filter((p) => p.rebuilt !== null),
    };
  }
}
