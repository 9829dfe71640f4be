import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessLog } from '../access/access-log.js';
import { KEYS } from '../access/caller.guard.js';
import { type Caller } from '../access/caller.js';
import { reading } from '../eventstore/connection.js';
import { Conflict, Invalid, NotFound } from '../eventstore/errors.js';
import { CORRECTED } from '../eventstore/facts.js';
import { type Keys } from '../eventstore/keys.js';
import { poolOf } from '../eventstore/kernel.js';
import { Registry } from '../eventstore/registry.js';
import { type Sql } from '../eventstore/vault.js';
import { newId } from '../language/ids.js';
import { Refused } from '../web/refused.js';
import { letters, webhooks } from './rows.js';
import { checkOverlap, newSecret, USUAL_OVERLAP } from './secrets.js';
import { type Letter, type Post, type Webhook, type WebhookFields } from './webhook.js';

/** How addresses outside are told; nothing where this installation calls nobody. */
export const POST = Symbol('POST');
const MOST = 20;

/** Who is told of what a log takes in. Each act is noted in the access log. */
@Injectable()
export class Webhooks {
  readonly sql: Sql;

  constructor(
    dataSource: DataSource,
    private readonly log: AccessLog,
    private readonly registry: Registry,
    @Inject(KEYS) private readonly keys: Keys,
    @Optional() @Inject(POST) private readonly post?: Post,
  ) {
    this.sql = reading(poolOf(dataSource));
  }

  /** Whether anything is sent from here. */
  get sends(): boolean {
    return this.post !== undefined;
  }

  all(association: string): Promise<Webhook[]> {
    return webhooks(this.sql, association);
  }

  /** Throws `NotFound`. */
  async find(association: string, id: string): Promise<Webhook> {
    const [found] = await webhooks(this.sql, association, id);
    if (!found) throw new NotFound('webhook', id);
    return found;
  }

  async letters(association: string, id: string): Promise<Letter[]> {
    await this.find(association, id);
    return letters(this.sql, association, id);
  }

  /** The secret is told once; it is kept encrypted, since messages are signed with it. Throws `Refused` where nobody is called. */
  async add(caller: Caller, { name, url, types, from }: WebhookFields): Promise<Webhook & { secret: string }> {
    if (!this.sends)
      throw new Refused(403, 'outbound-off', 'This installation calls no address outside; OUTBOUND=on lets it');
    const { association, actor } = caller;
    for (const [n, type] of (types ?? []).entries())
      if (type !== CORRECTED && !(type in this.registry.facts))
        throw new Invalid([{ pointer: `/types/${n}`, code: 'word' }], 'No event has this type');
    if ((await this.all(association)).length >= MOST)
      throw new Conflict('webhooks-too-many', `An association has at most ${MOST} webhooks`);
    const id = newId();
    const { kept, secret } = newSecret(this.keys, association + id);
    await this.sql.query(
      `insert into webhook (association_id, id, name, url, types, secret, position, created_by)
       select $1, $2, $3, $4, $5, $6, least(coalesce($7, size), size), $8 from log_head where association_id = $1`,
      [
        ...[association, id, name.normalize('NFC'), url, types?.length ? types : null],
        ...[kept, from ?? null, actor.id],
      ],
    );
    await this.note(caller, 'WebhookAdded', id);
    return { ...(await this.find(association, id)), secret };
  }

  /**
   * Gives another secret, told once. The one before signs beside it for so many hours, until the receiver has the new one; the one before
   * that ends at once.
   */
  async renew(caller: Caller, id: string, overlap = USUAL_OVERLAP): Promise<Webhook & { secret: string }> {
    checkOverlap(overlap);
    const { kept, secret } = newSecret(this.keys, caller.association + id);
    const renewed = await this.changed(
      caller,
      id,
      'WebhookSecretRenewed',
      `update webhook set secret = $3, former_secret = case when $4 > 0 then secret end,
         former_until = case when $4 > 0 then now() + make_interval(hours => $4) end where association_id = $1 and id = $2`,
      [kept, overlap],
    );
    return { ...renewed, secret };
  }

  /** Sends nothing until it is started; what comes meanwhile is sent then. */
  stop(caller: Caller, id: string): Promise<Webhook> {
    return this.changed(
      caller,
      id,
      'WebhookStopped',
      `update webhook set stopped = 'by-hand' where association_id = $1 and id = $2`,
    );
  }

  start(caller: Caller, id: string): Promise<Webhook> {
    return this.changed(
      caller,
      id,
      'WebhookStarted',
      `update webhook set stopped = null where association_id = $1 and id = $2`,
    );
  }

  /** Sends again what is given up, all of it or one event; what waits behind it follows. */
  async again(caller: Caller, id: string, position?: number): Promise<Webhook & { again: number }> {
    await this.find(caller.association, id);
    const { rowCount } = await this.sql.query(
      `update webhook_letter set due_at = now(), tries = 0 where association_id = $1 and webhook = $2
       and due_at is null and ($3::bigint is null or position = $3)`,
      [caller.association, id, position ?? null],
    );
    if (position !== undefined && rowCount === 0) throw new NotFound('letter', String(position));
    await this.note(caller, 'WebhookSentAgain', id);
    return { ...(await this.find(caller.association, id)), again: rowCount ?? 0 };
  }

  async remove(caller: Caller, id: string): Promise<Webhook> {
    const found = await this.find(caller.association, id);
    await this.sql.query('delete from webhook_letter where association_id = $1 and webhook = $2', [
      caller.association,
      id,
    ]);
    await this.sql.query(`delete from webhook where association_id = $1 and id = $2`, [caller.association, id]);
    await this.note(caller, 'WebhookRemoved', id);
    return found;
  }

  private async changed(
    caller: Caller,
    id: string,
    act: string,
    statement: string,
    values: unknown[] = [],
  ): Promise<Webhook> {
    await this.find(caller.association, id);
    await this.sql.query(statement, [caller.association, id, ...values]);
    await this.note(caller, act, id);
    return this.find(caller.association, id);
  }

  private note({ association, actor }: Caller, act: string, subject: string): Promise<void> {
    return this.log.note(association, { actor, act, subject });
  }
}
