import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Keeper, type KeptText, type PlaceBeside } from '../../eventstore/beside.js';
import { poolOf } from '../../eventstore/kernel.js';
import { type Sql } from '../../eventstore/vault.js';

/** Documents that were brought in, as what is held about persons is found and erased there: whole, as they are nobody's to alter. */
@Injectable()
export class KeptDocuments implements Keeper {
  readonly kind = 'document';

  constructor(private readonly dataSource: DataSource) {}

  async *texts(association: string): AsyncGenerator<KeptText> {
    const { rows: ids } = await poolOf(this.dataSource).query<{ id: string }>(
      'select id from import_document where association_id = $1 order by id',
      [association],
    );
    for (const { id } of ids) {
      const { rows } = await poolOf(this.dataSource).query<{ text: string }>(
        `select concat_ws(E'\\n', name, text, reading::text, choices::text) as text
         from import_document where association_id = $1 and id = $2`,
        [association, id],
      );
      // The text as it was read stands in the same event as the bytes that it was read from.
      if (rows[0]) yield { id, text: rows[0].text, stream: `document-${id}` };
    }
  }

  async erase(sql: Sql, association: string, places: PlaceBeside[]): Promise<number> {
    const { rowCount } = await sql.query(
      'delete from import_document where association_id = $1 and id = any($2::uuid[])',
      [association, places.filter(({ row }) => row === undefined).map(({ id }) => id)],
    );
    return rowCount ?? 0;
  }
}
