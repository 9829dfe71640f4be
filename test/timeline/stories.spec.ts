import { type Decider } from '../../src/eventstore/decider.js';
import { type FactOf } from '../../src/eventstore/facts.js';
import { Registry } from '../../src/eventstore/registry.js';
import { newId } from '../../src/language/ids.js';
import { date, id, names } from '../../src/language/nouns.js';
import { object, optional } from '../../src/language/shape.js';
import { Labels } from '../../src/timeline/labels.js';
import { MemberTimeline, MemberTimelineHandler } from '../../src/timeline/member-timeline.query.js';
import { Stories } from '../../src/timeline/stories.js';
import { type Line } from '../../src/timeline/telling.js';
import { makeWorld, type World } from '../support/kernel.js';
import { inAllLanguages } from '../../src/web/phrases.js';

/** A little domain to tell of: a visitor that is named, arrives, meets another and leaves, and whose sleep nobody hears of. */
const facts = {
  Named: object({ visitor: id, names }),
  Arrived: object({ visitor: id, on: optional(date) }),
  Left: object({ visitor: id, on: date }),
  Met: object({ visitor: id, other: id }),
  Slept: object({ visitor: id }),
};
type VisitEvent = FactOf<typeof facts>;
const visit: Decider<null, typeof facts> = {
  category: 'visit',
  facts,
  initial: null,
  evolve: { Named: () => null, Arrived: () => null, Left: () => null, Met: () => null, Slept: () => null },
};
const line = (government: string, kind: string, on?: string): Line => ({
  government,
  lane: 'milestone',
  kind,
  on,
  text: inAllLanguages(() => `{who} ${kind}`),
  names: { who: government },
});

describe('a story', () => {
  let world: World;
  const visitor = newId();
  beforeAll(async () => {
    const registry = new Registry();
    new Stories(registry).add<VisitEvent>({
      Named: ({ data: { visitor, names } }) => ({ label: { id: visitor, kind: 'government', names } }),
      Arrived: ({ data: { visitor, on } }) => ({ lines: [line(visitor, 'came', on), line(visitor, 'sat down', on)] }),
      Left: ({ data: { on } }) => ({ changes: [{ kind: 'came', on }] }),
      Met: ({ data: { other } }) => ({
        changes: [
          { kind: 'sat down', also: { governments: [other], kind: 'met', text: inAllLanguages(() => 'met {who}') } },
        ],
      }),
      Slept: () => null,
    });
    world = await makeWorld({ deciders: [visit], projections: registry.projections });
  });
  afterAll(() => world.end());

  const tell = (...events: VisitEvent[]) => world.as(() => world.store.decide(visit, visitor, () => events));
  const itemsOf = async (member: string) => {
    const asOf = { association: world.association, trueOn: '2025-01-01', knownOn: Number.MAX_SAFE_INTEGER };
    const handler = new MemberTimelineHandler(world.dataSource, new Labels(world.dataSource));
    return (await handler.execute(new MemberTimeline(asOf, member))).items;
  };
  const told = async (member = visitor) =>
    (await itemsOf(member)).map(({ on, text }) => `${on ?? 'some day'}: ${text.en}`);

  it('has several lines of one event in their order, what is undated last', async () => {
    await tell({ type: 'Arrived', data: { visitor } });
    await tell({ type: 'Arrived', data: { visitor, on: '2024-05' } });
    expect(await told()).toEqual([
      '2024-05: … came',
      '2024-05: … sat down',
      'some day: … came',
      'some day: … sat down',
    ]);
  });

  it('calls a thing by its newest name, also in lines that are older', async () => {
    await tell({ type: 'Named', data: { visitor, names: { ko: '손님' } } });
    expect((await told())[0]).toBe('2024-05: 손님 came');
    await tell({ type: 'Named', data: { visitor, names: { ko: '손님', en: 'A guest' } } });
    expect((await told())[0]).toBe('2024-05: A guest came');
  });

  it('changes earlier lines of one kind, and is silent where a telling is', async () => {
    await tell({ type: 'Slept', data: { visitor } }, { type: 'Left', data: { visitor, on: '2024-06' } });
    expect(await told()).toEqual([
      '2024-05: A guest sat down',
      '2024-06: A guest came',
      '2024-06: A guest came',
      'some day: A guest sat down',
    ]);
  });

  it('tells another what it told before, as of the event that named the other', async () => {
    const other = newId();
    const { position } = await tell({ type: 'Met', data: { visitor, other } });
    expect(await told(other)).toEqual(['2024-05: met A guest']);
    expect((await itemsOf(other)).map((item) => item.position)).toEqual([position]);
    expect(await told()).toHaveLength(4);
  });

  it('is told by one room alone', () => {
    const registry = new Registry();
    registry.add({ deciders: [visit] });
    expect(() => registry.add({ deciders: [{ ...visit, category: 'other' } as never] })).toThrow(
      'Two rooms declare Named',
    );
  });
});
