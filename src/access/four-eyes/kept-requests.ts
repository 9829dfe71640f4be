import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Keeper, type KeptText, type PlaceBeside } from '../../eventstore/beside.js';
import { poolOf } from '../../eventstore/kernel.js';
import { type Keys } from '../../eventstore/keys.js';
import { type Sql } from '../../eventstore/vault.js';
import { KEYS } from '../caller.guard.js';
import { openedOf } from './asked-act.js';

/** What waits for a second person, and why something was declined, as what is held about persons is found and erased there. */
@Injectable()
export class KeptRequests implements Keeper {
  readonly kind = 'asked-act';

  constructor(
    private readonly dataSource: DataSource,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  async *texts(association: string): AsyncGenerator<KeptText> {
    const { rows } = await poolOf(this.dataSource).query<{ id: string; data: Buffer | null; note: string | null }>(
      'select id, data, note from four_eyes_request where association_id = $1 order by id',
      [association],
    );
    for (const { id, data, note } of rows) {
      const asked = openedOf(this.keys, association, id, data);
      if (asked !== null || note !== null) yield { id, text: [asked && JSON.stringify(asked), note].join('\n') };
    }
  }

  /** What waited is declined: nobody could tell any more what for. */
  async erase(sql: Sql, association: string, places: PlaceBeside[]): Promise<number> {
    const { rowCount } = await sql.query(
      `update four_eyes_request set data = null, note = null,
         state = case when state = 'confirmed' then state else 'declined' end, decided_at = coalesce(decided_at, now())
       where association_id = $1 and id = any($2::uuid[]) and (data is not null or note is not null)`,
      [association, places.map(({ id }) => id)],
    );
    return rowCount ?? 0;
  }
}
