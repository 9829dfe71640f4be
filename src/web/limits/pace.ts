import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** All in milliseconds: how often it is looked whether what is due comes in time, how late it may come, and for how long that is believed. */
const LOOKED = 10;
const LATE = 8;
const BELIEVED = 500;

/** Knows whether this process keeps up with what it is asked. */
@Injectable()
export class Pace implements OnModuleDestroy {
  private readonly delays = monitorEventLoopDelay({ resolution: LOOKED });
  private asked = performance.now();
  private behind = false;

  constructor() {
    this.delays.enable();
  }

  /** Whether what was due in the last half second came late more often than not. */
  isBehind(): boolean {
    const now = performance.now();
    if (now - this.asked < BELIEVED) return this.behind;
    this.asked = now;
    this.behind = this.delays.percentile(50) / 1e6 > LOOKED + LATE;
    this.delays.reset();
    return this.behind;
  }

  onModuleDestroy(): void {
    this.delays.disable();
  }
}
