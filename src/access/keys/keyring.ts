import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reading } from '../../eventstore/connection.js';
import { Invalid, NotFound } from '../../eventstore/errors.js';
import { poolOf } from '../../eventstore/kernel.js';
import { type Sql } from '../../eventstore/vault.js';
import { Refused } from '../../web/refused.js';
import { type Granted, grantsTo, heldOf } from '../people/grants.js';
import { type Role } from '../policy/policy.js';
import { type Principal } from '../principal.js';
import { hashOf, isSame, keyIdIn, makeKey } from './key-text.js';
import { isWithin, isNetwork } from './networks.js';

/** A key of a program, for one association. Of the key itself only a hash is kept. */
export interface ApiKey {
  id: string;
  /** The person who answers for it. */
  person: string;
  name: string;
  roles: Role[];
  /** From where it is taken; from anywhere where none is named. */
  networks: string[];
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

/** What a key is made with. */
export interface NewKey extends Pick<ApiKey, 'person' | 'name' | 'roles'> {
  networks?: string[];
  days: number;
}

const columns =
  'id, person, name, roles, networks, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"';
const DAY = 86_400_000;
export const MOST_DAYS = 365;
/** Who uses a key all the time is noted once in so many seconds. */
const NOTED = 60;

/** The keys with which programs come. */
@Injectable()
export class Keyring {
  private readonly sql: Sql;

  constructor(dataSource: DataSource) {
    this.sql = reading(poolOf(dataSource));
  }

  /** Makes a key; `text` is told once and kept nowhere. Of one and the same seed it is one and the same key. */
  async make(
    association: string,
    { person, name, roles, networks = [], days }: NewKey,
    seed: Buffer = randomBytes(32),
  ): Promise<{ key: ApiKey; text: string }> {
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
      throw new Invalid([{ pointer: '/days', code: 'number' }], `A key lives from 1 to ${MOST_DAYS} days`);
    const odd = networks.findIndex((network) => !isNetwork(network));
    if (odd >= 0)
      throw new Invalid(
        [{ pointer: `/networks/${odd}`, code: 'network' }],
        `${networks[odd]} is no network or address`,
      );
    const { id, text, hash } = makeKey(seed);
    await this.sql.query(
      `insert into api_key (id, person, association, name, roles, networks, hash, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [id, person, association, name.normalize('NFC'), roles, networks, hash, new Date(Date.now() + days * DAY)],
    );
    return { key: (await this.find([id]))[0]!, text };
  }

  async of(association: string): Promise<ApiKey[]> {
    const { rows } = await this.sql.query<ApiKey>(
      `select ${columns} from api_key where association = $1 order by created_at desc, id`,
      [association],
    );
    return rows;
  }

  /** Keys by their ids, also those of the past. */
  async find(ids: string[]): Promise<ApiKey[]> {
    const { rows } = await this.sql.query<ApiKey>(`select ${columns} from api_key where id = any($1)`, [ids]);
    return rows;
  }

  /** The person who answers for what an actor did: for a key of now or of the past, its owner. */
  async personBehind(actor: string): Promise<string> {
    const id = keyOfActor(actor);
    return (id !== undefined && (await this.find([id]))[0]?.person) || actor;
  }

  /** From the next request on, nothing is answered to it. Throws `NotFound`. */
  async revoke(association: string, id: string): Promise<ApiKey> {
    const { rows } = await this.sql.query<ApiKey>(
      `update api_key set revoked_at = coalesce(revoked_at, now()) where association = $1 and id = $2 returning ${columns}`,
      [association, id],
    );
    if (!rows[0]) throw new NotFound('key', id);
    return rows[0];
  }

  /** Whoever sends a header with a key from an address. Throws `Refused` for anything else: a key that is wrong is not nobody. */
  async open(header: string, address = ''): Promise<Principal> {
    const text = /^Bearer ([\w]{10,120})$/i.exec(header)?.[1] ?? '';
    const id = keyIdIn(text);
    if (id === undefined) throw refused();
    const { rows } = await this.sql.query<
      ApiKey & { association: string; hash: Buffer; noted: boolean; grants: Granted[] }
    >(
      `select ${columns}, association, hash, used_at > now() - make_interval(secs => $2) as noted, ${grantsTo('api_key')}
       from api_key where id = $1 and revoked_at is null and expires_at > now()`,
      [id, NOTED],
    );
    const [key] = rows;
    if (!key || !isSame(key.hash, hashOf(text)) || !isWithin(address, key.networks)) throw refused();
    if (!key.noted) await this.sql.query('update api_key set used_at = now() where id = $1', [id]);
    const { person, association, roles, grants } = key;
    return { id: actorOfKey(id), method: 'api-key', person, scope: { association, roles, owner: heldOf(grants) } };
  }
}

/** What events name a key as. */
export const actorOfKey = (id: string): string => `key-${id}`;

/** The id of the key that an event names as its actor; none where that is a person. */
export const keyOfActor = (actor: string): string | undefined => /^key-(.+)$/.exec(actor)?.[1];

const refused = (): Refused =>
  new Refused(
    401,
    'key-refused',
    'This key is not known here, has expired, was revoked, or is not taken from this address',
    {
      'WWW-Authenticate': 'Bearer',
    },
  );
