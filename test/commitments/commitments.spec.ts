import fc from 'fast-check';
import { commitment } from '../../src/commitments/commitment.decider.js';
import { type CommitmentEvent } from '../../src/commitments/events.js';
import { commitments } from '../../src/commitments/register/commitments.projection.js';
import {
  type CommitmentFilter,
  CommitmentRecord,
  CommitmentRecordHandler,
  Commitments,
  CommitmentsHandler,
} from '../../src/commitments/register/commitments.query.js';
import { membership } from '../../src/membership/membership.decider.js';
import { effective } from '../../src/eventstore/facts.js';
import { holdsOn } from '../../src/language/dates.js';
import { newId } from '../../src/language/ids.js';
import { type Labels } from '../../src/timeline/labels.js';
import { replica } from '../eventstore/replica.js';
import { assembly13 } from '../governance/facts.js';
import { liaoning, registered, ulsan } from '../membership/facts.js';
import { dump, knownOn } from '../support/dump.js';
import { makeWorld, newAssociation, type World } from '../support/kernel.js';
import { deciders, makeRecord, type TestRecord } from '../support/record.js';
import { came, invited, lapsed, renewed, report, visit } from './facts.js';

describe('commitments', () => {
  let record: TestRecord;
  let keeping: number;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(membership, liaoning, registered({ code: 'CN-LN' }));
    await record.tell(membership, ulsan, registered({ government: ulsan, code: 'KR-31', country: 'KR' }));
    const url = 'https://example.org/visit';
    await record.tell(commitment, visit, invited({ handle: 'visit', evidence: [{ url }] }));
    keeping = await record.tell(commitment, visit, came({ government: liaoning, evidence: [{ url: `${url}/2` }] }));
    await record.tell(
      commitment,
      report,
      invited({
        commitment: report,
        kind: 'promise',
        by: { government: ulsan },
        to: [{ name: 'All members' }],
        text: { en: 'A report' },
        on: '2021-08-10',
        due: '2021-41',
      }),
    );
  });
  afterAll(() => record.end());

  const ask = (times: Parameters<TestRecord['asOf']>[0] = {}, filter?: CommitmentFilter) =>
    new CommitmentsHandler(record.dataSource, record.labels).execute(new Commitments(record.asOf(times), filter));
  const states = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked)).items.map(({ text, standing }) => [text['en'], standing.state]);

  it('stand by the day they are due, each as it is on the day', async () => {
    expect(await states({ trueOn: '2021-05-01' })).toEqual([['To the assembly of the autumn', 'open']]);
    expect(await states({ trueOn: '2021-08-10' })).toEqual([
      ['A report', 'open'],
      ['To the assembly of the autumn', 'fulfilled'],
    ]);
    expect(await ask()).toMatchObject({ count: 2, open: 1, overdue: 1 });
    expect(await ask({ trueOn: '2020-01-01' })).toMatchObject({ count: 0, items: [] });
  });

  it('are found by member, state and due day', async () => {
    expect(await states({}, { member: liaoning })).toEqual([['To the assembly of the autumn', 'fulfilled']]);
    expect(await states({}, { member: ulsan })).toEqual([['A report', 'overdue']]);
    expect(await states({}, { state: 'open' })).toEqual([['A report', 'overdue']]);
    expect(await states({}, { state: 'lapsed' })).toEqual([]);
    expect(await states({ trueOn: '2021-08-10' }, { due: '2021-08' })).toEqual([['A report', 'open']]);
  });

  it('tell what kept them, once it had', async () => {
    const one = (trueOn?: string) =>
      new CommitmentRecordHandler(record.dataSource, record.labels).execute(
        new CommitmentRecord(record.asOf({ trueOn }), visit),
      );
    expect(await one('2021-08-09')).toMatchObject({ ended: null, through: null, by: { association: true } });
    expect(await one()).toMatchObject({
      handle: 'visit',
      to: [{ member: { code: 'CN-LN' } }],
      ended: '2021-08-10',
      through: { member: { code: 'CN-LN' }, meeting: { id: assembly13 }, text: null },
      evidence: [{ url: 'https://example.org/visit' }, { url: 'https://example.org/visit/2' }],
    });
    await expect(one('2020-01-01')).rejects.toMatchObject({ what: 'commitment' });
  });

  it('are those known at a position, also where what kept them was a mistake', async () => {
    expect(await states({ knownOn: keeping - 1 }, { member: liaoning })).toEqual([
      ['To the assembly of the autumn', 'overdue'],
    ]);
    const back = await record.correct(keeping, null);
    expect(await states({}, { member: liaoning })).toEqual([['To the assembly of the autumn', 'overdue']]);
    expect(await states({ knownOn: back - 1 }, { member: liaoning })).toEqual([
      ['To the assembly of the autumn', 'fulfilled'],
    ]);
    await record.tell(commitment, visit, lapsed({ because: { en: 'He was ill' } }));
    expect((await ask({}, { state: 'lapsed' })).items).toMatchObject([{ through: { text: { en: 'He was ill' } } }]);
    await expect(record.correct(keeping, came({}).data)).rejects.toMatchObject({ rule: 'CommitmentEndsOnce' });
  });

  it('are due by the day that was agreed last, in whatever order that is recorded', async () => {
    const renew = (on: string, due: string) =>
      record.tell(commitment, report, renewed({ commitment: report, on, due }));
    await renew('2022-03-01', '2023');
    await renew('2022-01-10', '2022-06');
    const dueOn = async (trueOn: string) => (await ask({ trueOn }, { member: ulsan })).items[0]!;
    expect(await dueOn('2022-01-09')).toMatchObject({ standing: { state: 'overdue', due: '2021-41' } });
    expect(await dueOn('2022-02-01')).toMatchObject({ standing: { state: 'open', due: '2022-06' } });
    expect(await dueOn('2023-12-31')).toMatchObject({
      standing: { state: 'open', due: '2023' },
      dues: [{ due: '2021-41' }, { due: '2022-06', from: '2022-01-10' }, { due: '2023', from: '2022-03-01' }],
    });
    expect((await dueOn('2024-01-01')).standing.state).toBe('overdue');
  });

  it('are the same when they are built anew', async () => {
    const live = await record.rows(commitments);
    expect(await record.rebuilt(commitments)).toEqual(live);
  });
});

const days = ['2020-01-01', '2020-06-15', '2020-12-31', '2021-03-01', '2021-08-10', '2022-01-01'];
const day = fc.constantFrom(...days, '2020', '2020-06', '../2020-06-15', '2020-06-15/2021-03-01', '2021-23');
const id = fc.nat(2);
type Trial = { id: number; fact: CommitmentEvent } | { position: number; on: string | null };
const trial: fc.Arbitrary<Trial> = fc.oneof(
  fc.record({ id, fact: fc.record({ on: day, due: fc.option(day, { nil: undefined }) }).map((said) => invited(said)) }),
  fc.record({ id, fact: fc.record({ on: day, due: day }).map((said) => renewed(said)) }),
  fc.record({ id, fact: fc.record({ on: day }).map((said) => came(said)) }),
  fc.record({ id, fact: fc.record({ on: day }).map((said) => lapsed(said)) }),
  fc.record({ position: fc.nat(8), on: fc.option(day, { freq: 4 }) }),
);

/** Nothing is named here. */
const unnamed = { of: async () => new Map() } as unknown as Labels;

describe('whatever is tried and corrected', () => {
  const parts = { deciders, projections: [commitments] };
  let world: World;
  let replay: World;
  beforeAll(async () => {
    [world, replay] = await Promise.all([makeWorld(parts), makeWorld(parts)]);
  });
  afterAll(() => Promise.all([world.end(), replay.end()]));

  /** Records what no rule refuses in an association of its own. */
  const play = async (trials: Trial[]) => {
    const association = await newAssociation(world.dataSource);
    await world.follower.startAssociation(association);
    const ids = [newId(), newId(), newId()];
    for (const tried of trials) {
      const give = async () => {
        if ('fact' in tried) {
          const own = ids[tried.id]!;
          const { type, data } = tried.fact;
          return world.store.decide(commitment, own, () => [{ type, data: { ...data, commitment: own } } as never]);
        }
        const event = (await world.log.read(association, tried.position, 1))[0];
        if (!event || event.type === 'Corrected') return undefined;
        const now = tried.on === null ? null : { ...(event.data as object), on: tried.on };
        return world.store.correct(event.position, now);
      };
      await world.as(give, { association, reason: 'Another source' }).catch((error: { rule?: string }) => {
        if (!error.rule) throw error;
      });
    }
    return { association, ids };
  };

  it('the open ones are a plain fold of the facts, for every day, and none was kept and lapsed at once', () =>
    fc.assert(
      fc.asyncProperty(fc.array(trial, { minLength: 4, maxLength: 14 }), async (trials) => {
        const { association, ids } = await play(trials);
        const handler = new CommitmentsHandler(world.dataSource, unnamed);
        const streams = await Promise.all(ids.map((each) => world.log.stream(association, `commitment-${each}`)));
        for (const trueOn of days) {
          const asOf = { association, trueOn, knownOn: Number.MAX_SAFE_INTEGER };
          const { items } = await handler.execute(new Commitments(asOf, { state: 'open' }));
          const open = streams.flatMap((history) => {
            const facts = effective(history) as { type: string; data: { on: string; commitment: string } }[];
            const made = facts.find(({ type }) => type === 'CommitmentRecorded');
            const ends = facts.filter(({ type }) => type === 'CommitmentFulfilled' || type === 'CommitmentLapsed');
            expect(ends.length).toBeLessThanOrEqual(1);
            if (!made || holdsOn(trueOn, made.data.on) === 'no') return [];
            return holdsOn(trueOn, made.data.on, ends[0]?.data.on) === 'no' ? [] : [made.data.commitment];
          });
          expect(items.map((item) => item.id).toSorted()).toEqual(open.toSorted());
        }
      }),
      { numRuns: 15 },
    ));

  it('what was known at a position is what a replay up to it shows', () =>
    fc.assert(
      fc.asyncProperty(fc.array(trial, { minLength: 4, maxLength: 10 }), async (trials) => {
        const { association } = await play(trials);
        const full = await dump(world.dataSource, association, commitments);
        const shown = await replica(world, replay, association);
        const size = await world.log.size(association);
        for (let position = 0; position < size; position += 1) {
          const [replayed] = await shown(position, [commitments]);
          expect(knownOn(full, position)).toEqual(knownOn(replayed!, position));
        }
      }),
      { numRuns: 8 },
    ));
});
