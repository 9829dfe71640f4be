import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EventEmitter, once } from 'node:events';

type Progress = (done: number, all: number) => void;
/** The parts of the application, as what loads a sample asks for them. */
export interface Parts {
  get: ModuleRef['get'];
}
/** Loads a sample into an association of its own. */
export type LoadSample = (parts: Parts, progress: Progress) => Promise<unknown>;
export const LOAD_SAMPLE = Symbol('LOAD_SAMPLE');

/** How far a load is. */
export interface Loading {
  done: number;
  all: number;
  state: 'loading' | 'loaded' | 'failed';
}

/** Loads the sample beside what else is asked of the server, and tells whoever looks how far it is. */
@Injectable()
export class SampleLoading {
  private readonly log = new Logger('Sample');
  private now: Loading | undefined;
  private readonly told = new EventEmitter().setMaxListeners(0);

  constructor(
    private readonly modules: ModuleRef,
    @Inject(LOAD_SAMPLE) private readonly load: LoadSample,
  ) {}

  /** Begins, unless it is under way or done. */
  begin(): void {
    if (this.now !== undefined && this.now.state !== 'failed') return;
    this.tell({ done: 0, all: 0, state: 'loading' });
    const get = ((token: never) => this.modules.get(token, { strict: false })) as ModuleRef['get'];
    void this.load({ get }, (done, all) => this.tell({ done, all, state: 'loading' })).then(
      () => this.tell({ ...this.now!, state: 'loaded' }),
      (error: unknown) => {
        // Beside the log of requests, since none waits for this.
        this.log.error(`The sample was not loaded: ${error instanceof Error ? error.name : 'unknown'}`);
        this.tell({ ...this.now!, state: 'failed' });
      },
    );
  }

  /** Each step from now on, to the end; nothing where nobody began. */
  async *steps(): AsyncGenerator<Loading> {
    while (this.now) {
      yield this.now;
      if (this.now.state !== 'loading') return;
      await once(this.told, 'step');
    }
  }

  private tell(now: Loading): void {
    this.now = now;
    this.told.emit('step');
  }
}
