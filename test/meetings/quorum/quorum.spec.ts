import { rules } from '../../../src/governance/rules.decider.js';
import { BodyNames } from '../../../src/meetings/bodies.js';
import { attendance } from '../../../src/meetings/attendance/attendance.projection.js';
import { Expectations } from '../../../src/meetings/attendance/expectation.js';
import { meeting } from '../../../src/meetings/meeting.decider.js';
import { Quorum, QuorumHandler } from '../../../src/meetings/quorum/quorum.query.js';
import { membership } from '../../../src/membership/membership.decider.js';
import { Registry } from '../../../src/eventstore/registry.js';
import { assembly13, adopted } from '../../governance/facts.js';
import { approved, registered, restored, restricted } from '../../membership/facts.js';
import { idOf } from '../../support/facts.js';
import { deciders, makeRecord, type TestRecord } from '../../support/record.js';
import { came, scheduled } from '../facts.js';

describe('the quorum at a meeting', () => {
  const governments = ['A', 'B', 'C'].map(idOf);
  const [first, second] = governments as [string, string];
  let record: TestRecord;
  beforeAll(async () => {
    record = await makeRecord();
    const usual = adopted({});
    const bodies = usual.data.bodies.map((body) => ({ ...body, quorum: [{ of: 'voters' as const, share: '1/2' }] }));
    await record.tell(rules, record.association, { ...usual, data: { ...usual.data, bodies } });
    for (const [n, government] of governments.entries())
      await record.tell(
        membership,
        government,
        registered({ government, code: `KR-4${n}`, country: 'KR' }),
        approved({ government, on: n === 2 ? '2021-08-10' : '2000', basis: 'founding' }),
      );
    await record.tell(meeting, assembly13, scheduled({ on: '2021-08-10' }));
    await record.tell(
      meeting,
      assembly13,
      came({ government: first, presence: [{}] }),
      came({ government: second, presence: [{}] }),
    );
  });
  afterAll(() => record.end());

  const handler = () => {
    const registry = new Registry();
    registry.add({ deciders });
    const bodies = new BodyNames(record.log, registry);
    return new QuorumHandler(record.dataSource, record.labels, bodies, new Expectations(record.dataSource));
  };
  const ask = (knownOn?: number) => handler().execute(new Quorum(record.asOf({ knownOn }), assembly13));

  it('doubts whether a member of that very day might vote already', async () =>
    expect(await ask()).toMatchObject({
      counted: { entitled: 2, perhapsEntitled: 1, there: 2, perhapsThere: 1, notThere: 0 },
      thresholds: [{ least: { there: 2, of: 3 }, reached: 'yes' }],
      reached: 'yes',
    }));

  it('counts nobody whose right to vote rested then', async () => {
    const rest = restricted({ government: second, on: '2020', why: { en: 'By a decision' } });
    const resting = await record.tell(membership, second, rest);
    expect(await ask()).toMatchObject({ counted: { entitled: 1, perhapsEntitled: 1 }, reached: 'unknown' });
    expect((await ask(resting - 1)).reached).toBe('yes');
    await record.tell(membership, second, restored({ government: second, on: '2021-08-09' }));
    expect((await ask()).counted.entitled).toBe(2);
  });

  it('counts nobody all of whose rights rest, also where the vote alone came back', async () => {
    const why = { en: 'By a decision' };
    await record.tell(membership, first, restricted({ government: first, rights: ['vote'], on: '2020', why }));
    const all = restricted({ government: first, rights: ['all'], on: '2020-05', why });
    await record.tell(membership, first, all, restored({ government: first, rights: ['vote'], on: '2020-07' }));
    expect((await ask()).counted.entitled).toBe(1);
    await record.tell(membership, first, restored({ government: first, rights: ['all'], on: '2020-08' }));
    expect((await ask()).counted.entitled).toBe(2);
    const both = restricted({ government: first, rights: ['vote', 'all'], on: '2021', why });
    await record.tell(membership, first, both, restored({ government: first, rights: ['vote'], on: '2021-02' }));
    expect((await ask()).counted.entitled).toBe(1);
    await record.tell(membership, first, restored({ government: first, rights: ['all'], on: '2021-03' }));
    expect((await ask()).counted.entitled).toBe(2);
    const live = await record.rows(attendance);
    expect(await record.rebuilt(attendance)).toEqual(live);
  });

  it('is of a meeting, and of a decision taken there', async () => {
    const at = (id: string, decision?: string) => handler().execute(new Quorum(record.asOf(), id, { decision }));
    await expect(at(idOf('none'))).rejects.toMatchObject({ what: 'meeting' });
    await expect(at(assembly13, idOf('none'))).rejects.toMatchObject({ what: 'decision' });
  });
});
