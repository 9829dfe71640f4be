import { randomBytes } from 'node:crypto';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { type Response } from 'express';
import { catchError, from, type Observable, switchMap } from 'rxjs';
import { DataSource } from 'typeorm';
import { reading } from '../eventstore/connection.js';
import { Conflict } from '../eventstore/errors.js';
import { poolOf } from '../eventstore/kernel.js';
import { hmac, type Keys } from '../eventstore/keys.js';
import { type Sql } from '../eventstore/vault.js';
import { ApiExtension } from '../web/described.js';
import { KEYS } from './caller.guard.js';
import { type CalledRequest, type Caller } from './caller.js';

/**
 * For commands that record nothing in the log, and so leave no answer there: lets what they make follow from the idempotency key that was
 * sent. A repeat makes the same again, which is there already; so nothing secret has to be kept to be answered twice.
 */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  private readonly sql: Sql;

  constructor(
    dataSource: DataSource,
    @Inject(KEYS) private readonly keys: Keys,
  ) {
    this.sql = reading(poolOf(dataSource));
  }

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { caller } = execution.switchToHttp().getRequest<CalledRequest>();
    if (caller?.key === undefined) return next.handle();
    const seed = hmac(this.keys.fingerprinting, `once/${caller.association}/${caller.key}`);
    const begun = async () => {
      const repeats = await this.repeats(caller, seed);
      Object.assign(caller, { seed, repeats });
      if (repeats) execution.switchToHttp().getResponse<Response>().set('Idempotency-Replayed', 'true');
      return repeats;
    };
    // What was refused has made nothing, and its key may be used again.
    const forget = async (repeats: boolean, error: unknown): Promise<never> => {
      const place = [caller.association, hmac(seed, 'key')];
      if (!repeats) await this.sql.query('delete from access_once where association_id = $1 and key = $2', place);
      throw error;
    };
    return from(begun()).pipe(
      switchMap((repeats) => next.handle().pipe(catchError((error: unknown) => from(forget(repeats, error))))),
    );
  }

  /** Whether the same request came before. Throws `Conflict` where another did under its key. */
  private async repeats({ association, fingerprint }: Caller, seed: Buffer): Promise<boolean> {
    const place = [association, hmac(seed, 'key')];
    const { rowCount } = await this.sql.query(
      'insert into access_once (association_id, key, fingerprint) values ($1, $2, $3) on conflict do nothing',
      [...place, fingerprint],
    );
    if (rowCount === 1) return false;
    const { rows } = await this.sql.query<{ fingerprint: Buffer }>(
      'select fingerprint from access_once where association_id = $1 and key = $2',
      place,
    );
    if (!rows[0] || !fingerprint?.equals(rows[0].fingerprint))
      throw new Conflict('idempotency-key-reused', 'This Idempotency-Key was used for another request');
    return true;
  }
}

/** For commands that record nothing in the log, and are still done once under one idempotency key. */
export const Once = (): MethodDecorator =>
  applyDecorators(UseInterceptors(OnceInterceptor), ApiExtension('x-once', true));

/** What something secret or new is made of: the same for the same idempotency key, at random where none was sent. */
export const seedOf = ({ seed }: Caller, of: string): Buffer => (seed ? hmac(seed, of) : randomBytes(32));
