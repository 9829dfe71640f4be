import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reading } from '../../eventstore/connection.js';
import { Conflict, NotFound } from '../../eventstore/errors.js';
import { poolOf } from '../../eventstore/kernel.js';
import { encrypt, type Keys } from '../../eventstore/keys.js';
import { CORRECTED, type Facts } from '../../eventstore/facts.js';
import { Registry } from '../../eventstore/registry.js';
import { type Sql } from '../../eventstore/vault.js';
import { asSeen, atNames, seesAll } from '../../eventstore/veil.js';
import { isId, newId } from '../../language/ids.js';
import { KEYS } from '../caller.guard.js';
import { type Caller } from '../caller.js';
import { asAsked, type AskedAct, columns, openedOf, placeOf, type RequestState, type Row } from './asked-act.js';

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
  async ask(caller: Caller, act: string, data: object): Promise<string> {
    const { association, actor, person, correlation, key, fingerprint } = caller;
    if (key !== undefined) await this.mayStandFor(association, key, fingerprint);
    const id = newId();
    const box = encrypt(this.keys.wrapping, Buffer.from(JSON.stringify(data)), placeOf(association, id));
    const { rows } = await this.sql.query<{ id: string }>(
      `insert into four_eyes_request (association_id, id, act, data, asked_by, asked_person, asked_role, key, fingerprint, correlation)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
      [
        ...[association, id, act, box, actor.id, person ?? actor.id, actor.role],
        ...[key ?? null, fingerprint ?? null, correlation ?? null],
      ],
    );
    const kept = rows[0]?.id ?? (await this.before(caller));
    if (kept === undefined) throw reused();
    return kept;
  }

  /** The request that was made under the caller's key, where one was. Throws `Conflict` where it was for something else. */
  async before({ association, key, fingerprint }: Caller): Promise<string | undefined> {
    if (key === undefined) return undefined;
    const { rows } = await this.sql.query<{ id: string; fingerprint: Buffer }>(
      'select id, fingerprint from four_eyes_request where association_id = $1 and key = $2',
      [association, key],
    );
    if (rows[0] && !fingerprint?.equals(rows[0].fingerprint)) throw reused();
    return rows[0]?.id;
  }

  /** What is asked for is carried out under its key, which so may not have been used in the log for something else. */
  private async mayStandFor(association: string, key: string, fingerprint: Caller['fingerprint']): Promise<void> {
    const { rows } = await this.sql.query<{ fingerprint: Buffer }>(
      'select fingerprint from idempotency where association_id = $1 and key = $2',
      [association, key],
    );
    if (rows[0] && !fingerprint?.equals(rows[0].fingerprint)) throw reused();
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

  /** What an import asked for may be asked for anew, when what it tells is chosen again: so its key is free. */
  async declined(association: string, id: string, by: string, note?: string): Promise<void> {
    const { rows } = await this.sql.query(
      `update four_eyes_request set state = 'declined', data = null, decided_by = $3, decided_at = now(), note = $4,
         key = case when correlation is null then key end
       where association_id = $1 and id = $2 and state = 'waiting' returning id`,
      [association, id, by, note ?? null],
    );
    if (rows.length === 0) throw decided();
  }

  /** What waits and was asked for together. */
  async waitingWith(association: string, correlation: string): Promise<Pick<AskedAct, 'id' | 'act'>[]> {
    const { rows } = await this.sql.query<Pick<AskedAct, 'id' | 'act'>>(
      `select id, act from four_eyes_request where association_id = $1 and correlation = $2 and state = 'waiting' order by id`,
      [association, correlation],
    );
    return rows;
  }

  private opened(association: string, row: Row): AskedAct {
    const data = openedOf(this.keys, association, row.id, row.data);
    return { ...asAsked(row), data: seesAll() ? data : this.asSeen(data) };
  }

  /** A correction says again what the fact says, names included; of which kind of thing it is, its position alone tells. */
  private asSeen(data: AskedAct['data']): AskedAct['data'] {
    const facts = [...this.registry.deciders.values()].map((decider) => decider.facts as Facts);
    return facts.reduce((seen, each) => atNames(each, CORRECTED, seen, asSeen) as AskedAct['data'], data);
  }
}

const reused = (): Conflict =>
  new Conflict('idempotency-key-reused', 'This Idempotency-Key was used for another request');

const decided = (): Conflict => new Conflict('request-decided', 'Somebody has decided about this already');
