import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../../eventstore/errors.js';
import { poolOf } from '../../eventstore/kernel.js';
import { newId } from '../../language/ids.js';

/** A document as it was brought in. */
export interface Brought {
  id: string;
  name: string;
  sha256: string;
  bytes: Buffer;
  attempt: number;
}

/** Documents that were brought in, whether rows of them were accepted or not. Nothing of this is in the log. */
@Injectable()
export class WorkingTable {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps a document; the same bytes are the same import, under the name that was given last. */
  async keep(association: string, bytes: Buffer, name?: string): Promise<Brought> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { rows } = await poolOf(this.dataSource).query<Brought>(
      `insert into import_document (association_id, id, sha256, name, bytes) values ($1, $2, $3, coalesce($4, 'document.txt'), $5)
       on conflict (association_id, sha256) do update set name = coalesce($4, import_document.name)
       returning id, name, sha256, bytes, attempt`,
      [association, newId(), sha256, name ?? null, bytes],
    );
    return rows[0]!;
  }

  /** Throws `NotFound`. */
  async find(association: string, id: string): Promise<Brought> {
    const { rows } = await poolOf(this.dataSource).query<Brought>(
      'select id, name, sha256, bytes, attempt from import_document where association_id = $1 and id::text = $2',
      [association, id],
    );
    if (!rows[0]) throw new NotFound('import', id);
    return rows[0];
  }

  /** After an undo the rows may be accepted again; their keys then are new ones. */
  async nextAttempt(association: string, id: string): Promise<void> {
    await poolOf(this.dataSource).query(
      'update import_document set attempt = attempt + 1 where association_id = $1 and id = $2',
      [association, id],
    );
  }
}
