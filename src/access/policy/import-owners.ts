import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Response } from 'express';
import { concatMap, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { reading } from '../../eventstore/connection.js';
import { NotFound } from '../../eventstore/errors.js';
import { poolOf } from '../../eventstore/kernel.js';
import { type Sql } from '../../eventstore/vault.js';
import { type CalledRequest } from '../caller.js';
import { type Principal } from '../principal.js';
import { RoutePolicy } from './route-policy.js';

/** Who brought which document or table in, and to whom it was assigned: a recorder sees and commits these alone. */
@Injectable()
export class ImportOwners {
  private readonly sql: Sql;

  constructor(dataSource: DataSource) {
    this.sql = reading(poolOf(dataSource));
  }

  async note(association: string, brought: string, { person }: Pick<Principal, 'person'>): Promise<void> {
    await this.sql.query(
      `insert into import_owner (association_id, import, principal) values ($1, $2, $3) on conflict do nothing`,
      [association, brought, person],
    );
  }

  /** Who brought it, and to whom it was assigned. Throws `NotFound` for what nobody brought. */
  async of(association: string, brought: string): Promise<string[]> {
    const { rows } = await this.sql.query<{ principal: string }>(
      'select principal from import_owner where association_id = $1 and import = $2',
      [association, brought],
    );
    if (rows.length === 0) throw new NotFound('import', brought);
    return rows.map(({ principal }) => principal);
  }

  /** Throws `NotFound` for what somebody else brought, as for what nobody did. */
  async check(association: string, brought: unknown, { person }: Principal): Promise<void> {
    if (typeof brought !== 'string') return;
    const { rows } = await this.sql.query(
      'select import from import_owner where association_id = $1 and import = $2 and principal = $3',
      [association, brought, person],
    );
    if (rows.length === 0) throw new NotFound('import', brought);
  }
}

/** Notes who brought in what a request has brought in: an answer names it by its id, a page by its address. */
@Injectable()
export class BroughtInterceptor implements NestInterceptor {
  constructor(
    private readonly owners: ImportOwners,
    private readonly routes: RoutePolicy,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = execution.switchToHttp();
    const { caller, principal, params } = http.getRequest<CalledRequest>();
    const isNew = caller?.roles && principal && params['import'] === undefined;
    if (!isNew || this.routes.actionOf(execution.getClass(), execution.getHandler()) !== 'import') return next.handle();
    const note = async (answer: unknown) => {
      const brought = broughtIn(answer) ?? importAt(http.getResponse<Response>().getHeader('Location'));
      if (brought !== undefined) await this.owners.note(caller.association, brought, principal);
      return answer;
    };
    return next.handle().pipe(concatMap(note));
  }
}

const broughtIn = (answer: unknown): string | undefined => {
  const { id, url } = (answer ?? {}) as { id?: unknown; url?: unknown };
  return typeof id === 'string' ? id : importAt(url);
};

const importAt = (address: unknown): string | undefined =>
  typeof address === 'string' ? /\/imports\/(?:[a-z]+\/)?([0-9a-f-]{36})/.exec(address)?.[1] : undefined;
