import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Loop } from '../../eventstore/loop.js';
import { Wakeup } from '../../eventstore/wakeup.js';
import { Checkpoints } from './checkpoints.js';

const EVERY = 60_000;
/** Between two looks at one log, in ms: decisions that are recorded together are signed together. */
const REST = 100;
/** The streams whose events are signed at once. */
const AT_ONCE = 'decision-';

/**
 * When checkpoints are made: each minute if a log grew, at once behind a decision, and when the process ends. Nothing of it is in
 * the way of an append.
 */
@Injectable()
export class Checkpointing implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops = new Map<string, Loop>();
  /** How far each log was looked through for what is signed at once. */
  private readonly seen = new Map<string, number>();
  private readonly grown = new Set<string>();
  private silence?: () => void;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly wakeup: Wakeup,
  ) {}

  /** Before anything is written: a reaction must not add to a log that is not the signed one. */
  async onModuleInit(): Promise<void> {
    for (const id of await this.associations()) await this.checkpoints.halts(id);
  }

  onApplicationBootstrap(): void {
    if (!this.checkpoints.signer) return;
    this.silence = this.wakeup.hear((association, own) => {
      if (association === undefined) return;
      if (own) this.grown.add(association);
      this.loopOf(association).wake();
    });
    this.timer = setInterval(() => void this.makeAll().catch(() => undefined), EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.silence?.();
    await Promise.all([...this.loops.values()].map((loop) => loop.stop()));
    for (const association of this.grown) await this.checkpoints.make(association).catch(() => undefined);
  }

  private async makeAll(): Promise<void> {
    for (const id of await this.associations()) await this.checkpoints.make(id);
  }

  private async associations(): Promise<string[]> {
    const { rows } = await this.checkpoints.sql.query<{ id: string }>('select id from association');
    return rows.map(({ id }) => id);
  }

  private loopOf(association: string): Loop {
    const loop = this.loops.get(association) ?? new Loop(() => this.look(association), REST);
    this.loops.set(association, loop);
    return loop;
  }

  private async look(association: string): Promise<void> {
    const from = this.seen.get(association) ?? (await this.checkpoints.newest(association))?.size ?? 0;
    const { rows } = await this.checkpoints.sql.query<{ next: number; decided: boolean }>(
      `select size as next, exists (
         select from event where association_id = $1 and position >= $2 and starts_with(stream, $3)) as decided
       from log_head where association_id = $1`,
      [association, from, AT_ONCE],
    );
    const [found] = rows;
    if (!found) return;
    // A halted log that goes on was begun anew, by another process.
    if (found.decided || this.checkpoints.isHalted(association)) await this.checkpoints.make(association);
    this.seen.set(association, found.next);
  }
}
