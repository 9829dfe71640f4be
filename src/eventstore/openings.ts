import { unhurried } from './deadline.js';
import { type Sql } from './vault.js';

/** What an idempotency key was used for; the fingerprint in hexadecimal digits. */
export interface Answered {
  fingerprint: string;
  stream: string;
  position: number;
  events: number;
}

/** What a command asks before it decides: of its key, its stream after a version, and the key of that stream's own subject. */
interface Asked {
  stream: string;
  version: number;
  key?: string;
  owner?: string;
}

/** The answer to its key, the stream's leaves joined by line breaks, and the wrapped key of the subject. */
type Found = [Answered | null, string | null, Buffer | null];

interface Waiting {
  asked: Asked;
  resolve(found: Found): void;
  reject(error: unknown): void;
}

/** Asks for all commands that come in one turn of the event loop by one statement, as they then wait together for the head. */
export class Openings {
  private readonly gathered = new Map<string, Waiting[]>();

  constructor(private readonly sql: Sql) {}

  ask(association: string, asked: Asked): Promise<Found> {
    return new Promise((resolve, reject) => {
      const waiting = this.gathered.get(association) ?? [];
      this.gathered.set(association, waiting);
      waiting.push({ asked, resolve, reject });
      // What is sent is no longer one request's alone.
      if (waiting.length === 1) setImmediate(() => unhurried(() => void this.send(association, waiting)));
    });
  }

  private async send(association: string, waiting: Waiting[]): Promise<void> {
    this.gathered.delete(association);
    const of = <K extends keyof Asked>(name: K) => waiting.map(({ asked }) => asked[name] ?? null);
    try {
      const { rows } = await this.sql.query<Found>({
        ...OPEN,
        values: [association, of('stream'), of('version'), of('key'), of('owner')],
        rowMode: 'array',
      });
      for (const [index, { resolve }] of waiting.entries()) resolve(rows[index]!);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}

const OPEN = {
  name: 'open_commands',
  text: `select
    (select json_build_object('fingerprint', encode(fingerprint, 'hex'), 'stream', stream, 'position', position,
      'events', events) from idempotency where association_id = $1 and key = a.key),
    (select convert_from(string_agg(leaf, '\\x0a' order by version), 'UTF8')
      from event where association_id = $1 and stream = a.stream and version > a.version),
    (select wrapped from subject_key where association_id = $1 and subject = a.owner)
    from unnest($2::text[], $3::integer[], $4::text[], $5::uuid[]) with ordinality as a(stream, version, key, owner, n)
    order by a.n`,
};
