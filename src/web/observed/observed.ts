import { Injectable } from '@nestjs/common';
import { type Request, type RequestHandler, type Response } from 'express';
import { randomUUID } from 'node:crypto';
import { type Log } from './log.js';

/** A request that was answered, or given up, as it may be told: ids and codes, and of its address the pattern of its route alone. */
export interface Served {
  trace: string;
  method: string;
  /** `none` where no route took it. */
  route: string;
  status: number;
  ms: number;
  /** The code of the problem, where it was refused. */
  code?: string;
  principal?: string;
  association?: string;
  /** Whether the client went before it had the whole answer. */
  gone?: true;
}

type Called = Request & {
  caller?: { association?: string; actor: { id: string } };
  route?: { path?: unknown };
};

/** Tells whoever listens of each request, once it is over. */
@Injectable()
export class Observed {
  private readonly ears: ((served: Served) => void)[] = [];

  hear(ear: (served: Served) => void): void {
    this.ears.push(ear);
  }

  /** Middleware, before all others: gives each request the id by which answer and log are found for each other. */
  readonly watch: RequestHandler = (request, response, next) => {
    const begun = performance.now();
    const trace = traceOf(request.headers['traceparent']);
    (response.locals as Noted).trace = trace;
    response.set('Trace-Id', trace);
    response.once('close', () => {
      this.tell(servedOf(request, response, performance.now() - begun));
    });
    next();
  };

  /** Tells of a request that is over, how long it took to a tenth of a millisecond. */
  tell(served: Served): void {
    const told = { ...served, ms: Math.round(served.ms * 10) / 10 };
    for (const ear of this.ears) ear(told);
  }
}

interface Noted {
  trace?: string;
  code?: string;
}

/** The id of the request that an answer is for. */
export const traceIn = (response: Response): string | undefined => (response.locals as Noted).trace;

/** Notes as which problem a request was refused. */
export const noteProblem = (response: Response, code: string): void => {
  (response.locals as Noted).code = code;
};

/** That of whoever called us, where it is one (W3C Trace Context), else a new one. */
export const traceOf = (given: unknown): string => {
  const [, trace] = /^00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(given)) ?? [];
  // Made of randomness that Node keeps in store: sixteen bytes by themselves are asked of the system each time.
  return trace ?? randomUUID().replaceAll('-', '');
};

const servedOf = (request: Called, response: Response, ms: number): Served => {
  const { trace = '', code } = response.locals as Noted;
  const { caller, route } = request;
  return {
    trace,
    method: request.method,
    route: typeof route?.path === 'string' ? route.path : 'none',
    status: response.statusCode,
    ms,
    ...(code !== undefined && { code }),
    ...(caller && { principal: caller.actor.id, association: caller.association }),
    ...(!response.writableFinished && { gone: true }),
  };
};

/** Writes each request down, those that failed for a reason of our own as errors. */
export const logsTo =
  (log: Log) =>
  (served: Served): void =>
    log[served.status >= 500 && served.status !== 503 ? 'error' : 'info'](served, 'request');
