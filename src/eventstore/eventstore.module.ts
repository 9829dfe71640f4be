import { type DynamicModule, Global, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DataShape } from './facts.js';
import { Follower } from './follower.js';
import { checkKeys } from './key-check.js';
import { type Kernel, makeKernel, poolOf } from './kernel.js';
import { type Keys } from './keys.js';
import { EventLog } from './log.js';
import { Registry } from './registry.js';
import { EventStore } from './store.js';

const KERNEL = Symbol('KERNEL');

/** The store as providers: `EventStore`, `EventLog`, `Follower` and the `Registry` to which rooms add themselves. */
@Global()
@Module({})
export class EventStoreModule implements OnApplicationBootstrap {
  constructor(@Inject(Follower) private readonly follower: Follower) {}

  static with(keys: Keys, evidence: DataShape): DynamicModule {
    const part = <K extends keyof Kernel>(token: new (...args: never[]) => Kernel[K], name: K) => ({
      provide: token,
      inject: [KERNEL],
      useFactory: (kernel: Kernel) => kernel[name],
    });
    return {
      module: EventStoreModule,
      providers: [
        Registry,
        {
          provide: KERNEL,
          inject: [DataSource, Registry],
          useFactory: async (dataSource: DataSource, registry: Registry) => {
            await checkKeys(poolOf(dataSource), keys);
            return makeKernel(dataSource, registry, keys, evidence);
          },
        },
        part(EventStore, 'store'),
        part(EventLog, 'log'),
        part(Follower, 'follower'),
      ],
      exports: [Registry, EventStore, EventLog, Follower],
    };
  }

  /** By now every room has added its projections. */
  async onApplicationBootstrap(): Promise<void> {
    await this.follower.start();
  }
}
