import { Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { transaction } from '../eventstore/connection.js';
import { Conflict, NotFound } from '../eventstore/errors.js';
import { Follower } from '../eventstore/follower.js';
import { openAssociation, poolOf, sqlOf } from '../eventstore/kernel.js';
import { Reactions } from '../eventstore/reactions.js';
import { type Sql } from '../eventstore/vault.js';
import { newId } from '../language/ids.js';
import { type Names } from '../language/names.js';
import { type AssociationFields, fitCountries, fitHandle, fitLanguages, fitNames } from './association-fields.js';

export interface Association extends AssociationFields {
  id: string;
}

/** An association with the handles that it had before, the first of them first. */
export interface FoundAssociation extends Association {
  former: string[];
}

/** Another process may change an association; here that is seen so many milliseconds later at the latest. */
const REMEMBERED = 1000;

/** The associations of this installation by the handle that stands in their addresses. */
@Injectable()
export class Associations {
  private readonly known = new Map<string, { association: FoundAssociation; at: number }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly follower: Follower,
    private readonly reactions: Reactions,
  ) {}

  async all(): Promise<Association[]> {
    const { rows } = await sqlOf(this.dataSource).query<Association>(
      'select id, handle, names, languages, countries from association order by handle',
    );
    return rows;
  }

  /**
   * The association of a handle, also of one that it had before: no handle is ever given to another, so that an old address
   * cannot lead to somebody else's record. Throws `NotFound`.
   */
  async find(handle: string): Promise<FoundAssociation> {
    const known = this.known.get(handle);
    if (known && performance.now() - known.at < REMEMBERED) return known.association;
    const association = await called(sqlOf(this.dataSource), handle);
    if (!association) throw new NotFound('association', handle);
    this.known.set(handle, { association, at: performance.now() });
    return association;
  }

  /** Opens the log of an association, or answers the one that this handle leads to. */
  open(handle: string, names: Names, languages: string[] = []): Promise<Association> {
    return this.opening(handle, names, languages, (there) => there);
  }

  /** Opens an association that is not there yet. Throws `Conflict` where the handle is or ever was another's. */
  add({ handle, names, languages }: Omit<AssociationFields, 'countries'>): Promise<Association> {
    return this.opening(handle, names, languages, () => {
      throw taken(handle);
    });
  }

  private async opening(
    handle: string,
    names: Names,
    languages: string[],
    whereThere: (association: FoundAssociation) => FoundAssociation,
  ): Promise<Association> {
    const association = {
      ...{ handle: fitHandle(handle), names: fitNames(names), languages: fitLanguages(languages) },
      countries: {},
    };
    const id = await this.alone(async (client) => {
      const there = await called(client, handle);
      if (there) return whereThere(there).id;
      const id = await openAssociation(client, newId(), handle, association.names);
      await write(client, { id, former: [], ...association });
      return id;
    });
    await this.follower.startAssociation(id);
    await this.reactions.startAssociation(id);
    return this.find(handle);
  }

  /**
   * Says something else of an association. Names are added to those in other languages, also those of countries; its id and its
   * log stay as they are.
   */
  async change(
    handle: string,
    { names, languages, countries, ...to }: Partial<AssociationFields>,
  ): Promise<Association> {
    const now = await this.alone(async (client) => {
      const before = await called(client, handle);
      if (!before) throw new NotFound('association', handle);
      const next = {
        ...before,
        handle: fitHandle(to.handle ?? before.handle),
        names: fitNames({ ...before.names, ...names }),
        languages: fitLanguages(languages ?? before.languages),
        countries: fitCountries(before.countries, countries),
        former: to.handle === undefined ? before.former : [...new Set([...before.former, before.handle])],
      };
      const owner = await called(client, next.handle);
      if (owner && owner.id !== before.id) throw taken(next.handle);
      await write(client, next);
      return next.handle;
    });
    this.known.clear();
    return this.find(now);
  }

  /** A handle is held against current and former ones, which no index can do, so handles are given away one at a time. */
  private alone<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return transaction(poolOf(this.dataSource), async (client) => {
      await client.query('lock table association in share row exclusive mode');
      return work(client);
    });
  }
}

const called = async (sql: Sql, handle: string): Promise<FoundAssociation | undefined> => {
  const { rows } = await sql.query<FoundAssociation>(
    'select id, handle, names, languages, countries, former from association where handle = $1 or $1 = any(former)',
    [handle],
  );
  return rows[0];
};

const write = async (
  client: PoolClient,
  { id, handle, names, languages, countries, former }: FoundAssociation,
): Promise<void> => {
  await client.query(
    'update association set handle = $2, names = $3, languages = $4, countries = $5, former = $6 where id = $1',
    [id, handle, JSON.stringify(names), languages, JSON.stringify(countries), former],
  );
};

const taken = (handle: string): Conflict =>
  new Conflict('handle-taken', `${handle} is, or was before, the handle of another association`);
