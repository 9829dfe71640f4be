import { IsNull } from 'typeorm';
import { poolOf } from '../../src/eventstore/kernel.js';
import { decrypt, deriveKeys, hmac } from '../../src/eventstore/keys.js';
import { Vault } from '../../src/eventstore/vault.js';
import { newId } from '../../src/language/ids.js';
import { oneDatabase } from '../support/database.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';
import { untilWaiting } from '../support/waiting.js';
import { counter, counterTables, names, NameOfCounter } from './counter.js';
import { counting, keyed, upTo } from './counting.js';
import { guestbook } from './guestbook.js';

const parts = { deciders: [counter, guestbook], projections: [names] };
const keys = deriveKeys(Buffer.alloc(32, 7));
const url = oneDatabase(counterTables);
let world: World;
beforeEach(async () => {
  world = await makeWorld({ ...parts, url: url() });
});
afterEach(() => world.end());

const column = async <T = Buffer>(name: string, table: string): Promise<T[]> => {
  const rows: Record<string, T>[] = await world.dataSource.query(
    `select ${name} from ${table} where association_id = $1`,
    [world.association],
  );
  return rows.map((row) => row[name]!);
};
const nameOf = async (position: number): Promise<unknown> =>
  ((await world.log.read(world.association, position, 1))[0]!.data as { by: unknown }).by;
const sign = (kernel: World, book: string, people: [string, string][], note = 'a note') =>
  kernel.as(() =>
    kernel.store.decide(guestbook, book, () => [
      { type: 'Signed', data: { guests: people.map(([person, name]) => ({ person, name })), note } },
    ]),
  );

describe('a personal text', () => {
  it('stands nowhere in the log or the vault, and is read back where it was', async () => {
    const id = newId();
    const texts = {
      by: '김민준',
      quote: '교류를 넓히기로',
      note: '출처가 약함',
      reason: '회의록대로',
      now: '이서연',
      why: '잘못 적음',
    };
    const evidence = [{ url: 'https://example.org/1', quote: texts.quote, note: texts.note, language: 'ko' }];
    const open = () => world.store.decide(counter, id, () => [{ type: 'Opened', data: { by: texts.by, evidence } }]);
    await world.as(open, { reason: texts.reason, ...keyed('a') });
    await world.as(() => world.store.correct(0, { by: texts.now, evidence }, evidence), { reason: texts.why });

    const kept = [
      ...(await column('leaf', 'event')),
      ...(await column('value', 'sealed')),
      ...(await column('wrapped', 'subject_key')),
    ];
    for (const text of Object.values(texts)) expect(kept.some((each) => each.includes(text))).toBe(false);
    expect(await world.log.stream(world.association, `counter-${id}`)).toMatchObject([
      { reason: texts.reason, data: { by: texts.by, evidence } },
      { reason: texts.why, data: { corrects: 0, now: { by: texts.now, evidence }, evidence } },
    ]);
  });

  it('is committed to in the leaf by an HMAC under a random key that lies with it', async () => {
    const id = newId();
    await counting(world).open(id, { by: '김민준' });
    await counting(world).open(id, { by: '김민준' });
    const [wrapped] = await column('wrapped', 'subject_key');
    const key = decrypt(keys.wrapping, wrapped!, world.association + id);
    const commitments = (await column('leaf', 'event')).map((leaf) => JSON.parse(leaf.toString())[3].data.by);
    for (const { $sealed, c } of commitments) {
      const [{ value }] = await world.dataSource.query('select value from sealed where id = $1', [$sealed]);
      const opened = decrypt(key, value, world.association + $sealed);
      expect(opened.subarray(32).toString()).toBe('김민준');
      expect(hmac(opened.subarray(0, 32), opened.subarray(32)).toString('base64')).toBe(c);
    }
    expect(new Set(commitments.map(({ c }) => c)).size).toBe(2);
  });

  it('belongs to the person named beside it, else to its record', async () => {
    const [book, kim, lee] = [newId(), newId(), newId()];
    await sign(world, book, [
      [kim, '김민준'],
      [lee, '이서연'],
    ]);
    expect((await column<string>('subject', 'sealed')).toSorted()).toEqual([book, kim, lee].toSorted());
    const [event] = await world.log.read(world.association, 0, 1);
    expect(event!.data).toMatchObject({ guests: [{ name: '김민준' }, { name: '이서연' }], note: 'a note' });
  });

  it('is refused where it holds what PostgreSQL cannot, and read models go on', async () => {
    for (const by of ['a\u0000b', 'a\ud800b']) {
      await expect(counting(world).open(newId(), { by })).rejects.toMatchObject({ errors: [{ code: 'text' }] });
      await expect(counting(world).raise(newId(), 1, { reason: by })).rejects.toMatchObject({
        errors: [{ code: 'text' }],
      });
    }
    await counting(world).open(newId(), { by: '\\u0000 𠮷' });
    const states = await world.follower.states();
    expect(states.filter(({ association }) => association === world.association)).toMatchObject([
      { behind: 0, failure: null },
    ]);
  });
});

describe('sealing in two processes at once', () => {
  it('gives a new subject one key', async () => {
    const other = await joinWorld(world, parts);
    const person = newId();
    await Promise.all(upTo(60).map((n) => sign(n % 2 ? world : other, newId(), [[person, `name ${n}`]])));
    const events = await world.log.read(world.association, 0, 60);
    const read = events.map(({ data }) => (data as { guests: { name: string }[] }).guests[0]!.name);
    expect(read.toSorted()).toEqual(
      upTo(60)
        .map((n) => `name ${n}`)
        .toSorted(),
    );
    await other.end();
  });

  it('takes new subjects that both name in another order', async () => {
    const other = await joinWorld(world, parts);
    const holder = world.dataSource.createQueryRunner();
    const people = upTo(3).map((n): [string, string] => [newId(), `name ${n}`]);
    await holder.startTransaction();
    await holder.query(`insert into subject_key values ($1, $2, '')`, [world.association, people[1]![0]]);
    const both = [sign(world, newId(), people), sign(other, newId(), people.toReversed())];
    await untilWaiting(world.url, 2);
    await holder.rollbackTransaction();
    await holder.release();
    expect(await Promise.all(both)).toHaveLength(2);
    await other.end();
  });
});

describe('an erased text', () => {
  const erasures = {
    'with its key': 'delete from subject_key',
    'with its value': 'delete from sealed',
    'with both': 'with gone as (delete from sealed) delete from subject_key',
  };
  it.each(Object.entries(erasures))('is read as null, %s gone, and all else goes on', async (_, erasure) => {
    const id = newId();
    await counting(world).open(id, { by: '김민준' }, keyed('a'));
    await counting(world).raise(id, 2);
    await world.dataSource.query(erasure);

    expect(await nameOf(0)).toBeNull();
    expect(await counting(world).open(id, { by: '김민준' }, keyed('a'))).toMatchObject({ replayed: true });
    await counting(world).lower(id, 1);
    await world.follower.rebuild(world.association, names);
    const shown = world.dataSource.getRepository(NameOfCounter);
    expect(await shown.findBy({ associationId: world.association, knownUntil: IsNull() })).toMatchObject([
      { origin: 0, by: null },
    ]);

    await counting(world).open(id, { by: '이서연' });
    await counting(world).correct(0, { by: '박지후' });
    expect([await nameOf(0), await nameOf(3)]).toEqual([null, '이서연']);
    expect(await world.log.read(world.association, 4, 1)).toMatchObject([{ data: { now: { by: '박지후' } } }]);
  });

  it('is told apart from one that the wrong installation key cannot open', async () => {
    await counting(world).open(newId(), { by: '김민준' });
    const vault = new Vault(poolOf(world.dataSource), deriveKeys(Buffer.alloc(32, 8)));
    const leaf = (await column('leaf', 'event'))[0]!.toString();
    await expect(vault.open(world.association, [leaf])).rejects.toThrow('unable to authenticate');
  });
});
