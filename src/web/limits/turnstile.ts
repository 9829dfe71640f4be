import { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { type Express, type Request } from 'express';
import { Observed, traceOf } from '../observed/observed.js';
import { ProblemFilter } from '../problem.filter.js';
import { problemOf } from '../problem.js';
import { safeHeadersAt } from '../safe-headers.js';
import { Traffic } from '../traffic.js';
import { Throttle } from './throttle.guard.js';

/**
 * Stands before the framework, and answers who has asked too much as the framework would be answered: it does more to each request before
 * the first of ours hears of it than all of a refusal costs here.
 */
@Injectable()
export class Turnstile {
  constructor(
    private readonly throttle: Throttle,
    private readonly problems: ProblemFilter,
    private readonly observed: Observed,
    private readonly traffic: Traffic,
  ) {}

  /** From now on `server` hands to `framework` what is not refused. */
  standBefore(server: Server, framework: Express): void {
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (!this.refuses(asRead(framework, request), response)) framework(request, response);
    });
  }

  private refuses(request: Request, response: ServerResponse): boolean {
    // Answers that the process waits for at its end are counted behind this; the guard refuses there, too.
    if (this.traffic.stopping) return false;
    const begun = performance.now();
    const found = this.throttle.atOnce(request);
    if (!found) return false;
    const { refused, principal } = found;
    const trace = traceOf(request.headers['traceparent']);
    const problem = { ...problemOf(refused), traceId: trace };
    const { headers, body } = this.problems.written(problem, refused, request);
    const length = Buffer.byteLength(body);
    response.writeHead(problem.status, {
      ...safeHeadersAt(request.path),
      ...headers,
      'Trace-Id': trace,
      'Content-Length': length,
    });
    response.end(body);
    const ms = performance.now() - begun;
    const { method } = request;
    this.observed.tell({ trace, method, route: 'none', status: problem.status, ms, code: problem.code, principal });
    return true;
  }
}

/** A request as the framework would give it to read, which is yet to change it. */
const asRead = (framework: Express, { headers, method, url, socket }: IncomingMessage): Request =>
  Object.assign(Object.create(framework.request) as Request, { headers, method, url, originalUrl: url, socket });
