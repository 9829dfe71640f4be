import { DataSource } from 'typeorm';
import { BATCH } from '../../src/eventstore/log.js';
import { dataSourceOptions } from '../../src/data-source.js';
import { newId } from '../../src/language/ids.js';
import { dump } from '../support/dump.js';
import { makeWorld, type World } from '../support/kernel.js';
import { counter, counterTables, names, tally } from './counter.js';
import { counting, upTo } from './counting.js';

/** What one reader sees of the log and of the read model in one transaction. */
interface Seen {
  events: number;
  told: number;
  raised: number;
  total: number;
  counters: number;
  earlier: number;
  kinds: string;
}

describe('readers beside a rebuild, its swap and writers', () => {
  let world: World;
  const ids = upTo(5).map(() => newId());
  beforeAll(async () => {
    world = await makeWorld({ deciders: [counter], projections: [tally, names], tables: counterTables });
    for (const id of ids) await counting(world).open(id);
    const raises = upTo(BATCH).map(() => ({ type: 'Raised' as const, data: { by: 1 } }));
    for (const id of ids.slice(0, 3)) await counting(world).decide(id, raises);
    // Old rows that differ from the new ones in every line, so that a mixture would be seen.
    await world.dataSource.query(`update tally set marks = '"old"'`);
  });
  afterAll(() => world.end());

  it('see the old rows or the new ones, none missing and none twice, and each with all that was acknowledged', async () => {
    const readers = await new DataSource(dataSourceOptions(world.url, [])).initialize();
    const before = await world.log.size(world.association);
    const over = new AbortController();
    const seen: Seen[] = [];
    const read = async () => {
      while (!over.signal.aborted) seen.push(await look(readers, before));
    };
    let acknowledged = 0;
    const write = async (id: string) => {
      while (!over.signal.aborted) {
        await counting(world).raise(id, 1);
        acknowledged += 1;
        const answered = acknowledged;
        const now = await look(readers, before);
        expect(now.total).toBeGreaterThanOrEqual(3 * BATCH + answered);
      }
    };
    const others = [read(), read(), write(ids[0]!), write(ids[4]!)];
    while (seen.length < 1) await look(readers, before);
    await world.follower.rebuildAll(world.association, [tally, names]);
    // A look that began before the swap may still end with the old rows.
    const swapped = seen.length;
    while (seen.length < swapped + 5) await look(readers, before);
    over.abort();
    await Promise.all(others);

    for (const { events, told, raised, total, counters, earlier } of seen)
      expect({ told, total, counters, earlier }).toEqual({ told: events, total: raised, counters: 5, earlier: 5 });
    expect([...new Set(seen.map(({ kinds }) => kinds))].toSorted()).toEqual(['new', 'old']);
    const live = await dump(world.dataSource, world.association, tally);
    await world.follower.rebuild(world.association, tally);
    expect(await dump(world.dataSource, world.association, tally)).toEqual(live);
    await readers.destroy();
  });

  const questions = (before: number): Record<keyof Seen, string> => ({
    events: 'select size from log_head where association_id = $1',
    told: `select position from projection where association_id = $1 and name = 'tally'`,
    raised: `select count(*) from event where association_id = $1 and type = 'Raised'`,
    total: 'select sum(total) from tally where association_id = $1 and known_until is null',
    counters: 'select count(*) from tally where association_id = $1 and known_until is null',
    earlier: `select count(*) from tally where association_id = $1 and known_from < ${before} and (known_until is null or known_until >= ${before})`,
    kinds: `select string_agg(distinct case when marks = '"old"' then 'old' else 'new' end, '+') from tally
      where association_id = $1`,
  });
  const look = (source: DataSource, before: number): Promise<Seen> =>
    source.transaction('REPEATABLE READ', async (manager) => {
      const answers: [string, unknown][] = [];
      for (const [name, sql] of Object.entries(questions(before))) {
        const [row] = await manager.query<Record<string, unknown>[]>(sql, [world.association]);
        const [answer] = Object.values(row!);
        answers.push([name, name === 'kinds' ? answer : Number(answer)]);
      }
      return Object.fromEntries(answers) as unknown as Seen;
    });
});
