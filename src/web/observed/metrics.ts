import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { Follower } from '../../eventstore/follower.js';
import { poolOf } from '../../eventstore/kernel.js';
import { Wakeup } from '../../eventstore/wakeup.js';
import { Observed, type Served } from './observed.js';

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
/** Methods that others think of would each be a line. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);

/** Counts and measures of this process, for Prometheus. Labels are routes, codes and names of read models, of which there are few. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  readonly registry = new Registry();
  private readonly silence: () => void;
  private readonly log: ReturnType<typeof logGauges>;

  constructor(
    observed: Observed,
    wakeup: Wakeup,
    private readonly follower: Follower,
    private readonly dataSource: DataSource,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const requests = new Counter({
      ...named('http_requests_total', 'Requests that were answered', registers),
      labelNames: ['method', 'route', 'status'],
    });
    const durations = new Histogram({
      ...named('http_request_duration_seconds', 'From a request to the end of its answer', registers),
      labelNames: ['route'],
      buckets: SECONDS,
    });
    observed.hear(({ method, route, status, ms }: Served) => {
      requests.inc({ method: METHODS.has(method) ? method : 'other', route, status });
      durations.observe({ route }, ms / 1000);
    });
    const appends = new Counter(named('appends_total', 'Commits of this process that added to a log', registers));
    this.silence = wakeup.hear((_, own) => own && appends.inc());
    this.measurePool(registers);
    this.log = logGauges(registers);
  }

  onApplicationShutdown(): void {
    this.silence();
    this.registry.clear();
  }

  private measurePool(registers: Registry[]): void {
    const pool = poolOf(this.dataSource);
    const connections = new Gauge({
      ...named('pool_connections', 'Connections to PostgreSQL', registers),
      labelNames: ['state'],
      collect: () => {
        connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        connections.set({ state: 'idle' }, pool.idleCount);
        connections.set({ state: 'waited-for' }, pool.waitingCount);
      },
    });
  }

  /** What Prometheus reads. Where the database does not answer, what only it knows is missing. */
  async read(): Promise<string> {
    const { up, events, behind, stopped } = this.log;
    for (const each of [events, behind, stopped]) each.reset();
    const answers = this.look().then(
      () => 1,
      () => 0,
    );
    up.set(await answers);
    return this.registry.metrics();
  }

  private async look(): Promise<void> {
    const { events, behind, stopped } = this.log;
    const states = await this.follower.states();
    const sizes = new Map(states.map(({ association, position, behind }) => [association, position + behind]));
    events.set([...sizes.values()].reduce((sum, size) => sum + size, 0));
    stopped.set(states.filter(({ failure }) => failure !== null).length);
    const farthest = new Map<string, number>();
    for (const state of states) farthest.set(state.name, Math.max(state.behind, farthest.get(state.name) ?? 0));
    for (const [projection, events] of farthest) behind.set({ projection }, events);
  }
}

const logGauges = (registers: Registry[]) => ({
  up: new Gauge(named('database_up', 'Whether PostgreSQL answered this look', registers)),
  events: new Gauge(named('log_events', 'Events in all logs', registers)),
  stopped: new Gauge(named('projections_stopped', 'Read models that stopped at an event', registers)),
  behind: new Gauge({
    ...named('projection_behind_events', 'How far a read model is behind its log, at most', registers),
    labelNames: ['projection'],
  }),
});

const named = (name: string, help: string, registers: Registry[]) => ({ name: `annals_${name}`, help, registers });
