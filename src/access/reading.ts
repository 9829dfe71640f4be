import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { concatMap, from, lastValueFrom, type Observable } from 'rxjs';
import { Invalid, NotFound } from '../eventstore/errors.js';
import { Behind, readingFrom } from '../eventstore/lag.js';
import { EventLog } from '../eventstore/log.js';
import { Replica } from '../eventstore/replica.js';
import { type CalledRequest } from './caller.js';

const MAY_LAG = 'mayLag';
type Condition = (request: Request) => boolean;

/** Lets what these routes read come from the replica, where `condition` holds. Without it a route reads the primary. */
export const MayLag = (condition: Condition = () => true) => SetMetadata(MAY_LAG, condition);

/** Sends what a request reads to the replica or to the primary. */
@Injectable()
export class Reading {
  constructor(
    private readonly replica: Replica,
    private readonly reflector: Reflector,
  ) {}

  /**
   * Does the work of a route that may lag on the replica; does it once more, on the primary, where the replica has failed, or
   * does not have what was asked for: its no is never the last word.
   */
  async of<T>(execution: ExecutionContext, work: () => Promise<T>): Promise<T> {
    const request = execution.switchToHttp().getRequest<Request>();
    const where = this.reflector.getAllAndOverride<Condition | undefined>(MAY_LAG, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    const copy = where?.(request) ? await this.replica.copy() : undefined;
    if (!copy) return work();
    try {
      return await readingFrom({ ...copy, atLeast: writtenBy(request) }, work);
    } catch (error) {
      if (execution.switchToHttp().getResponse<Response>().headersSent) throw error;
      if (![Behind, NotFound, Invalid].some((kind) => error instanceof kind)) this.replica.doubt();
      return work();
    }
  }
}

/** Reads as the route allows, and notes on the answer to a write how far the log then reached. */
@Injectable()
export class ReadingInterceptor implements NestInterceptor {
  constructor(
    private readonly replica: Replica,
    private readonly reading: Reading,
    private readonly log: EventLog,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.replica.configured) return next.handle();
    const { method, caller, params } = execution.switchToHttp().getRequest<CalledRequest>();
    if (method === 'GET' || method === 'HEAD')
      return from(this.reading.of(execution, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
    if (!caller) return next.handle();
    const note = async (answer: unknown) => {
      const last = (await this.log.size(caller.association)) - 1;
      const cookie = `${cookieOf(params['association'])}=${last}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax`;
      const response = execution.switchToHttp().getResponse<Response>();
      if (!response.headersSent) response.append('Set-Cookie', cookie);
      return answer;
    };
    return next.handle().pipe(concatMap(note));
  }
}

/** The cookie in which a browser keeps the last position of an association's log after its own last write there. */
const cookieOf = (handle: unknown): string => `written.${encodeURIComponent(String(handle))}`;

const writtenBy = ({ headers, params }: Request): number => {
  const given = (headers.cookie ?? '').split(';').map((each) => each.trim().split('='));
  const [, position = ''] = given.find(([name]) => name === cookieOf(params['association'])) ?? [];
  return /^\d{1,15}$/.test(position) ? Number(position) : -1;
};
