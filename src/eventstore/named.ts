import { type Missing, NotFound } from './errors.js';
import { type Sql } from './vault.js';

/** The categories of streams that addresses name; what is not found is called as they are, but for a member. */
export type Category = 'membership' | Missing;
/** So many names are remembered. */
const MOST = 10_000;

/** The streams that addresses name. A stream that has begun and a name that was reserved stay for ever, so each is asked once. */
export class Named {
  private readonly known = new Map<string, string>();

  constructor(private readonly sql: Sql) {}

  /** The stream of a category that has this id, or has reserved this key. Throws `NotFound`. */
  async stream(association: string, category: Category, name: string): Promise<string> {
    const address = `${association} ${category}-${name}`;
    const known = this.known.get(address);
    if (known !== undefined) return known;
    const { rows } = await this.sql.query<{ stream: string }>(
      `select stream from reservation where association_id = $1 and key = $2
       union all select stream from event where association_id = $1 and stream = $3 and version = 1`,
      [association, `${category}:${name}`, `${category}-${name}`],
    );
    if (!rows[0]) throw new NotFound(category === 'membership' ? 'member' : category, name);
    this.remember(address, rows[0].stream);
    return rows[0].stream;
  }

  /** Those of the named streams that have begun: one statement for all that were not found before. */
  async begun(association: string, streams: string[]): Promise<Set<string>> {
    const isKnown = (stream: string): boolean => this.known.get(`${association} ${stream}`) === stream;
    const begun = new Set(streams.filter(isKnown));
    const asked = [...new Set(streams)].filter((stream) => !begun.has(stream));
    if (asked.length === 0) return begun;
    const { rows } = await this.sql.query<{ stream: string }>(BEGUN, [association, asked]);
    for (const { stream } of rows) {
      this.remember(`${association} ${stream}`, stream);
      begun.add(stream);
    }
    return begun;
  }

  private remember(address: string, stream: string): void {
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(address, stream);
  }
}

const BEGUN = 'select stream from event where association_id = $1 and stream = any($2::text[]) and version = 1';
