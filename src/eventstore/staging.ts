import { createHash } from 'node:crypto';
import { type PoolClient } from 'pg';
import { type DataSource, type EntityMetadata } from 'typeorm';
import { type Projection } from './projection.js';
import { type Place } from './table.js';

/**
 * The tables in the schema `staging` in which one association's rows of a projection are built anew. They are unlogged: a crash of
 * PostgreSQL empties them all, and with them the mark by which it is known that nothing was lost.
 */
export class Staging implements Place {
  /** The name of the checkpoint of these rows. */
  readonly checkpoint: string;
  private readonly tables: EntityMetadata[];
  /** Those of which it is known where they differ from the live ones. */
  private compared: EntityMetadata[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly association: string,
    private readonly projection: Projection,
  ) {
    this.checkpoint = `${projection.name}@${projection.version}`;
    this.tables = projection.tables.map((table) => dataSource.getMetadata(table));
  }

  metadata = (table: Projection['tables'][number]): EntityMetadata => this.dataSource.getMetadata(table);

  /** A table of this rebuild alone: what another version or association is building never mixes with it. */
  name = (table: string, version = this.projection.version): string => {
    const own = createHash('sha256').update(`${this.association}@${version}`).digest('hex').slice(0, 16);
    return `staging."${table}@${own}"`;
  };

  private get mark(): string {
    return this.name(`${this.projection.name} is whole`);
  }

  async isThere(client: PoolClient): Promise<boolean> {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [this.mark]);
    return rows[0]!.there;
  }

  /** SQL for whether nothing of these rows was lost. */
  get isWhole(): string {
    return `exists (select from ${this.mark})`;
  }

  /** Makes the tables empty, with the columns that the live ones have now. */
  async create(client: PoolClient): Promise<void> {
    await this.drop(client);
    for (const table of this.tables) {
      const staged = this.name(table.tableName);
      const like = `like public.${table.tableName} including defaults including storage`;
      await client.query(`create unlogged table ${staged} (${like}${isBelief(table) ? '' : ' including indexes'})`);
      if (!isBelief(table)) continue;
      // Nobody gathers statistics here, so what is led by the one association or is partial would be taken for a short way.
      await client.query(`create unique index on ${staged} (${columnsOf(table).slice(1).join(', ')})`);
      await client.query(`create index on ${staged} (stream)`);
    }
    await client.query(`create unlogged table ${this.mark} as select`);
  }

  async drop(client: PoolClient, version = this.projection.version): Promise<void> {
    const names = [...this.tables.map(({ tableName }) => tableName), `${this.projection.name} is whole`];
    for (const name of names) await client.query(`drop table if exists ${this.name(name, version)}`);
  }

  /**
   * Notes the keys under which new rows differ from the live ones, while those go on serving. Call it with the checkpoint of the
   * new rows held; `swap` in the same transaction. Where no row serves, there is nothing to compare.
   */
  async compare(client: PoolClient): Promise<void> {
    await client.query(`set local work_mem = '64MB'`);
    this.compared = [];
    for (const table of this.tables.filter(isBelief)) {
      const keys = keysOf(table);
      const { rowCount } = await client.query(
        `select from public.${table.tableName} where association_id = $1 limit 1`,
        [this.association],
      );
      if (rowCount === 0) continue;
      this.compared.push(table);
      const difference = this.difference(table);
      await client.query(
        `create unlogged table ${difference} as select ${keys} from public.${table.tableName} with no data`,
      );
      await client.query(
        `insert into ${difference} select ${keys}
         from (select * from public.${table.tableName} where association_id = $1) l
         full join ${this.name(table.tableName)} s using (${keys}) where (l *= s) is not true`,
        [this.association],
      );
    }
  }

  /**
   * Puts the new rows in the place of the old, touching only those that differ, and drops the tables. `since` is a position before
   * which neither side has changed after `compare`. Call it with the live checkpoint held.
   */
  async swap(client: PoolClient, since: number): Promise<void> {
    for (const table of this.tables) {
      const live = `public.${table.tableName}`;
      const staged = this.name(table.tableName);
      if (this.compared.includes(table)) await this.replace(client, table, since);
      else {
        await client.query(`delete from ${live} where association_id = $1`, [this.association]);
        await client.query(`insert into ${live} select * from ${staged}`);
      }
    }
    await this.drop(client);
  }

  private async replace(client: PoolClient, table: EntityMetadata, since: number): Promise<void> {
    const [live, staged, keys] = [`public.${table.tableName}`, this.name(table.tableName), keysOf(table)];
    const difference = this.difference(table);
    await client.query(
      `insert into ${difference}
       select ${keys} from ${live} where association_id = $1 and (known_from >= $2 or known_until >= $2)
       union select ${keys} from ${staged} where known_from >= $2 or known_until >= $2`,
      [this.association, since],
    );
    await client.query(`analyze ${difference}`);
    const differs = `exists (select from ${difference} d where (${of('d', table)}) = (${of('t', table)}))`;
    await client.query(`delete from ${live} t where association_id = $1 and ${differs}`, [this.association]);
    await client.query(`insert into ${live} select * from ${staged} t where ${differs}`);
    await client.query(`drop table ${difference}`);
  }

  private difference(table: EntityMetadata): string {
    return this.name(`${table.tableName} differs`);
  }
}

const isBelief = (table: EntityMetadata): boolean =>
  table.columns.some(({ propertyName }) => propertyName === 'knownUntil');
/** The columns of the primary key: first the association, at last since when a row is known. */
const columnsOf = (table: EntityMetadata): string[] => {
  const named = table.primaryColumns.map(({ databaseName }) => `"${databaseName}"`);
  const own = named.filter((name) => name !== '"association_id"' && name !== '"known_from"');
  return ['"association_id"', ...own, '"known_from"'];
};
const keysOf = (table: EntityMetadata): string => columnsOf(table).join(', ');
const of = (alias: string, table: EntityMetadata): string =>
  columnsOf(table)
    .map((column) => `${alias}.${column}`)
    .join(', ');
