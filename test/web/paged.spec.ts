import fc from 'fast-check';
import { Invalid } from '../../src/eventstore/errors.js';
import { writeCursor } from '../../src/web/cursor.js';
import { Walk } from '../../src/web/paged.js';

interface Item {
  id: string;
  /** The position of the log that told of it. */
  from: number;
}
type Query = Record<string, string>;

/** A step of a walk through the lists of an association at an address. */
const step = (query: Query, path = '/api/near/things', association = 'one') => {
  const headers: Record<string, string> = {};
  const set = (name: string, text: string) => (headers[name] = text);
  const request = { query, params: {}, route: { path: '/api/:association/things' }, caller: { association } };
  const walk = new Walk({ ...request, originalUrl: `${path}?${new URLSearchParams(query)}` }, { set } as never);
  return { walk, headers };
};

/** The list as it is believed: what the log had told up to a position, in an order in which later facts stand anywhere. */
const believed = (log: Item[], { trueOn = '2026-11-21', knownOn }: { trueOn?: string; knownOn?: string }) => {
  const position = knownOn === undefined ? log.length - 1 : Number(knownOn);
  const items = log.filter(({ from }) => from <= position).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { asOf: { trueOn, knownOn: position }, count: items.length, items };
};

const log = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 40 })
  .map((ids) => ids.map((id, from): Item => ({ id, from })));
const thirty = Array.from({ length: 30 }, (_, from): Item => ({ id: `${from + 10}`, from }));

const pageOf = (query: Query, things = thirty) => {
  const { walk } = step(query);
  return walk.page(believed(things, walk.times), ({ id }) => id);
};
const refusalOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.errors[0]!.code;
    throw error;
  }
  return undefined;
};

describe('a walk through a list', () => {
  it('tells each item of the first belief once, in order, whatever is recorded between its pages', () => {
    const asked = fc.record({ all: log, known: fc.nat(40), limits: fc.infiniteStream(fc.integer({ min: 1, max: 9 })) });
    fc.assert(
      fc.property(asked, ({ all, known, limits }) => {
        let grown = all.slice(0, known);
        const whole = believed(grown, {});
        const told: Item[] = [];
        let cursor: string | undefined;
        do {
          const limit = String(limits.next().value);
          const { next, items, ...totals } = pageOf({ limit, ...(cursor !== undefined && { cursor }) }, grown);
          expect(totals).toEqual({ asOf: whole.asOf, count: whole.count });
          told.push(...items);
          cursor = next;
          grown = all.slice(0, grown.length + 1);
        } while (cursor !== undefined);
        expect(told).toEqual(whole.items);
      }),
    );
  });

  it('is at its end with the last item, and without a next page where nothing more is to come', () => {
    expect(pageOf({ limit: '30' })).not.toHaveProperty('next');
    expect(pageOf({})).not.toHaveProperty('next');
    expect(pageOf({ limit: '29' })).toHaveProperty('next');
    expect(pageOf({}, [])).toMatchObject({ items: [] });
  });

  it('answers no more than a thousand', () => {
    const many = Array.from({ length: 1001 }, (_, from): Item => ({ id: String(from).padStart(4, '0'), from }));
    const first = pageOf({}, many);
    expect(first.items).toHaveLength(1000);
    expect(pageOf({ cursor: first.next! }, many).items).toEqual([many[1000]]);
  });

  it('says in a header where the next page is, with all that was asked', () => {
    const { walk, headers } = step({ q: 'a&b', limit: '2' });
    const { next } = walk.page(believed(thirty, {}), ({ id }) => id);
    expect(headers).toEqual({ Link: `</api/near/things?q=a%26b&limit=2&cursor=${next}>; rel="next"` });
  });

  it('goes on under another handle of the association, and not in another association', () => {
    const next = pageOf({ limit: '2' }).next!;
    expect(step({ cursor: next }, '/api/north/things').walk.times).toEqual({ trueOn: '2026-11-21', knownOn: '29' });
    expect(refusalOf(() => step({ cursor: next }, '/api/near/things', 'two').walk.times)).toBe('cursor-foreign');
  });
});

describe('a cursor', () => {
  it('belongs to the filters and times that it was given for', () => {
    const next = pageOf({ limit: '2', q: 'a', trueOn: '2026-11-21' }).next!;
    const again = { q: 'a', trueOn: '2026-11-21', cursor: next };
    expect(refusalOf(() => pageOf(again))).toBeUndefined();
    const others: Query[] = [{ q: 'b' }, { q: '' }, { trueOn: '2026-11-20' }, { knownOn: '3' }, { more: 'x' }];
    for (const other of others) expect(refusalOf(() => pageOf({ ...again, ...other }))).toBe('cursor-foreign');
  });

  it('is not believed to have read at other times than are asked for', () => {
    const next = pageOf({ limit: '2', trueOn: '2026-11-21', knownOn: '20' }).next!;
    const [list] = JSON.parse(Buffer.from(next, 'base64url').toString()) as [string];
    const forged = (place: { trueOn: string; knownOn: number }) =>
      refusalOf(() =>
        pageOf({ trueOn: '2026-11-21', knownOn: '20', cursor: writeCursor(list, { ...place, after: '11' }) }),
      );
    expect(forged({ trueOn: '2026-11-21', knownOn: 20 })).toBeUndefined();
    expect(forged({ trueOn: '2026-11-20', knownOn: 20 })).toBe('cursor-foreign');
    expect(forged({ trueOn: '2026-11-21', knownOn: 21 })).toBe('cursor-foreign');
  });

  it('is refused where no answer gave it', () => {
    const next = pageOf({ limit: '2' }).next!;
    const [list] = JSON.parse(Buffer.from(next, 'base64url').toString()) as [string];
    const made = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const day = '2026-11-21';
    const forged = ['x', made(), made(list, day, 29), made(list, day, 29, '11', 1), made(list, '2026-02-30', 29, '11')];
    forged.push(made(list, '2026', 29, '11'), made(list, day, -1, '11'), made(list, day, 1.5, '11'));
    forged.push(made(list, day, '29', '11'), made(list, day, 29, 11), made(1, day, 29, '11'), next.slice(0, -8));
    for (const cursor of forged)
      expect([cursor, refusalOf(() => pageOf({ cursor }))]).toEqual([cursor, 'cursor-unreadable']);
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        fc.pre(cursor !== '');
        expect(refusalOf(() => pageOf({ cursor }))).toMatch(/^cursor-/);
      }),
    );
  });

  it('is refused where the list does not have the item at which it stands', () => {
    const next = pageOf({ limit: '2' }).next!;
    expect(refusalOf(() => pageOf({ cursor: next }, []))).toBe('cursor-outdated');
  });
});
