import { type Recorded } from './facts.js';
import { readLeaf } from './leaf.js';
import { newest, type Query, READ, SINCE, STREAM, type Wanted } from './log-queries.js';
import { type Category, Named } from './named.js';
import { type Answered, Openings } from './openings.js';
import { type Registry } from './registry.js';
import { SEALED, type Sql, type Vault } from './vault.js';
import { seesAll } from './veil.js';

/** Reads the log. Each call may be given the connection of a transaction to see what that has written. */
export class EventLog {
  private readonly named: Named;
  private readonly openings: Openings;

  constructor(
    private readonly sql: Sql,
    private readonly vault: Vault,
    private readonly registry: Registry,
  ) {
    this.named = new Named(sql);
    this.openings = new Openings(sql);
  }

  /** The events of one stream, oldest first, up to a position where one is given. */
  stream(association: string, stream: string, upto?: number, sql: Sql = this.sql): Promise<Recorded[]> {
    return this.leaves(association, STREAM, [association, stream, upto ?? Number.MAX_SAFE_INTEGER], sql);
  }

  /** A stream's events after a version, oldest first. */
  since(association: string, stream: string, version: number, sql: Sql = this.sql): Promise<Recorded[]> {
    return this.leaves(association, SINCE, [association, stream, version], sql);
  }

  /**
   * All that a command must know before it decides, in one look: what its idempotency key stands for, the events of its stream
   * after a version, and the wrapped key of the stream's own subject.
   */
  async opening(association: string, stream: string, version: number, key?: string): Promise<Opening> {
    const owner = idOf(stream);
    const [answered, lines, ownKey] = await this.openings.ask(association, {
      ...{ stream, version, key },
      owner: UUID.test(owner) ? owner : undefined,
    });
    const leaves = lines === null ? [] : lines.split('\n');
    const opened = lines?.includes(SEALED) ? await this.vault.open(association, leaves, this.sql) : leaves;
    const history = opened.map((leaf) => this.registry.upcast(readLeaf(leaf)));
    return { answered: answered ?? undefined, history, ownKey };
  }

  /** At most `limit` events from a position on, in the order of the log. */
  read(association: string, from: number, limit: number, sql: Sql = this.sql): Promise<Recorded[]> {
    return this.leaves(association, READ, [association, from, from + limit], sql);
  }

  /** The newest events that are wanted, at most so many, the newest first. */
  newest(association: string, wanted: Wanted, most: number): Promise<Recorded[]> {
    const { query, values } = newest(wanted, most);
    return this.leaves(association, query, [association, ...values], this.sql);
  }

  /** The whole log from a position on, in constant memory. */
  async *events(association: string, from = 0, upto = Infinity, sql: Sql = this.sql): AsyncGenerator<Recorded> {
    for await (const batch of this.batches(association, from, upto, sql)) yield* batch;
  }

  /** The same, many events at a time; while one batch is used, the next is on its way. */
  async *batches(association: string, from = 0, upto = Infinity, sql: Sql = this.sql): AsyncGenerator<Recorded[]> {
    const load = (position: number) => this.read(association, position, Math.min(BATCH, upto - position), sql);
    let coming: Promise<Recorded[]> | undefined = upto > from ? load(from) : undefined;
    while (coming) {
      const batch: Recorded[] = await coming;
      const next = from + batch.length;
      coming = batch.length === BATCH && next < upto ? load(next) : undefined;
      // A failure is heard by whoever asks for that batch; it may be nobody.
      coming?.catch(() => undefined);
      if (batch.length > 0) yield batch;
      from = next;
    }
  }

  /** How many events the log holds, which is the position that comes next. */
  async size(association: string, sql: Sql = this.sql): Promise<number> {
    const { rows } = await sql.query<{ size: number }>('select size from log_head where association_id = $1', [
      association,
    ]);
    return rows[0]?.size ?? 0;
  }

  /** When the event at a position was recorded; nothing where there is none. */
  async recordedAt(association: string, position: number): Promise<string | null> {
    const { rows } = await this.sql.query<{ at: Date }>(
      'select recorded_at as at from event where association_id = $1 and position = $2',
      [association, position],
    );
    return rows[0]?.at.toISOString() ?? null;
  }

  /** The last position recorded at or before an instant; -1 where nothing was. */
  async positionAt(association: string, instant: string): Promise<number> {
    const { rows } = await this.sql.query<{ position: number }>('select position_at($1, $2) as position', [
      association,
      instant,
    ]);
    return rows[0]!.position;
  }

  /** The id behind a reserved key such as a code or a handle. */
  async holder(association: string, key: string, sql: Sql = this.sql): Promise<string | undefined> {
    const { rows } = await sql.query<{ stream: string }>(
      'select stream from reservation where association_id = $1 and key = $2',
      [association, key],
    );
    return rows[0] && idOf(rows[0].stream);
  }

  /** The id of what an address names: an id that has a stream of this category, or a key reserved by one. Throws `NotFound`. */
  async find(association: string, category: Category, name: string): Promise<string> {
    return idOf(await this.named.stream(association, category, name));
  }

  /** Those of the named streams that have begun. */
  begun(association: string, streams: string[]): Promise<Set<string>> {
    return this.named.begun(association, streams);
  }

  private async leaves(association: string, query: Query, values: unknown[], sql: Sql): Promise<Recorded[]> {
    const sealed: string[] = [];
    // Read as they arrive, while PostgreSQL is about the next ones; those with markers when their texts are there.
    const read = (leaf: string): Recorded | undefined => {
      if (!leaf.includes(SEALED)) return readLeaf(leaf);
      sealed.push(leaf);
      return undefined;
    };
    const types = { getTypeParser: () => read };
    const { rows } = await sql.query<[Recorded | undefined]>({ ...query, values, rowMode: 'array', types });
    const opened = sealed.length > 0 ? await this.vault.open(association, sealed, sql) : sealed;
    let next = 0;
    const events = rows.map(([event]) => this.registry.upcast(event ?? readLeaf(opened[next++]!)));
    return seesAll() ? events : events.map(this.registry.asSeen);
  }
}

/** How many events are read, and told in one transaction, by whoever is behind the log. */
export const BATCH = 1000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What is there when a command comes. */
export interface Opening {
  /** What the command's key was used for. */
  answered?: Answered;
  history: Recorded[];
  ownKey: Buffer | null;
}

/** The id in a stream's name: what follows its category. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
/** The category in a stream's name. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
