import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reading } from '../../eventstore/connection.js';
import { Conflict, NotFound } from '../../eventstore/errors.js';
import { poolOf } from '../../eventstore/kernel.js';
import { decrypt, encrypt, type Keys } from '../../eventstore/keys.js';
import { CORRECTED, type Facts } from '../../eventstore/facts.js';
import { Registry } from '../../eventstore/registry.js';
import { type Sql } from '../../eventstore/vault.js';
import { asSeen, atNames, seesAll } from '../../eventstore/veil.js';
import { isId, newId } from '../../language/ids.js';
import { KEYS } from '../caller.guard.js';
import { type Caller } from '../caller.js';

export type RequestState = 'waiting' | 'confirming' | 'confirmed' | 'declined';

/** An act that one person asked for, and what a second made of it. */
export interface AskedAct {
  id: string;
  /** The command's name. */
  act: string;
  /** What was asked for; it is forgotten once somebody has decided, as the log then says it, or nobody need know. */
  data: Record<string, unknown> | null;
  askedBy: string;
  askedPerson: string;
  askedRole: string;
  askedAt: Date;
  state: RequestState;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** Why it was declined. */
  note: string | null;
  /** What it came to: the subject of the command, and the positions of its events. */
  answer: { id: string; positions: number[] } | null;
}

type Row = Omit<AskedAct, 'data'> & { data: Buffer | null };

const columns =
  'id, act, data, asked_by as "askedBy", asked_person as "askedPerson", asked_role as "askedRole", asked_at as "askedAt", ' +
  'state, decided_by as "decidedBy", decided_at as "decidedAt", note, answer';

/** What waits for a second person. What is asked for is kept encrypted, under the key that lies outside the database. */
@Injectable()
export class Requests {
  private readonly sql: Sql;

  constructor(
    dataSource: DataSource,
    @Inject(KEYS) private readonly keys: Keys,
    private readonly registry: Registry,
  ) {
    this.sql = reading(poolOf(dataSource));
  }

  /** Keeps an act until somebody decides; under a key that was sent before, it is the request of that time. */
  async ask({ association, actor, person, key, fingerprint }: Caller, act: string, data: object): Promise<string> {
    const id = newId();
    const box = encrypt(this.keys.wrapping, Buffer.from(JSON.stringify(data)), placeOf(association, id));
    const { rows } = await this.sql.query<{ id: string }>(
      `insert into four_eyes_request (association_id, id, act, data, asked_by, asked_person, asked_role, key, fingerprint)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [association, id, act, box, actor.id, person ?? actor.id, actor.role, key ?? null, fingerprint ?? null],
    );
    if (rows[0]) return id;
    const { rows: before } = await this.sql.query<{ id: string; fingerprint: Buffer }>(
      'select id, fingerprint from four_eyes_request where association_id = $1 and key = $2',
      [association, key],
    );
    if (!before[0] || !fingerprint?.equals(before[0].fingerprint))
      throw new Conflict('idempotency-key-reused', 'This Idempotency-Key was used for another request');
    return before[0].id;
  }

  /** The newest first. */
  async list(association: string, state?: RequestState): Promise<AskedAct[]> {
    const { rows } = await this.sql.query<Row>(
      `select ${columns} from four_eyes_request where association_id = $1 and ($2::text is null or state = $2)
       order by id desc limit 1000`,
      [association, state ?? null],
    );
    return rows.map((row) => this.opened(association, row));
  }

  async find(association: string, id: string): Promise<AskedAct> {
    const { rows } = await this.sql.query<Row>(
      `select ${columns} from four_eyes_request where association_id = $1 and id = $2`,
      [association, isId(id) ? id : newId()],
    );
    if (!rows[0]) throw new NotFound('request', id);
    return this.opened(association, rows[0]);
  }

  /** Takes a request up, so that nobody declines it meanwhile. Where its confirmation broke off it is taken up again. */
  async takeUp(association: string, id: string, by: string): Promise<void> {
    const { rows } = await this.sql.query(
      `update four_eyes_request set state = 'confirming', decided_by = $3, decided_at = now()
       where association_id = $1 and id = $2 and state in ('waiting', 'confirming') returning id`,
      [association, id, by],
    );
    if (rows.length === 0) throw decided();
  }

  /** Lets a request wait on, as what it asks for could not be done. */
  async putBack(association: string, id: string): Promise<void> {
    await this.sql.query(
      `update four_eyes_request set state = 'waiting', decided_by = null, decided_at = null
       where association_id = $1 and id = $2 and state = 'confirming'`,
      [association, id],
    );
  }

  /** What the events say that came of it stands in the log alone, where it can be erased. */
  async confirmed(association: string, id: string, answer: AskedAct['answer']): Promise<void> {
    await this.sql.query(
      `update four_eyes_request set state = 'confirmed', data = null, answer = $3 where association_id = $1 and id = $2`,
      [association, id, JSON.stringify(answer)],
    );
  }

  async declined(association: string, id: string, by: string, note?: string): Promise<void> {
    const { rows } = await this.sql.query(
      `update four_eyes_request set state = 'declined', data = null, decided_by = $3, decided_at = now(), note = $4
       where association_id = $1 and id = $2 and state = 'waiting' returning id`,
      [association, id, by, note ?? null],
    );
    if (rows.length === 0) throw decided();
  }

  private opened(association: string, { data, ...row }: Row): AskedAct {
    const opened = openedOf(this.keys, association, row.id, data);
    return { ...row, data: seesAll() ? opened : this.asSeen(opened) };
  }

  /** A correction says again what the fact says, names included; of which kind of thing it is, its position alone tells. */
  private asSeen(data: AskedAct['data']): AskedAct['data'] {
    const facts = [...this.registry.deciders.values()].map((decider) => decider.facts as Facts);
    return facts.reduce((seen, each) => atNames(each, CORRECTED, seen, asSeen) as AskedAct['data'], data);
  }
}

/** What was asked for, as it was given; nothing once somebody has decided. */
export const openedOf = (keys: Keys, association: string, id: string, data: Buffer | null): AskedAct['data'] =>
  data && (JSON.parse(decrypt(keys.wrapping, data, placeOf(association, id)).toString()) as AskedAct['data']);

const placeOf = (association: string, id: string): string => `four-eyes/${association}/${id}`;

const decided = (): Conflict => new Conflict('request-decided', 'Somebody has decided about this already');
