import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Follower } from '../eventstore/follower.js';
import { Replica } from '../eventstore/replica.js';
import { Reactions } from '../eventstore/reactions.js';

/** Whether the process lives, and whether it can serve. */
@Controller('health')
export class HealthRoute {
  constructor(
    private readonly follower: Follower,
    private readonly replica: Replica,
    private readonly reactions: Reactions,
  ) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /**
   * Degraded (503) names each read model and reaction that stopped, with the position at which it did; a rebuild
   * says how far it is. A replica that is away is
   * a remark: pages then come from the primary.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const projections = await this.follower.states();
    const states = [...projections, ...(await this.reactions.states())];
    const stopped = states.filter(({ failure }) => failure !== null);
    if (stopped.length > 0) response.status(503);
    return {
      status: stopped.length > 0 ? 'degraded' : 'ready',
      stopped,
      behind: states.filter(({ behind }) => behind > 0),
      rebuilding: projections.filter(({ rebuilt }) => rebuilt !== null),
      ...(this.replica.configured && { replica: await this.replica.state() }),
    };
  }
}
