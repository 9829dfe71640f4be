import { Inject, Injectable, Optional } from '@nestjs/common';
import { Webhook as Signer } from 'standardwebhooks';
import { KEYS } from '../access/caller.guard.js';
import { closedEvents } from '../eventstore/closed-events.js';
import { cloudEvent } from '../eventstore/cloud-event.js';
import { type Recorded } from '../eventstore/facts.js';
import { decrypt, type Keys } from '../eventstore/keys.js';
import { Registry } from '../eventstore/registry.js';
import { type Sql } from '../eventstore/vault.js';
import { SETTINGS } from './deliveries.settings.js';
import { type Busy, dueOf, waitsBefore } from './rows.js';
import { aboutOf, type Post, usualDelays, type WebhookSettings } from './webhook.js';
import { POST } from './webhooks.js';

interface Row {
  url: string;
  types: string[] | null;
  secret: Buffer;
  /** The secret before, as long as it signs too. */
  former: Buffer | null;
  position: number;
}

const BATCH = 100;
/** By this status a receiver says that it wants nothing any more. */
const GONE = 410;

/** One step of serving a webhook after the other; each is kept before the next, so that a process that dies sends at most one thing twice. */
@Injectable()
export class Sending {
  private readonly delays: readonly number[];

  constructor(
    private readonly registry: Registry,
    @Inject(KEYS) private readonly keys: Keys,
    @Optional() @Inject(POST) private readonly post?: Post,
    @Optional() @Inject(SETTINGS) settings?: WebhookSettings,
  ) {
    this.delays = settings?.delays ?? usualDelays;
  }

  /** Sends a letter that is due, or else what the log has next; answers whether there was anything. */
  async next(sql: Sql, webhook: Busy, signal: AbortSignal): Promise<boolean> {
    const { rows } = await sql.query<Row>(
      `select url, types, secret, case when former_until > now() then former_secret end as former, position
       from webhook where association_id = $1 and id = $2 and stopped is null`,
      [webhook.association, webhook.id],
    );
    if (!rows[0]) return false;
    const due = await dueOf(sql, webhook);
    return due === undefined ? this.onward(sql, webhook, rows[0], signal) : this.again(sql, webhook, rows[0], due);
  }

  private async again(sql: Sql, webhook: Busy, row: Row, position: number): Promise<boolean> {
    const [event] = await closedEvents(sql, this.registry, webhook.association, position, 1);
    const failure = await this.send(webhook, row, event!);
    if (failure === undefined)
      await sql.query('delete from webhook_letter where association_id = $1 and webhook = $2 and position = $3', [
        webhook.association,
        webhook.id,
        position,
      ]);
    else await this.failed(sql, webhook, event!, failure);
    return true;
  }

  private async onward(sql: Sql, webhook: Busy, row: Row, signal: AbortSignal): Promise<boolean> {
    const events = await closedEvents(sql, this.registry, webhook.association, row.position, BATCH);
    for (const event of events) {
      if (signal.aborted) return false;
      if (row.types && !row.types.includes(event.type)) continue;
      const about = aboutOf(event);
      if (await waitsBefore(sql, webhook, about)) await this.failed(sql, webhook, event);
      else {
        const failure = await this.send(webhook, row, event);
        if (failure !== undefined) {
          await this.failed(sql, webhook, event, failure);
          // It may be due again at once.
          return true;
        }
        if (!(await this.reached(sql, webhook, event.position + 1))) return false;
      }
    }
    return events.length > 0 && this.reached(sql, webhook, events.at(-1)!.position + 1);
  }

  /** Moves on; answers whether anybody still wants more. */
  private async reached(sql: Sql, { association, id }: Busy, position: number): Promise<boolean> {
    const { rows } = await sql.query<{ going: boolean }>(
      `update webhook set position = greatest(position, $3) where association_id = $1 and id = $2
       returning stopped is null as going`,
      [association, id, position],
    );
    return rows[0]?.going ?? false;
  }

  /** Keeps an event that was not taken, or that must wait behind one, and moves on in the same statement. */
  private async failed(sql: Sql, { association, id }: Busy, event: Recorded, failure?: string): Promise<void> {
    await sql.query(
      `with kept as (
         insert into webhook_letter as l (association_id, webhook, position, type, about, tries, tried_at, due_at, failure)
         select $1, $2, $3::bigint, $4, $5, case when $6::text is null then 0 else 1 end, case when $6::text is not null then now() end,
           case when $6::text is null then now() else now() + make_interval(secs => ($7::float8[])[1]) end, $6
         where exists (select from webhook where association_id = $1 and id = $2)
         on conflict (association_id, webhook, position) do update set tries = l.tries + 1, tried_at = now(), failure = excluded.failure,
           due_at = now() + make_interval(secs => ($7::float8[])[l.tries + 1]))
       update webhook set position = greatest(position, $3::bigint + 1), stopped = case when $6 = $8 then 'gone' else stopped end
       where association_id = $1 and id = $2`,
      [
        ...[association, id, event.position, event.type, aboutOf(event), failure ?? null],
        ...[this.delays.map((each) => each / 1000), String(GONE)],
      ],
    );
  }

  /** Why a receiver did not take an event: a status, or a word; nothing where it did. */
  private async send(
    { association, id }: Busy,
    { url, secret, former }: Row,
    event: Recorded,
  ): Promise<string | undefined> {
    const body = JSON.stringify(cloudEvent(event));
    const now = new Date();
    const signed = [secret, former].flatMap((kept) => {
      if (kept === null) return [];
      const signer = new Signer(decrypt(this.keys.wrapping, kept, association + id), { format: 'raw' });
      return [signer.sign(event.id, now, body)];
    });
    const headers = {
      'Content-Type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': event.id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signed.join(' '),
    };
    const answer = await this.post!(url, { headers, body });
    if ('failure' in answer) return answer.failure;
    return answer.status >= 200 && answer.status <= 299 ? undefined : String(answer.status);
  }
}
