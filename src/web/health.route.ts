import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { DataSource } from 'typeorm';
import { cannotServe } from '../eventstore/cannot-serve.js';
import { Follower, type ProjectionState } from '../eventstore/follower.js';
import { poolOf } from '../eventstore/kernel.js';
import { EventStore } from '../eventstore/store.js';
import { Reactions } from '../eventstore/reactions.js';
import { Replica, type ReplicaState } from '../eventstore/replica.js';
import { Traffic } from './traffic.js';

type State = Omit<ProjectionState, 'rebuilt'>;

/**
 * How well the process can serve: `ready`, or why not; each read model and reaction that stopped, with its position, those that are
 * behind, and how far rebuilds are. A replica that is away is a remark: pages then come from the primary.
 */
interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable' | 'stopping';
  reason?: string;
  stopped: State[];
  behind: State[];
  /** Logs that are not the ones that were signed; they only read. */
  halted?: { association: string; reason: string }[];
  rebuilding?: ProjectionState[];
  replica?: ReplicaState;
}

/** Whether the process lives, and whether it can serve. */
@Controller('health')
export class HealthRoute {
  constructor(
    private readonly follower: Follower,
    private readonly dataSource: DataSource,
    private readonly traffic: Traffic,
    private readonly replica: Replica,
    private readonly reactions: Reactions,
    private readonly store: EventStore,
  ) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** 503 where it cannot serve, or not all: a read model stopped, PostgreSQL only reads or does not answer, the process ends. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.readiness().catch((error: Error): Readiness => {
      if (!cannotServe(error)) throw error;
      return { status: 'unavailable', reason: 'The database does not answer', stopped: [], behind: [] };
    });
    if (readiness.status !== 'ready') response.status(503).set('Retry-After', '2');
    return readiness;
  }

  private async readiness(): Promise<Readiness> {
    if (this.traffic.stopping) return { status: 'stopping', reason: 'The process ends', stopped: [], behind: [] };
    const { rows } = await poolOf(this.dataSource).query<{ setting: string }>(
      `select current_setting('transaction_read_only') as setting`,
    );
    const projections = await this.follower.states();
    const states = [...projections, ...(await this.reactions.states())];
    const stopped = states.filter(({ failure }) => failure !== null);
    const halted = [...this.store.halted].map(([association, reason]) => ({ association, reason }));
    const readiness = {
      stopped,
      behind: states.filter(({ behind }) => behind > 0),
      ...(halted.length > 0 && { halted }),
      rebuilding: projections.filter(({ rebuilt }) => rebuilt !== null),
      ...(this.replica.configured && { replica: await this.replica.state() }),
    };
    if (rows[0]?.setting === 'on') return { status: 'degraded', reason: 'The database only reads', ...readiness };
    if (halted.length > 0) return { status: 'degraded', reason: 'A log is not the one that was signed', ...readiness };
    if (stopped.length > 0) return { status: 'degraded', reason: 'A read model or reaction has stopped', ...readiness };
    return { status: 'ready', ...readiness };
  }
}
