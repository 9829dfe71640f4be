import { AsyncResource } from 'node:async_hooks';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { Observable, type Subscription } from 'rxjs';
import { takesLong } from '../in-time.js';
import { asksLocally, clientOf } from './client.js';
import { Pace } from './pace.js';

/** So many requests of one who asks are worked on at a time, and so many beside them that take long. */
const AT_ONCE = { short: 4, long: 2 };
type Kind = keyof typeof AT_ONCE;

/**
 * Works on a few requests of each who asks at a time, and lets their others wait: whoever asks sixty-four things at once waits for
 * himself, and nobody else for him. While the process is behind it is one at a time. The local operator has the machine to himself.
 */
@Injectable()
export class InTurn implements NestInterceptor {
  private readonly under = new Map<string, { busy: number; waiting: Set<() => void> }>();

  constructor(
    private readonly reflector: Reflector,
    private readonly pace: Pace,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = execution.switchToHttp().getRequest<Request>();
    if (asksLocally(request)) return next.handle();
    const kind = takesLong(this.reflector, execution) ? 'long' : 'short';
    return new Observable((subscriber) => {
      let working: Subscription | undefined;
      // Whoever's turn ends begins the next one, and must not lend it who asks and until when.
      const leave = this.enter(
        kind,
        clientOf(request),
        AsyncResource.bind(() => (working = next.handle().subscribe(subscriber))),
      );
      return () => {
        working?.unsubscribe();
        leave();
      };
    });
  }

  /** Begins now or in turn; answers how to end it, or to wait no longer. */
  private enter(kind: Kind, client: string, begin: () => void): () => void {
    const key = `${kind} ${client}`;
    const queue = this.under.get(key) ?? { busy: 0, waiting: new Set() };
    this.under.set(key, queue);
    const { waiting } = queue;
    const start = () => {
      waiting.delete(start);
      queue.busy += 1;
      begin();
    };
    const isFull = () => queue.busy >= (this.pace.isBehind() ? 1 : AT_ONCE[kind]);
    if (isFull()) waiting.add(start);
    else start();
    return () => {
      if (waiting.delete(start)) return;
      queue.busy -= 1;
      for (const next of waiting) {
        if (isFull()) return;
        next();
      }
      if (queue.busy === 0) this.under.delete(key);
    };
  }
}
