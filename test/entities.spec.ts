import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source.js';
import { entities } from '../src/entities.js';
import { freshDatabase } from './support/database.js';
import { projections } from './support/record.js';

describe('the tables that TypeORM maps', () => {
  it('are in the migrated database as their entities say', async () => {
    const database = await freshDatabase();
    const dataSource = await new DataSource(dataSourceOptions(database.url, entities)).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });

  it('are those of the read models, each in one of them', () => {
    const names = (tables: { name: string }[]) => tables.map(({ name }) => name).toSorted();
    expect(names(projections().flatMap(({ tables }) => tables))).toEqual(names(entities));
  });
});
