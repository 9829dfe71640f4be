import { Controller, Get, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { DataSource } from 'typeorm';
import { cannotServe } from '../../eventstore/cannot-serve.js';
import { Follower, type ProjectionState } from '../../eventstore/follower.js';
import { poolOf } from '../../eventstore/kernel.js';
import { EventStore } from '../../eventstore/store.js';
import { Reactions } from '../../eventstore/reactions.js';
import { Replica, type ReplicaState } from '../../eventstore/replica.js';
import { Operators } from '../observed/operators.js';
import { Traffic } from '../traffic.js';
import { type Reason, Reasons } from './reasons.js';
import { Needs } from '../needs.js';

type State = Omit<ProjectionState, 'rebuilt'>;

/** Whether the process can serve, for anybody who asks; `codes` name what is amiss. */
interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable' | 'stopping';
  reason?: string;
  codes?: string[];
}

/**
 * For who runs the installation, why: each read model and reaction that stopped, with its position, those that are behind, and how
 * far rebuilds are. A replica that is away is a remark: pages then come from the primary.
 */
interface Detail {
  stopped: State[];
  behind: State[];
  reasons?: Reason[];
  /** Logs that are not the ones that were signed; they only read. */
  halted?: { association: string; reason: string }[];
  rebuilding?: ProjectionState[];
  replica?: ReplicaState;
}

/** A read model that is so many events behind answers of another time. */
const MOST_BEHIND = 10_000;

/** Whether the process lives, and whether it can serve. */
@Needs('open')
@Controller('health')
export class HealthRoute {
  constructor(
    private readonly follower: Follower,
    private readonly dataSource: DataSource,
    private readonly traffic: Traffic,
    private readonly replica: Replica,
    private readonly reactions: Reactions,
    private readonly store: EventStore,
    private readonly reasons: Reasons,
    private readonly operators: Operators,
  ) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** 503 where it cannot serve, or not all: a read model stopped, PostgreSQL only reads or does not answer, the process ends. */
  @Get('ready')
  async ready(
    @Res({ passthrough: true }) response: Response,
    @Req() request: Request,
  ): Promise<Readiness & Partial<Detail>> {
    const [readiness, detail] = await this.readiness().catch((error: Error): [Readiness, Detail] => {
      if (!cannotServe(error)) throw error;
      const reason = 'The database does not answer';
      return [
        { status: 'unavailable', reason, codes: ['database'] },
        { stopped: [], behind: [] },
      ];
    });
    if (readiness.status !== 'ready') response.status(503).set('Retry-After', '2');
    return (await this.operators.may(request)) ? { ...readiness, ...detail } : readiness;
  }

  private async readiness(): Promise<[Readiness, Detail]> {
    if (this.traffic.stopping)
      return [
        { status: 'stopping', reason: 'The process ends' },
        { stopped: [], behind: [] },
      ];
    const { rows } = await poolOf(this.dataSource).query<{ setting: string }>(
      `select current_setting('transaction_read_only') as setting`,
    );
    const projections = await this.follower.states();
    const states = [...projections, ...(await this.reactions.states())];
    const reasons = await this.reasons.found();
    const detail: Detail = {
      stopped: states.filter(({ failure }) => failure !== null),
      behind: states.filter(({ behind }) => behind > 0),
      ...(reasons.length > 0 && { reasons }),
      ...(this.store.halted.size > 0 && {
        halted: [...this.store.halted].map(([association, reason]) => ({ association, reason })),
      }),
      rebuilding: projections.filter(({ rebuilt }) => rebuilt !== null),
      ...(this.replica.configured && { replica: await this.replica.state() }),
    };
    const amiss = [...amissIn(detail, rows[0]?.setting === 'on')];
    if (amiss.length === 0) return [{ status: 'ready' }, detail];
    return [{ status: 'degraded', reason: amiss[0]![1], codes: amiss.map(([code]) => code) }, detail];
  }
}

/** What is amiss, by its code and for anybody to read; the worst first. */
function* amissIn({ stopped, behind, halted, reasons = [] }: Detail, onlyReads: boolean): Generator<[string, string]> {
  if (onlyReads) yield ['read-only', 'The database only reads'];
  if (halted) yield ['halted', 'A log is not the one that was signed'];
  if (stopped.length > 0) yield ['stopped', 'A read model or reaction has stopped'];
  if (behind.some((state) => state.behind > MOST_BEHIND)) yield ['behind', 'A read model is far behind its log'];
  for (const { code } of reasons) yield [code, words[code] ?? 'Something is amiss'];
}

const words: Record<string, string> = {
  schema: 'The schema of the database is older than this program',
  signer: 'Checkpoints cannot be signed',
  witness: 'A witness has seen another log than the one here',
  disk: 'The disk is nearly full',
  slots: 'PostgreSQL keeps its log for somebody who does not fetch it',
};
