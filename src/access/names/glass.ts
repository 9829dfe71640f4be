import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Keeper, type KeptText, type PlaceBeside } from '../../eventstore/beside.js';
import { Conflict } from '../../eventstore/errors.js';
import { reading } from '../../eventstore/connection.js';
import { poolOf } from '../../eventstore/kernel.js';
import { decrypt, encrypt, type Keys } from '../../eventstore/keys.js';
import { type Sql } from '../../eventstore/vault.js';
import { idFrom } from '../../language/ids.js';
import { AccessLog } from '../access-log.js';
import { KEYS } from '../caller.guard.js';
import { type Caller } from '../caller.js';
import { seedOf } from '../once.js';

/** So many minutes an auditor sees names after they have said why. */
export const GLASS_MINUTES = 60;

/** That an auditor had themselves shown the names of delegates, guests and staff. */
export interface BrokenGlass {
  id: string;
  /** By id; who may see people sees the name. */
  person: string;
  /** Nothing once it was erased. */
  reason: string | null;
  at: Date;
  until: Date;
}

type Row = Omit<BrokenGlass, 'reason'> & { reason: Buffer | null };

/** Shows names to auditors who say why, for a while. What they say is kept encrypted, since it may name somebody. */
@Injectable()
export class Glass implements Keeper {
  readonly kind = 'glass-reason';
  private readonly sql: Sql;

  constructor(
    dataSource: DataSource,
    private readonly log: AccessLog,
    @Inject(KEYS) private readonly keys: Keys,
  ) {
    this.sql = reading(poolOf(dataSource));
  }

  /** Throws `Conflict` where nobody signs in: whoever is here sees all names. */
  async break(caller: Caller, reason: string): Promise<BrokenGlass> {
    const { association, actor, person } = caller;
    if (person === undefined) throw new Conflict('names-shown', 'Names are shown to whoever is here');
    const id = idFrom(seedOf(caller, 'glass'));
    const kept = encrypt(this.keys.wrapping, Buffer.from(reason), placeOf(association, id));
    await this.sql.query(
      `insert into glass_broken (association_id, id, person, reason, until)
       values ($1, $2, $3, $4, now() + make_interval(mins => $5)) on conflict do nothing`,
      [association, id, person, kept, GLASS_MINUTES],
    );
    if (!caller.repeats) await this.log.note(association, { actor, act: 'GlassBroken', subject: id });
    return (await this.all(association)).find((each) => each.id === id)!;
  }

  /** Whether somebody sees names now: the id under which they had them shown. */
  async openedBy(association: string, person: string): Promise<string | undefined> {
    const { rows } = await this.sql.query<{ id: string }>(
      'select id from glass_broken where association_id = $1 and person = $2 and until > now() order by until desc limit 1',
      [association, person],
    );
    return rows[0]?.id;
  }

  /** The newest first. */
  async all(association: string): Promise<BrokenGlass[]> {
    const { rows } = await this.sql.query<Row>(
      'select id, person, reason, at, until from glass_broken where association_id = $1 order by at desc, id limit 1000',
      [association],
    );
    return rows.map((row) => ({ ...row, reason: this.opened(association, row) }));
  }

  async *texts(association: string): AsyncGenerator<KeptText> {
    for (const { id, reason } of await this.all(association)) if (reason !== null) yield { id, text: reason };
  }

  async erase(sql: Sql, association: string, places: PlaceBeside[]): Promise<number> {
    const { rowCount } = await sql.query(
      'update glass_broken set reason = null where association_id = $1 and id = any($2::uuid[]) and reason is not null',
      [association, places.map(({ id }) => id)],
    );
    return rowCount ?? 0;
  }

  private opened(association: string, { id, reason }: Row): string | null {
    return reason && decrypt(this.keys.wrapping, reason, placeOf(association, id)).toString();
  }
}

const placeOf = (association: string, id: string): string => `glass/${association}/${id}`;
