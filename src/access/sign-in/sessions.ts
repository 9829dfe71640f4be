import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { DataSource } from 'typeorm';
import { reading } from '../../eventstore/connection.js';
import { poolOf } from '../../eventstore/kernel.js';
import { type Sql } from '../../eventstore/vault.js';
import { hashOf } from '../keys/key-text.js';
import { type Method, type Principal } from '../principal.js';
import { cookieIn, setCookie } from './cookies.js';
import { SignInSettings } from './settings.js';

const HOUR = 3_600_000;
/** So long a session lives at most, and so long without a request. */
export const ABSOLUTE = 8 * HOUR;
export const IDLE = HOUR / 2;
/** That a session was seen is noted once in so many seconds. */
const NOTED = 60;

/** How somebody signed in: by what, when they proved who they are, and how their provider calls that. */
export interface SignedIn {
  person: string;
  method: Method;
  provedAt?: Date;
  issuer?: string;
  sid?: string;
}

/** The sessions of browsers: what a cookie stands for is kept here, and of the cookie only a hash. */
@Injectable()
export class Sessions {
  private readonly sql: Sql;

  constructor(
    dataSource: DataSource,
    private readonly settings: SignInSettings,
  ) {
    this.sql = reading(poolOf(dataSource));
  }

  /** The prefix binds the cookie to this very host; browsers take it over TLS alone. */
  private get cookie(): string {
    return this.settings.isSecure ? '__Host-annals' : 'annals';
  }

  /** Begins a session under a new secret; one that the browser had before ends, whoever knows its cookie. */
  async begin(request: Request, response: Response, signedIn: SignedIn): Promise<void> {
    await this.end(request);
    const secret = randomBytes(32).toString('base64url');
    await this.sql.query(
      'insert into session (hash, person, method, proved_at, issuer, sid) values ($1, $2, $3, $4, $5, $6)',
      [
        hashOf(secret),
        signedIn.person,
        signedIn.method,
        signedIn.provedAt ?? null,
        signedIn.issuer ?? null,
        signedIn.sid ?? null,
      ],
    );
    // Those that are over are of no use to anybody.
    await this.sql.query('delete from session where created_at < $1 or seen_at < $2', this.limits());
    setCookie(response, this.cookie, secret, { secure: this.settings.isSecure, seconds: ABSOLUTE / 1000 });
  }

  /** Who the browser is signed in as. */
  async of(request: Request): Promise<Principal | undefined> {
    const secret = cookieIn(request, this.cookie);
    if (!secret) return undefined;
    const hash = hashOf(secret);
    const { rows } = await this.sql.query<{ person: string; method: Method; provedAt: Date | null; noted: boolean }>(
      `select person, method, proved_at as "provedAt", seen_at > now() - make_interval(secs => $4) as noted
       from session where hash = $1 and created_at >= $2 and seen_at >= $3`,
      [hash, ...this.limits(), NOTED],
    );
    const [session] = rows;
    if (!session) return undefined;
    if (!session.noted) await this.sql.query('update session set seen_at = now() where hash = $1', [hash]);
    const { person, method, provedAt } = session;
    return { id: person, method, person, ...(provedAt && { provedAt }) };
  }

  /** Ends the session that a request came with. */
  async end(request: Request, response?: Response): Promise<void> {
    const secret = cookieIn(request, this.cookie);
    if (secret) await this.sql.query('delete from session where hash = $1', [hashOf(secret)]);
    if (response) setCookie(response, this.cookie, '', { secure: this.settings.isSecure, seconds: 0 });
  }

  /** Ends what a provider says has ended: one session of its own, or all of a person. */
  async endBy(issuer: string, { sid, person }: { sid?: string; person?: string }): Promise<void> {
    if (sid === undefined && person === undefined) return;
    await this.sql.query(
      `delete from session where issuer = $1 and ($2::text is null or sid = $2) and ($3::uuid is null or person = $3)`,
      [issuer, sid ?? null, person ?? null],
    );
  }

  private limits(): [Date, Date] {
    const now = Date.now();
    return [new Date(now - ABSOLUTE), new Date(now - IDLE)];
  }
}
