import { NotFound } from './errors.js';
import { type Recorded } from './facts.js';
import { readLeaves } from './leaf.js';
import { type Registry } from './registry.js';
import { SEALED, type Sql, type Vault } from './vault.js';

/** How a category is called where one of it is not found. */
const nouns: Record<string, string> = { membership: 'member' };

/** Reads the log. Each call may be given the connection of a transaction to see what that has written. */
export class EventLog {
  constructor(
    private readonly sql: Sql,
    private readonly vault: Vault,
    private readonly registry: Registry,
  ) {}

  /** The events of one stream, oldest first, up to a position where one is given. */
  stream(association: string, stream: string, upto?: number, sql: Sql = this.sql): Promise<Recorded[]> {
    return this.leaves(association, STREAM, [association, stream, upto ?? Number.MAX_SAFE_INTEGER], sql);
  }

  /** A stream's events after a version, oldest first. */
  since(association: string, stream: string, version: number, sql: Sql = this.sql): Promise<Recorded[]> {
    return this.leaves(association, SINCE, [association, stream, version], sql);
  }

  /** At most `limit` events from a position on, in the order of the log. */
  read(association: string, from: number, limit: number, sql: Sql = this.sql): Promise<Recorded[]> {
    return this.leaves(association, READ, [association, from, from + limit], sql);
  }

  /** The whole log from a position on, in constant memory. */
  async *events(association: string, from = 0, upto = Infinity): AsyncGenerator<Recorded> {
    for (let next = from; next < upto;) {
      const batch = await this.read(association, next, Math.min(500, upto - next));
      if (batch.length === 0) return;
      yield* batch;
      next += batch.length;
    }
  }

  /** How many events the log holds, which is the position that comes next. */
  async size(association: string, sql: Sql = this.sql): Promise<number> {
    const { rows } = await sql.query<{ size: number }>('select size from log_head where association_id = $1', [
      association,
    ]);
    return rows[0]?.size ?? 0;
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
  async find(association: string, category: string, name: string): Promise<string> {
    const { rows } = await this.sql.query<{ stream: string }>(
      `select stream from reservation where association_id = $1 and key = $2
       union all select stream from event where association_id = $1 and stream = $3 and version = 1`,
      [association, `${category}:${name}`, `${category}-${name}`],
    );
    if (!rows[0]) throw new NotFound(nouns[category] ?? category, name);
    return idOf(rows[0].stream);
  }

  private async leaves(association: string, query: Query, values: unknown[], sql: Sql): Promise<Recorded[]> {
    const { rows } = await sql.query<[string | null]>({ ...query, values, rowMode: 'array' });
    const joined = rows[0]![0];
    if (joined === null) return [];
    const events = readLeaves(joined);
    if (joined.includes(SEALED)) await this.vault.open(association, events, sql);
    return events.map(this.registry.upcast);
  }
}

interface Query {
  name: string;
  text: string;
}

// Joined by PostgreSQL, leaves come as one value and are parsed at once; a row for each would cost more than the events do.
const joined = (name: string, condition: string, order: string): Query => ({
  name,
  text: `select convert_from(string_agg(leaf, ',' order by ${order}), 'UTF8') from event
    where association_id = $1 and ${condition}`,
});
const STREAM = joined('read_stream', 'stream = $2 and position <= $3', 'version');
const SINCE = joined('read_stream_since', 'stream = $2 and version > $3', 'version');
const READ = joined('read_log', 'position >= $2 and position < $3', 'position');

/** The id in a stream's name: what follows its category. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
/** The category in a stream's name. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
