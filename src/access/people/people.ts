import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reading } from '../../eventstore/connection.js';
import { Conflict, NotFound } from '../../eventstore/errors.js';
import { poolOf } from '../../eventstore/kernel.js';
import { isId, newId } from '../../language/ids.js';
import { type Sql } from '../../eventstore/vault.js';

/** A person who may sign in. Name and contact stand in this table alone; events know the id. */
export interface Person {
  id: string;
  name: string;
  contact: string | null;
  /** Who vouches for them, and as whom. */
  issuer: string | null;
  subject: string | null;
  /** Their account on the machines where the command line runs. */
  account: string | null;
  createdAt: Date;
}

/** What is said of a person when they are added. */
export type PersonFields = Pick<Person, 'name'> & Partial<Pick<Person, 'contact' | 'issuer' | 'subject' | 'account'>>;

const columns = 'id, name, contact, issuer, subject, account, created_at as "createdAt"';

/** The people of this installation. */
@Injectable()
export class People {
  private readonly sql: Sql;

  constructor(dataSource: DataSource) {
    this.sql = reading(poolOf(dataSource));
  }

  /** Throws `Conflict` where somebody else has that subject or account. Whoever has that id already is left as they are. */
  async add({ name, contact, issuer, subject, account }: PersonFields, id = newId()): Promise<Person> {
    const { rows } = await this.sql.query<Person>(
      `insert into person (id, name, contact, issuer, subject, account) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning ${columns}`,
      [id, name.normalize('NFC'), contact ?? null, issuer ?? null, subject ?? null, account ?? null],
    );
    const [person] = rows.length > 0 ? rows : await this.of([id]);
    if (!person) throw new Conflict('person-known', 'Somebody is known by that subject or account already');
    return person;
  }

  async of(ids: string[]): Promise<Person[]> {
    const { rows } = await this.sql.query<Person>(
      `select ${columns} from person where id = any($1::uuid[]) and removed_at is null order by name, id`,
      [ids.filter(isId)],
    );
    return rows;
  }

  /** Throws `NotFound` also for who was removed. */
  async find(id: string): Promise<Person> {
    const [person] = await this.of([id]);
    if (!person) throw new NotFound('person', id);
    return person;
  }

  /** The person of an account of the operating system. */
  async atAccount(account: string): Promise<Person | undefined> {
    return this.one('account = $1', [account]);
  }

  /** The person whom a provider calls so. */
  async bySubject(issuer: string, subject: string): Promise<Person | undefined> {
    return this.one('issuer = $1 and subject = $2', [issuer, subject]);
  }

  /** Everybody, by name; who may see this list is asked before. */
  async all(): Promise<Person[]> {
    const { rows } = await this.sql.query<Person>(
      `select ${columns} from person where removed_at is null order by name, id`,
    );
    return rows;
  }

  /** Ends all that a person can do, at once. What they did keeps their id; their name and addresses are forgotten. */
  async remove(id: string): Promise<void> {
    const { rows } = await this.sql.query<{ id: string }>(
      `update person set removed_at = now(), name = '', contact = null, issuer = null, subject = null, account = null
       where id = $1 and removed_at is null returning id`,
      [id],
    );
    if (!rows[0]) throw new NotFound('person', id);
    await this.sql.query('delete from session where person = $1', [id]);
    await this.sql.query('delete from sign_in_link where person = $1', [id]);
    await this.sql.query('update api_key set revoked_at = now() where person = $1 and revoked_at is null', [id]);
  }

  private async one(condition: string, values: string[]): Promise<Person | undefined> {
    const { rows } = await this.sql.query<Person>(
      `select ${columns} from person where ${condition} and removed_at is null`,
      values,
    );
    return rows[0];
  }
}
