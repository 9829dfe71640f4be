import { type Projection } from '../../src/eventstore/projection.js';
import { dump } from '../support/dump.js';
import { newAssociation, type World } from '../support/kernel.js';

/** Tells the first events of an association's log to the read models of another database, where nothing came after them. */
export const replica = async (from: World, to: World, association: string) => {
  await newAssociation(to.dataSource, association);
  const copy = async (table: string, condition: string, values: unknown[]) => {
    const rows: object[] = await from.dataSource.query(
      `select * from ${table} where association_id = $1 and ${condition}`,
      [association, ...values],
    );
    for (const row of rows) {
      const places = Object.keys(row).map((_, index) => `$${index + 1}`);
      await to.dataSource.query(`insert into ${table} values (${places.join(', ')})`, Object.values(row));
    }
  };
  await copy('subject_key', 'true', []);
  await copy('sealed', 'true', []);
  let next = 0;
  /** What each projection shows when the log ends with `position`. */
  return async (position: number, projections: Projection[]) => {
    await copy('event', 'position between $2 and $3', [next, position]);
    next = position + 1;
    await to.dataSource.query('update log_head set size = $2 where association_id = $1', [association, next]);
    await to.dataSource.query('delete from projection where association_id = $1', [association]);
    for (const { tables } of projections)
      for (const table of tables)
        await to.dataSource.query(
          `delete from ${to.dataSource.getMetadata(table).tableName} where association_id = $1`,
          [association],
        );
    await to.follower.startAssociation(association);
    return Promise.all(projections.map((projection) => dump(to.dataSource, association, projection)));
  };
};
