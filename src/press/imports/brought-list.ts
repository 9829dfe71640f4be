import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Caller } from '../../access/caller.js';
import { reading } from '../../eventstore/connection.js';
import { poolOf } from '../../eventstore/kernel.js';
import { type Sql } from '../../eventstore/vault.js';
import { type Working } from '../../exchange/answers.js';
import { type Kind } from '../../exchange/reader.js';
import { Works } from '../../exchange/works.js';
import { type ReadDocument } from './document.js';

/** A document or a table that was brought in, without its rows. */
export interface ListedImport {
  id: string;
  /** What facts a table holds; nothing for a document. */
  kind: Kind | null;
  name: string;
  title: string | null;
  /** How a document is laid out; nothing for a table, and for a document that an earlier edition brought in and nobody opened since. */
  format: ReadDocument['format'] | null;
  /** Nothing for a table that an earlier edition brought in. */
  broughtAt: Date | null;
  /** How many rows it has, where it was read, and how many of them the record holds from it. */
  rows: number | null;
  taken: number;
  /** How far a commit or an undo is that this process is about. */
  working?: Working;
}

/** Documents and tables that were brought in, the last first. A recorder sees those that they brought or were assigned. */
@Injectable()
export class BroughtList {
  private readonly sql: Sql;

  constructor(
    dataSource: DataSource,
    private readonly works: Works,
  ) {
    this.sql = reading(poolOf(dataSource));
  }

  /** The ids of all that the caller may see. */
  async ids({ association, actor, person }: Caller): Promise<{ id: string }[]> {
    const { rows } = await this.sql.query<{ id: string }>(
      `select id from (select association_id, id, brought_at from import_document
         union all select association_id, id, brought_at from bulk_import) brought
       where association_id = $1 and ($2::text is null or exists (select from import_owner owner
         where owner.association_id = $1 and owner.import = brought.id::text and owner.principal = $2))
       order by brought_at desc nulls last, id desc`,
      [association, actor.role === 'recorder' ? person : null],
    );
    return rows;
  }

  /** What is to be said of these, in their order. */
  async of(association: string, ids: { id: string }[]): Promise<ListedImport[]> {
    const wanted = ids.map(({ id }) => id);
    const { rows } = await this.sql.query<ListedImport>(`${DOCUMENTS} union all ${TABLES}`, [association, wanted]);
    const found = new Map(rows.map((each) => [each.id, each]));
    return wanted.flatMap((id) => {
      const each = found.get(id);
      const working = this.works.of(id);
      return each ? { ...each, ...(working && { working }) } : [];
    });
  }
}

/** A row of a document is in the record where an item says that it comes from it. */
const DOCUMENTS = `
  select id, null as kind, name, nullif(reading->>'title', '') as title, reading->>'format' as format, brought_at as "broughtAt",
    json_array_length(reading->'rows') as rows,
    (select count(distinct source->>'row')::int from coverage_item item, jsonb_array_elements(item.sources) source
     where item.association_id = $1 and item.known_until is null
       and item.sources @> jsonb_build_array(jsonb_build_object('document', document.id))
       and source->>'document' = document.id::text) as taken
  from import_document document where association_id = $1 and id = any($2::uuid[])`;

const TABLES = `
  select id, kind, name, null, null, brought_at, row.all, row.taken
  from bulk_import, lateral (
    select count(*)::int as all, (count(*) filter (where state = 'done'))::int as taken
    from bulk_row where bulk_row.association_id = $1 and bulk_row.import = bulk_import.id) row
  where association_id = $1 and id = any($2::uuid[])`;
