import { type DynamicModule, Module } from '@nestjs/common';
import { Deliveries } from './deliveries.js';
import { SETTINGS } from './deliveries.settings.js';
import { Sending } from './sending.js';
import { type Post, type WebhookSettings } from './webhook.js';
import { WebhooksPages } from './webhooks.pages.js';
import { WebhooksRoute } from './webhooks.route.js';
import { POST, Webhooks } from './webhooks.js';

/** What happens, told to whoever an administrator registered: signed, in order, until it is taken. */
@Module({})
export class WebhooksModule {
  /** @param post how addresses outside are reached; without it nobody is told anything */
  static with(post?: Post, settings?: WebhookSettings): DynamicModule {
    return {
      module: WebhooksModule,
      controllers: [WebhooksRoute, WebhooksPages],
      providers: [
        Webhooks,
        Sending,
        Deliveries,
        { provide: POST, useValue: post },
        { provide: SETTINGS, useValue: settings },
      ],
    };
  }
}
