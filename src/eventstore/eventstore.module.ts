import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Beside } from './beside.js';
import { Erasing } from './erasing.js';
import { type DataShape } from './facts.js';
import { Feed } from './feed.js';
import { Follower } from './follower.js';
import { checkKeys } from './key-check.js';
import { type Kernel, makeKernel, poolOf } from './kernel.js';
import { type Keys } from './keys.js';
import { EventLog } from './log.js';
import { Reactions } from './reactions.js';
import { Registry } from './registry.js';
import { EventStore } from './store.js';
import { Wakeup } from './wakeup.js';

const KERNEL = Symbol('KERNEL');
const POLL = Symbol('POLL');

/** The store as providers: `EventStore`, `EventLog`, `Follower`, `Feed`, `Reactions`, `Wakeup` and the `Registry` to which rooms add themselves. */
@Global()
@Module({})
export class EventStoreModule implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    @Inject(POLL) private readonly poll: number,
  ) {}

  /** @param poll ms between two looks for events of which no notification came */
  static with(keys: Keys, evidence: DataShape, poll: number): DynamicModule {
    const part = <K extends keyof Kernel>(token: new (...args: never[]) => Kernel[K], name: K) => ({
      provide: token,
      inject: [KERNEL],
      useFactory: (kernel: Kernel) => kernel[name],
    });
    return {
      module: EventStoreModule,
      providers: [
        Registry,
        Beside,
        { provide: POLL, useValue: poll },
        {
          provide: KERNEL,
          inject: [DataSource, Registry, Beside],
          useFactory: async (dataSource: DataSource, registry: Registry, beside: Beside) => {
            await checkKeys(poolOf(dataSource), keys);
            return makeKernel(dataSource, registry, keys, evidence, beside);
          },
        },
        part(EventStore, 'store'),
        part(EventLog, 'log'),
        part(Follower, 'follower'),
        part(Feed, 'feed'),
        part(Reactions, 'reactions'),
        part(Wakeup, 'wakeup'),
        part(Erasing, 'erasing'),
      ],
      exports: [Registry, Beside, Erasing, EventStore, EventLog, Follower, Feed, Reactions, Wakeup],
    };
  }

  /** By now every room has added its projections and reactions. */
  async onApplicationBootstrap(): Promise<void> {
    await this.kernel.follower.start();
    this.kernel.wakeup.start(this.poll);
    this.kernel.background.start();
  }

  /** While requests are still answered, and before the pool is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.kernel.background.stop(), this.kernel.feed.stop()]);
  }

  /** By now the last request was answered, and other processes hear of what it wrote. */
  async onApplicationShutdown(): Promise<void> {
    await this.kernel.wakeup.stop();
  }
}
