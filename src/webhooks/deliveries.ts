import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from '../eventstore/kernel.js';
import { Loop } from '../eventstore/loop.js';
import { Wakeup } from '../eventstore/wakeup.js';
import { type Busy, busy } from './rows.js';
import { SETTINGS } from './deliveries.settings.js';
import { Sending } from './sending.js';
import { type WebhookSettings } from './webhook.js';
import { Webhooks } from './webhooks.js';

/** How many webhooks are served at once by this process, each on a connection of its own. */
const AT_ONCE = 4;
/** Between two looks, in ms. */
const REST = 20;

/**
 * Sends what logs take in to whoever is to be told. One process at a time serves a webhook: it holds a lock that ends with its connection,
 * so that a process that dies lets go at once, and no transaction is open while a receiver takes its time.
 */
@Injectable()
export class Deliveries implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops = new Map<string, Loop>();
  private readonly looking = new Loop(() => this.look(), REST);
  private silence?: () => void;
  private connections?: pg.Pool;

  constructor(
    private readonly dataSource: DataSource,
    private readonly webhooks: Webhooks,
    private readonly sending: Sending,
    private readonly wakeup: Wakeup,
    @Optional() @Inject(SETTINGS) private readonly settings?: WebhookSettings,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings?.deliver || !this.webhooks.sends) return;
    const { options } = poolOf(this.dataSource);
    // A pool hides its password from being copied.
    const { password } = options;
    this.connections = new pg.Pool({ ...options, password, max: AT_ONCE, application_name: 'annals-webhooks' });
    this.connections.on('error', () => undefined);
    this.silence = this.wakeup.hear(() => this.looking.wake());
    this.looking.wake();
  }

  /** Lets what is on its way arrive. */
  async beforeApplicationShutdown(): Promise<void> {
    this.silence?.();
    await this.looking.stop();
    await Promise.all([...this.loops.values()].map((loop) => loop.stop()));
    await this.connections?.end();
  }

  private async look(): Promise<void> {
    for (const each of await busy(this.webhooks.sql)) {
      const name = `${each.association}/${each.id}`;
      const loop = this.loops.get(name) ?? new Loop((signal) => this.serve(each, name, signal));
      this.loops.set(name, loop);
      loop.wake();
    }
  }

  private async serve(webhook: Busy, name: string, signal: AbortSignal): Promise<void> {
    const client = await this.connections!.connect();
    client.on('error', () => undefined);
    try {
      const { rows } = await client.query<{ held: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
        [name],
      );
      if (!rows[0]!.held) return;
      while (!signal.aborted && (await this.sending.next(client, webhook, signal)));
    } finally {
      // The lock goes with the connection.
      client.release(true);
    }
  }
}
