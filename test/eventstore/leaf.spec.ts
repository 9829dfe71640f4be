import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonical } from '../../src/eventstore/canonical.js';
import { leafHash, readLeaf } from '../../src/eventstore/leaf.js';
import { newId } from '../../src/language/ids.js';
import { makeWorld, type World } from '../support/kernel.js';
import { counter } from './counter.js';
import { counting, upTo } from './counting.js';

interface Stored {
  position: number;
  recorded_at: Date;
  leaf: Buffer;
  leaf_hash: Buffer;
}

describe('a stored event', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld({ deciders: [counter] });
  });
  afterAll(() => world.end());

  const stored = async (): Promise<Stored[]> =>
    world.dataSource.query(
      'select position, recorded_at, leaf, leaf_hash from event where association_id = $1 order by position',
      [world.association],
    );

  it('is the canonical JSON of version, position, time and body, and its hash that of a Merkle leaf', async () => {
    const id = newId();
    const caller = { reason: 'as the minutes say', causation: newId(), onBehalfOf: 'another' };
    await counting(world).open(id, { by: '김민준' }, caller);
    await Promise.all(upTo(20).map((by) => counting(world).raise(newId(), by)));
    await counting(world).correct(0, { by: '이서연' });
    const rows = await stored();
    expect(rows).toHaveLength(22);
    for (const { position, recorded_at: recordedAt, leaf, leaf_hash: hash } of rows) {
      const body = JSON.parse(leaf.toString())[3];
      expect(leaf).toEqual(Buffer.from(`[1,${position},"${recordedAt.toISOString()}",${canonical(body)}]`));
      expect(leaf).toEqual(Buffer.from(canonical(JSON.parse(leaf.toString()))));
      expect(hash).toEqual(
        createHash('sha256')
          .update(Buffer.concat([Buffer.of(0), leaf]))
          .digest(),
      );
    }
  });

  it('holds the whole envelope', async () => {
    const id = newId();
    const correlation = newId();
    const { position } = await counting(world).raise(id, 3, { command: 'RaiseCounter', correlation, onBehalfOf: 'x' });
    const [event] = await world.log.read(world.association, position!, 1);
    expect(event).toEqual({
      v: 1,
      position,
      origin: position,
      recordedAt: expect.any(String),
      association: world.association,
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      stream: `counter-${id}`,
      version: 1,
      type: 'Raised',
      schema: 1,
      actor: { id: 'tester', role: 'operator', method: 'none' },
      onBehalfOf: 'x',
      command: 'RaiseCounter',
      correlation,
      data: { by: 3 },
    });
  });

  it.each([
    ['Hangul', '함경북도 강원특별자치도'],
    ['old Hangul', 'ᄒᆞᆫ글 나랏말ᄊᆞ미'],
    ['Han', '吉林省 黑龙江省 富山県'],
    ['astral Han and emoji', '𠮷野家 𡈽 👩‍🚀'],
    ['Cyrillic', 'Приморский край, Саха (Якутия), Улаанбаатар'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ'],
    ['what JSON escapes', 'a"b\\c/d é <&>'],
  ])('keeps %s byte for byte', async (_, code) => {
    const receipt = await counting(world).open(newId(), { code });
    const [event] = await world.log.read(world.association, receipt.position!, 1);
    expect((event!.data as { code: string }).code).toBe(code);
    const leaf = (await stored()).at(-1)!.leaf;
    expect(leaf.includes(Buffer.from(JSON.stringify(code)))).toBe(true);
  });

  it('is at most 64 KiB long', async () => {
    const evidence = (length: number) => upTo(33).map(() => ({ url: `https://example.org/${'x'.repeat(length)}` }));
    const open = (length: number) =>
      world.as(() =>
        world.store.decide(counter, newId(), () => [{ type: 'Opened', data: { evidence: evidence(length) } }]),
      );
    await open(1930);
    expect((await stored()).at(-1)!.leaf.length).toBeLessThan(65_536);
    await expect(open(1975)).rejects.toMatchObject({ errors: [{ code: 'too-large' }] });
  });

  it.each<[string, Record<string, unknown>]>([
    ['an actor with a bracket and a quote', { actor: { id: 'a}"{', role: 'r', method: 'm' } }],
    ['words that look like its end', { data: { by: ',"id":"x","schema":1,"stream":"s","type":"t","version":9}]' } }],
    ['words that look like its data', { correlation: '","data":{"by":1}' }],
    ['all that may be there', { causation: 'c', onBehalfOf: 'x', reason: { $sealed: 'i', c: 'h' } }],
    ['another version of the form', { v: 2 }],
  ])('is read as it was written, with %s', (_, { v = 1, ...given }) => {
    const body = {
      ...{ association: 'a', id: 'i', stream: 'counter-1', version: 3, type: 'Raised', schema: 1 },
      ...{ actor: { id: 'x', role: 'r', method: 'm' }, command: 'c', correlation: 'k', data: { by: 2 }, ...given },
    };
    const recordedAt = '2026-11-20T08:00:00.000Z';
    expect(readLeaf(canonical([v, 7, recordedAt, body]))).toEqual({ ...body, v, position: 7, recordedAt, origin: 7 });
  });

  it('is read the same whatever was read before it', () => {
    const body = {
      ...{ association: 'a', id: 'i', stream: 'counter-1', version: 3, type: 'Raised', schema: 1 },
      ...{ actor: { id: 'x', role: 'r', method: 'm' }, command: 'c', correlation: 'k', data: { by: 2 } },
    };
    const actor = { id: 'y', role: 'r', method: 'm' };
    const others = [
      ...[{}, { actor }, { association: 'b' }, { causation: 'z' }, { command: 'cc' }, { correlation: 'kk' }],
      ...[{ id: 'ii' }, { onBehalfOf: 'y' }, { reason: null }, { schema: 12 }, { stream: 'counter-12' }],
      ...[{ type: 'RaisedAgain' }, { version: 31 }, { data: { by: 3 } }],
    ];
    const events = others.map((other) => ({ ...body, ...other }));
    const recordedAt = '2026-11-20T08:00:00.000Z';
    const read = (event: object) => readLeaf(canonical([1, 7, recordedAt, event]));
    for (const before of events)
      for (const event of events)
        expect([read(before), read(event)][1]).toEqual({ ...event, v: 1, position: 7, recordedAt, origin: 7 });
  });

  it('of long ago still reads', async () => {
    const sample = JSON.parse(
      readFileSync(new URL('../samples/counter-opened.leaf.json', import.meta.url), 'utf8'),
    ) as {
      leaf: string;
      leafHash: string;
      reads: object;
    };
    const leaf = Buffer.from(sample.leaf);
    expect(leafHash(leaf).toString('hex')).toBe(sample.leafHash);
    expect(canonical(JSON.parse(sample.leaf))).toBe(sample.leaf);
    expect(readLeaf(sample.leaf)).toEqual(sample.reads);
  });
});
