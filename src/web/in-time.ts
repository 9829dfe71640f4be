import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type RequestHandler, type Request, type Response } from 'express';
import { NEVER, type Observable, race, mergeMap, throwError, timer } from 'rxjs';
import { type Deadline, deadline, withDeadline } from '../eventstore/deadline.js';
import { Unavailable } from '../eventstore/errors.js';

const TAKES_LONG = 'takes-long';

/** For what may take its time, such as committing an import: each statement's wait is bounded still, the whole is not. */
export const TakesLong = (): MethodDecorator => SetMetadata(TAKES_LONG, true);

/** Whether a route is one that may take its time. */
export const takesLong = (reflector: Reflector, execution: ExecutionContext): boolean =>
  reflector.get<boolean>(TAKES_LONG, execution.getHandler()) ?? false;

/** Middleware: from now on a request is waited for, at most `limit` milliseconds. */
export const answeredWithin =
  (limit: number): RequestHandler =>
  (_request, _response, next) =>
    withDeadline({ until: performance.now() + limit }, next);

/**
 * Answers 503 at a request's deadline. What it has asked for may yet come about: the same idempotency key tells. An answer that
 * has begun, such as a stream of the log, and a body that is still arriving are not cut off.
 */
@Injectable()
export class InTime implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const waiting = deadline();
    if (!waiting) return next.handle();
    if (takesLong(this.reflector, execution)) {
      waiting.until = Infinity;
      return next.handle();
    }
    const http = execution.switchToHttp();
    return race(next.handle(), late(waiting, http.getRequest<Request>(), http.getResponse<Response>()));
  }
}

const late = (waiting: Deadline, request: Request, response: Response): Observable<never> => {
  const left = waiting.until - performance.now();
  return timer(Math.max(0, left)).pipe(
    mergeMap(() => {
      if (response.headersSent) return NEVER;
      if (request.complete) return throwError(() => new Unavailable('The answer took too long'));
      waiting.until = performance.now() + Math.max(left, 1000);
      return late(waiting, request, response);
    }),
  );
};
