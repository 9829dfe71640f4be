import { DataSource, type DataSourceOptions } from 'typeorm';
import { atOnce } from './at-once.js';
import { poolOf } from './connection.js';
import { type Copy } from './lag.js';

/** Whether the replica is read from; `reason` says why not. */
export interface ReplicaState {
  state: 'serving' | 'away';
  reason?: 'unreachable' | 'unreadable' | 'no-standby' | 'not-streaming' | 'other-installation';
}

/** How long one look at the replica counts, in milliseconds: short while it serves, longer while it is away. */
const LOOK_MS = { serving: 1000, away: 5000 };
/** So long, in milliseconds, may a connection or a statement take before the primary is asked instead. */
const CONNECT_MS = 1000;
const STATEMENT_MS = 3000;
const CONNECTIONS = 10;

/**
 * A streaming standby of the database, for reads that tolerate lag. It has a pool of its own beside TypeORM's: TypeORM's
 * replication would send every read to it, and would not start without it.
 */
export class Replica {
  private dataSource?: DataSource;
  private found: ReplicaState = { state: 'away' };
  private looking: Promise<void> = Promise.resolve();
  private until = 0;

  /**
   * @param url undefined where there is none: then every read goes to the primary
   * @param mark what the table `installation` holds, so that another installation's standby is noticed
   */
  constructor(
    private readonly primary: DataSource,
    private readonly url: string | undefined,
    private readonly mark: Buffer,
  ) {}

  get configured(): boolean {
    return this.url !== undefined;
  }

  /** The replica to read from, as it was found a moment ago; undefined where it cannot be. Never throws. */
  async copy(): Promise<Omit<Copy, 'atLeast'> | undefined> {
    const { state } = await this.state();
    const { dataSource } = this;
    return state === 'serving' && dataSource ? { dataSource, sql: atOnce(poolOf(dataSource)) } : undefined;
  }

  async state(): Promise<ReplicaState> {
    if (this.url !== undefined && performance.now() >= this.until) {
      // Whoever comes while it is looked at waits for the same look.
      this.until = Infinity;
      this.looking = this.look(this.url);
    }
    await this.looking;
    return this.found;
  }

  /** A read has failed: the next one looks first. */
  doubt(): void {
    if (this.until !== Infinity) this.until = 0;
  }

  async onModuleDestroy(): Promise<void> {
    await this.looking;
    this.letGo();
  }

  private async look(url: string): Promise<void> {
    const reason = await this.trouble(url).catch((error: { severity?: string; driverError?: { severity?: string } }) =>
      (error.driverError ?? error).severity === undefined ? 'unreachable' : 'unreadable',
    );
    this.found = reason === undefined ? { state: 'serving' } : { state: 'away', reason };
    if (reason !== undefined) this.letGo();
    this.until = performance.now() + LOOK_MS[this.found.state];
  }

  /** Why the replica cannot be used; one that was promoted, or that has lost the primary, would fall ever further behind. */
  private async trouble(url: string): Promise<ReplicaState['reason']> {
    this.dataSource ??= await new DataSource(this.options(url)).initialize();
    const [row] = await this.dataSource.query<{ standby: boolean; streaming: boolean; mark: Buffer | null }[]>(
      `select pg_is_in_recovery() as standby, (select key_check from installation) as mark,
         exists (select from pg_stat_wal_receiver where pid is not null) as streaming`,
    );
    if (!row?.standby) return 'no-standby';
    if (!row.mark?.equals(this.mark)) return 'other-installation';
    return row.streaming ? undefined : 'not-streaming';
  }

  private options(url: string): DataSourceOptions {
    return {
      type: 'postgres',
      url,
      entities: this.primary.options.entities,
      applicationName: 'annals pages',
      installExtensions: false,
      poolErrorHandler: () => this.doubt(),
      extra: {
        max: CONNECTIONS,
        connectionTimeoutMillis: CONNECT_MS,
        query_timeout: STATEMENT_MS,
        statement_timeout: STATEMENT_MS,
      },
    };
  }

  /** A new pool is opened when it is back; one whose server hangs is not waited for. */
  private letGo(): void {
    void this.dataSource?.destroy().catch(() => undefined);
    this.dataSource = undefined;
  }
}
