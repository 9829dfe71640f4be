import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { markOf } from '../eventstore/key-check.js';
import { type Keys } from '../eventstore/keys.js';
import { Replica } from '../eventstore/replica.js';
import { Reactions } from '../eventstore/reactions.js';
import { Times } from '../web/as-of.js';
import { AssociationsRoute } from './associations.route.js';
import { Associations } from './associations.js';
import { CallerGuard, KEYS } from './caller.guard.js';
import { Citations } from './citations.js';
import { Door } from './door.js';
import { Counts } from './counts.js';
import { Reading, ReadingInterceptor } from './reading.js';
import { ReceiptInterceptor } from './receipt.interceptor.js';
import { Refs } from './refs.js';
import { Views } from './views.js';
import { WritingInterceptor } from './writing.interceptor.js';

/** Who asks, for which association, and the one door for commands. */
@Global()
@Module({})
export class AccessModule {
  constructor(door: Door, reactions: Reactions) {
    reactions.give = (caller, command) => door.give(caller, command);
  }

  /** @param replicaUrl a streaming standby that pages and exports may be read from */
  static with(keys: Keys, replicaUrl?: string): DynamicModule {
    return {
      module: AccessModule,
      imports: [CqrsModule.forRoot()],
      controllers: [AssociationsRoute],
      providers: [
        Associations,
        Citations,
        Door,
        Counts,
        Reading,
        Refs,
        Times,
        Views,
        { provide: KEYS, useValue: keys },
        {
          provide: Replica,
          inject: [DataSource],
          useFactory: (primary: DataSource) => new Replica(primary, replicaUrl, markOf(keys)),
        },
        { provide: APP_GUARD, useClass: CallerGuard },
        { provide: APP_INTERCEPTOR, useClass: WritingInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ReceiptInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ReadingInterceptor },
      ],
      exports: [Associations, Door, Counts, Reading, Refs, Replica, Times, Views, KEYS, CqrsModule],
    };
  }
}
