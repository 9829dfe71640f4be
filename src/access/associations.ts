import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../eventstore/errors.js';
import { Follower } from '../eventstore/follower.js';
import { openAssociation, poolOf, sqlOf } from '../eventstore/kernel.js';
import { Reactions } from '../eventstore/reactions.js';
import { newId } from '../language/ids.js';
import { type Names } from '../language/names.js';

export interface Association {
  id: string;
  handle: string;
  names: Names;
}

/** Handles that would hide an address of the installation's own. */
const RESERVED = new Set([
  ...['api', 'health', 'problems', 'public'],
  ...['members', 'meetings', 'attendance', 'decisions', 'coverage', 'chairs', 'audit'],
]);

/** The associations of this installation by the handle that stands in their addresses. */
@Injectable()
export class Associations {
  /** Nothing of an association changes once it is open. */
  private readonly known = new Map<string, Association>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly follower: Follower,
    private readonly reactions: Reactions,
  ) {}

  async all(): Promise<Association[]> {
    const { rows } = await sqlOf(this.dataSource).query<Association>(
      'select id, handle, names from association order by handle',
    );
    return rows;
  }

  /** Throws `NotFound` where nobody opened an association of that handle. */
  async find(handle: string): Promise<Association> {
    const known = this.known.get(handle);
    if (known) return known;
    const { rows } = await sqlOf(this.dataSource).query<Association>(
      'select id, handle, names from association where handle = $1',
      [handle],
    );
    if (!rows[0]) throw new NotFound('association', handle);
    this.known.set(handle, rows[0]);
    return rows[0];
  }

  /** Opens the log of an association, or answers the one that is open under this handle. */
  async open(handle: string, names: Names): Promise<Association> {
    if (RESERVED.has(handle)) throw new Error(`An association cannot be called ${handle}`);
    const id = await openAssociation(poolOf(this.dataSource), newId(), handle, names);
    await this.follower.startAssociation(id);
    await this.reactions.startAssociation(id);
    return this.find(handle);
  }
}
