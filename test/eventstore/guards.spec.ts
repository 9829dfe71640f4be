import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../src/data-source.js';
import { newId } from '../../src/language/ids.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { dump } from '../support/dump.js';
import { makeWorld, type World } from '../support/kernel.js';
import { counter, counterTables, names, tally } from './counter.js';
import { counting, places } from './counting.js';

let database: TestDatabase;
let owner: DataSource;
const role = `annals_app_${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await new DataSource(dataSourceOptions(database.url, [])).initialize();
  await owner.query(counterTables);
  await owner.query(`create role ${role} login password '${role}'`);
});
afterAll(async () => {
  await owner.query(`drop owned by ${role}`);
  await owner.query(`drop role ${role}`);
  await owner.destroy();
  await database.drop();
});

const changes = [
  `update event set type = 'Other'`,
  'update event set leaf = leaf',
  'delete from event',
  'truncate event',
  'truncate event cascade',
];

describe('the log', () => {
  it.each(changes)('refuses even its owner: %s', async (change) => {
    const world = await makeWorld({ deciders: [counter], url: database.url });
    await counting(world).raise(newId(), 1);
    const before = await places(world);
    await expect(owner.query(change)).rejects.toMatchObject({ message: 'events are never changed or removed' });
    expect(await places(world)).toEqual(before);
    await world.end();
  });

  it('has a version of a stream once, whoever writes it', async () => {
    const world = await makeWorld({ deciders: [counter], url: database.url });
    await counting(world).raise(newId(), 1);
    const again = owner.query(
      `insert into event select association_id, position + 1, stream, version, type, schema, leaf, leaf_hash, recorded_at
       from event where association_id = $1`,
      [world.association],
    );
    await expect(again).rejects.toMatchObject({ code: '23505' });
    await world.end();
  });
});

describe('an application role of its own', () => {
  let world: World;
  beforeAll(async () => {
    const url = new URL(database.url);
    url.username = role;
    url.password = role;
    await migrate(database.url, url.href);
    world = await makeWorld({ deciders: [counter], projections: [tally, names], url: url.href });
  });
  afterAll(() => world.end());

  it.each([
    ...changes,
    'delete from log_head',
    'delete from idempotency',
    'alter table event disable trigger all',
    'drop table event',
    'create table public.mine (id int)',
    'delete from migration',
  ])('has no right to: %s', async (statement) => {
    await expect(world.dataSource.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('appends, corrects, reads and rebuilds all the same', async () => {
    const id = newId();
    await counting(world).open(id, { code: 'KR-11', by: '김민준' });
    await counting(world).raise(id, 3);
    await counting(world).correct(1, { by: 4 });
    const live = await dump(world.dataSource, world.association, tally);
    await world.follower.rebuild(world.association, tally);
    expect(await dump(world.dataSource, world.association, tally)).toEqual(live);
    await world.follower.rebuild(world.association, names);
    expect(await world.log.size(world.association)).toBe(3);
  });

  it('keeps its rights when the migrations run again', async () => {
    await migrate(database.url, world.url);
    await expect(world.dataSource.query('delete from event')).rejects.toMatchObject({ code: '42501' });
  });
});
