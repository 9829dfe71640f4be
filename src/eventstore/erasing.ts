import { type Pool, type PoolClient } from 'pg';
import { type Beside, type PlaceBeside } from './beside.js';
import { longTransaction } from './connection.js';
import { type SealedPlace, sealedPlaces } from './sealed-places.js';
import { type StreamsAnew } from './streams-anew.js';
import { type Sql, type Vault } from './vault.js';

/** What is to be erased of an association. It holds ids alone, so that it may be kept for ever. */
export interface Erasure {
  association: string;
  slots: string[];
  /** Persons of whom nothing is to be kept under these ids, now or later. */
  persons: string[];
  /** The streams in which the slots stand. */
  streams: string[];
  beside: PlaceBeside[];
}

/** How many texts went, and how many that were kept beside the log. */
export interface Erased {
  slots: number;
  beside: number;
  /** The read models' tables that lost rows. */
  tables: string[];
}

/** Erases sealed texts with their keys, and all that was made of them. The log itself stays as it is. */
export class Erasing {
  constructor(
    private readonly pool: Pool,
    private readonly sql: Sql,
    private readonly vault: Vault,
    private readonly streams: StreamsAnew,
    private readonly kept: Beside,
  ) {}

  /** Every sealed text that is not erased, with where it stands. */
  places(association: string): AsyncGenerator<SealedPlace> {
    return sealedPlaces(this.sql, this.vault, association);
  }

  /**
   * Erases texts, the keys under which no text is left, and the rows in which read models tell them; those are told anew. Done
   * again it changes nothing.
   */
  erase(erasure: Erasure): Promise<Erased> {
    const { association, slots, persons, streams, beside } = erasure;
    return longTransaction(this.pool, async (client) => {
      // Whoever is appending has come to an end by then, and who comes next reads what is left.
      await client.query('select from log_head where association_id = $1 for update', [association]);
      const gone = await client.query<{ subject: string }>(
        `delete from sealed where association_id = $1 and (id = any($2::uuid[]) or subject = any($3::uuid[]))
         returning subject`,
        [association, slots, persons],
      );
      await this.forgetKeys(client, association, persons, [...new Set(gone.rows.map(({ subject }) => subject))]);
      const tables = await this.streams.tell(client, association, streams);
      return { slots: gone.rowCount ?? 0, beside: await this.kept.erase(client, association, beside), tables };
    });
  }

  /**
   * Tells streams anew whose texts are gone: for what a process that read them before may have told read models after. Also erases
   * what such a process sealed for an erased person.
   */
  async again({ association, persons, streams }: Erasure): Promise<void> {
    const { rows } = await this.sql.query<{ id: string }>(
      'select id from sealed where association_id = $1 and subject = any($2::uuid[])',
      [association, persons],
    );
    const late = new Set(rows.map(({ id }) => id));
    const all = late.size === 0 ? streams : [...streams, ...(await this.streamsOf(association, late))];
    await this.erase({ association, slots: [...late], persons, streams: [...new Set(all)], beside: [] });
  }

  /** Erases what is there again, such as after a restore of what was kept before. Answers what there was. */
  async anew(erasure: Erasure): Promise<Erased | undefined> {
    const { association, slots, persons, beside } = erasure;
    const { rows } = await this.sql.query<{ left: boolean }>(
      `select exists (select from association where id = $1) and (
         exists (select from sealed where association_id = $1 and (id = any($2::uuid[]) or subject = any($3::uuid[])))
         or exists (select from unnest($3::uuid[]) as p(subject) left join subject_key k
           on k.association_id = $1 and k.subject = p.subject where k.wrapped is distinct from '')) as left`,
      [association, slots, persons],
    );
    if (rows[0]!.left) return this.erase(erasure);
    const gone = await this.kept.erase(this.sql, association, beside);
    return gone > 0 ? { slots: 0, beside: gone, tables: [] } : undefined;
  }

  private async streamsOf(association: string, slots: Set<string>): Promise<Set<string>> {
    const streams = new Set<string>();
    for await (const { slot, stream } of this.places(association)) if (slots.has(slot)) streams.add(stream);
    return streams;
  }

  /** A person's key gives way to an empty one, under which nothing is sealed again; others go where no text of theirs is left. */
  private async forgetKeys(client: PoolClient, association: string, persons: string[], subjects: string[]) {
    await client.query(
      `insert into subject_key (association_id, subject, wrapped) select $1, *, '' from unnest($2::uuid[])
       on conflict (association_id, subject) do update set wrapped = ''`,
      [association, persons],
    );
    await client.query(
      `delete from subject_key k where association_id = $1 and subject = any($2::uuid[]) and wrapped <> ''
       and not exists (select from sealed s where s.association_id = $1 and s.subject = k.subject)`,
      [association, subjects],
    );
  }
}
