import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Response } from 'express';
import { map, type Observable } from 'rxjs';
import { type Receipt } from '../eventstore/store.js';

/** What a command answers: its subject, the last position written, and the facts; the same again on a repeat. */
export interface Answer {
  id: string;
  position: number | null;
  events: {
    position: number;
    id: string;
    type: string;
    stream: string;
    version: number;
    recordedAt: string;
    data: unknown;
  }[];
}

export const answerOf = ({ id, position, events }: Receipt): Answer => ({
  id,
  position,
  events: events.map(({ position, id, type, stream, version, recordedAt, data }) => ({
    position,
    id,
    type,
    stream,
    version,
    recordedAt,
    data,
  })),
});

/** Whether something is what a command answers. */
export const isReceipt = (value: unknown): value is Receipt =>
  typeof value === 'object' && value !== null && 'replayed' in value && 'events' in value;

/** Turns a command's receipt into the answer of the contract: 201, 200 where there was nothing to do, 202 where it waits for a second person. */
@Injectable()
export class ReceiptInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((value: unknown) => {
        if (!isReceipt(value)) return value;
        const response = execution.switchToHttp().getResponse<Response>();
        if ('waits' in value) {
          response.status(202);
          return { id: value.id, waits: true };
        }
        if (value.replayed) response.set('Idempotency-Replayed', 'true');
        if (value.position === null) response.status(200);
        return answerOf(value);
      }),
    );
  }
}
