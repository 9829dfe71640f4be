import { type INestApplicationContext } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Associations } from '../../src/access/associations.js';
import { Door } from '../../src/access/door.js';
import { CorrectFact } from '../../src/audit/correct-fact.js';
import { type Recorded } from '../../src/eventstore/facts.js';
import { deriveKeys, hmac } from '../../src/eventstore/keys.js';
import { EventLog } from '../../src/eventstore/log.js';
import { Reactions } from '../../src/eventstore/reactions.js';
import { Registry } from '../../src/eventstore/registry.js';
import { poolOf } from '../../src/eventstore/kernel.js';
import { Decisions } from '../../src/governance/decisions/decisions.query.js';
import { isLoaded, loadSample } from '../../src/sample/load.js';
import { near } from '../../src/sample/near/index.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { localOperator } from '../../src/access/caller.js';
import { Imports } from '../../src/press/imports/imports.js';
import { type TestDatabase } from '../support/database.js';
import { nearDatabase } from '../support/near.js';
import { nearOn } from '../support/near-app.js';
import { settled } from '../support/settled.js';
import { until } from '../support/waiting.js';
import { belonging, dataOf, of, steps } from './near.support.js';

const SEEDS = new URL('../../../shared/seeds/', import.meta.url);
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS) : [];
if (seeds.length === 0) console.info('Skipped, as ../shared/seeds is not there: the documents beside the sample');

const keys = deriveKeys(Buffer.alloc(32, 7));

describe('the NEAR sample in the record', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let association: string;
  let events: Recorded[];

  const open = async (handle: string) => (await app.get(Associations).open(handle, near.names)).id;
  const into = (of: string) => ({
    ...{ association: of, door: app.get(Door), log: app.get(EventLog), pool: poolOf(app.get(DataSource)) },
    reactions: { startAssociation: () => Promise.resolve() },
    fingerprint: (text: string) => hmac(keys.fingerprinting, text),
  });
  const load = (of: string, told?: (done: number, all: number) => void, sample = near) =>
    loadSample(into(of), sample, told);
  const logOf = (of: string) => app.get(EventLog).read(of, 0, 100_000);
  const meeting = (handle: string) =>
    of(events, 'MeetingScheduled')
      .map(dataOf)
      .find((data) => data['handle'] === handle)?.['meeting'];

  beforeAll(async () => {
    database = await nearDatabase();
    ({ app, association } = await nearOn(database.url));
    events = await logOf(association);
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('is taken whole by the rules of all rooms', () => {
    expect(new Set(events.map(({ correlation }) => correlation)).size).toBe(1);
  });

  it('counts the members that the association counted', () => {
    const abroad = { JP: 11, KR: 16, KP: 2, MN: 22 };
    expect(belonging(events, '2021-08-09').count).toBe(78);
    expect(belonging(events, '2021-08-10')).toEqual({ count: 79, byCountry: { ...abroad, CN: 12, RU: 16 } });
    expect(belonging(events, '2025-12-31')).toEqual({ count: 82, byCountry: { ...abroad, CN: 14, RU: 17 } });
    expect(belonging(events, '2025-12-31', 'associate').count).toBe(3);
    expect(belonging(events, '2025-12-31', 'special').count).toBe(1);
  });

  for (const seed of seeds)
    it(`knows each item of ${seed}`, async () => {
      const caller = { association, actor: localOperator };
      const { id, rows } = await app.get(Imports).read(caller, readFileSync(new URL(seed, SEEDS)), seed);
      expect(rows.map(({ n, state }) => [n, state])).toEqual(rows.map(({ n }) => [n, 'known']));
      // Rows that are set aside are gone through like others.
      const heard: number[][] = [];
      const aside = rows.map(({ n }) => ({ n, skip: true }));
      await app.get(Imports).commit(caller, id, aside, (...told) => heard.push(told));
      expect(heard).toEqual(rows.map((_, n) => [n + 1, rows.length]));
    });

  it('leaves nothing for reactions to add or to be refused', async () => {
    await settled(app, association);
    expect(await logOf(association)).toHaveLength(events.length);
    const { rows } = await poolOf(app.get(DataSource)).query('select * from reaction_refusal');
    expect(rows).toEqual([]);
  });

  it('shows what the rules of the day did not allow: the votes in writing that one report has of 2021', async () => {
    const asOf = { association, trueOn: '2025-12-31', knownOn: events.length - 1 };
    const items = await app.get(QueryBus).execute(new Decisions(asOf, { discrepancy: 'true' }));
    expect(items.map(({ handle, discrepancies }) => [handle, discrepancies.map(({ code }) => code)])).toEqual([
      ['ga13-admission-of-liaoning', ['written-procedure-not-allowed']],
      ['ga13-election-of-14th-chair', ['written-procedure-not-allowed']],
    ]);
  });

  it('adds nothing when it is loaded again', async () => {
    expect(await isLoaded(into(association), near)).toBe(true);
    expect(await load(association)).toEqual({ given: steps.length, known: steps.length });
    expect(await logOf(association)).toHaveLength(events.length);
  });

  it('goes on where a load was broken off, and sets right by corrections what an earlier edition of it recorded', async () => {
    const other = await open('near-of-before');
    // None is to run between the loads, where what it adds would depend on how fast it is.
    const reactions = app.get(Reactions);
    const ofOther = async () => (await reactions.states()).filter((state) => state.association === other);
    await until(async () => (await ofOther()).length === app.get(Registry).reactions.length);
    await reactions.startAssociation(other);
    await poolOf(app.get(DataSource)).query(`update reaction set failure = '{}' where association_id = $1`, [other]);
    const phases = near.phases.map((phase) =>
      phase.map(({ formerly, ...step }) => ({ ...step, command: formerly?.command ?? step.command })),
    );
    const before = { ...near, phases };
    const breakOff = (done: number) => {
      if (done > steps.length / 2) throw new Error('broken off');
    };
    await expect(load(other, breakOff, before)).rejects.toThrow('broken off');
    const progress: [number, number][] = [];
    const { known } = await load(other, (...done) => progress.push(done), before);
    expect(progress.at(-1)).toEqual([steps.length, steps.length]);
    expect(known).toBeGreaterThan(steps.length / 2);
    expect(known).toBeLessThan(steps.length);
    expect(await logOf(other)).toHaveLength(events.length);
    expect(await isLoaded(into(other), near)).toBe(false);
    const succeeded = of(await logOf(other), 'MemberSucceeded')[0]!;
    const own = {
      position: succeeded.position,
      now: { ...dataOf(succeeded), on: '2008-01-01' },
      reason: 'By its law.',
    };
    const given = { association: other, actor: localOperator, reason: own.reason };
    await app.get(Door).give(given, Object.assign(new CorrectFact(), own));
    const amended = steps.filter(({ formerly }) => formerly).length - 1;
    expect(amended).toBeGreaterThan(1);
    expect(await load(other)).toEqual({ given: steps.length, known: steps.length - amended });
    expect(await load(other)).toEqual({ given: steps.length, known: steps.length });
    const then = await logOf(other);
    expect(then).toHaveLength(events.length + amended + 1);
    const corrections = then.filter(({ type, stream }) => type === 'Corrected' && stream === succeeded.stream);
    expect(corrections.map(dataOf)).toEqual([{ corrects: own.position, now: own.now }]);
    for (const type of ['RulesAdopted', 'RulesAmended']) {
      expect(of(then, type).map(dataOf)).toEqual(of(events, type).map(dataOf));
    }
    const days = (log: Recorded[]) => of(log, 'MembershipApproved').map((event) => dataOf(event).on);
    expect(days(then).toSorted()).toEqual(days(events).toSorted());
    const shapes = (log: Recorded[]) =>
      of(log, 'MembershipApproved').map((event) => Object.keys(dataOf(event)).toSorted());
    expect(shapes(then).map(String).toSorted()).toEqual(shapes(events).map(String).toSorted());
  });

  it('lets the assembly alone expel', () => {
    const expelling = [...of(events, 'RulesAdopted'), ...of(events, 'RulesAmended')].flatMap((event) =>
      (dataOf(event)['bodies'] as { body: string; decides?: string[] }[])
        .filter(({ decides }) => decides?.includes('expulsion') !== false)
        .map(({ body }) => body),
    );
    expect(new Set(expelling)).toEqual(new Set(['general-assembly']));
  });

  it('corrects the day of Liaoning’s application and keeps what was believed', () => {
    const liaoning = of(events, 'GovernmentRegistered').find((event) => dataOf(event)['code'] === 'CN-LN');
    const applied = (event: Recorded) =>
      event.type === 'MembershipApplied' && dataOf(event).government === dataOf(liaoning).government;
    const now = of(events, 'MembershipApplied').find(applied);
    expect(dataOf(events.find(applied)).on).toBe('../2021-04-12');
    expect(dataOf(now).on).toBe('../2021-03-29');
    expect(now?.reason).toMatch(/29 March 2021/);
  });

  it('judges admissions by the body and the rules of their day', () => {
    const judged = (on: string) => [
      ...new Set(
        of(events, 'MembershipApproved')
          .map(dataOf)
          .filter((data) => data.on === on)
          .map(({ body, rules }) => `${body as string} by ${rules as string}`),
      ),
    ];
    expect(judged('2012-07')).toEqual(['general-assembly by charter-2010']);
    expect(judged('2017')).toEqual(['working-committee by practice-2017']);
    expect(judged('2021-08-10')).toEqual(['general-assembly by fees-2019']);
    expect(judged('2024-09-25')).toEqual(['working-committee by high-level-2024']);
  });

  it('hands the chair on from term to term and leaves the start of the sixteenth open', () => {
    const terms = (type: string) => of(events, type).map((event) => dataOf(event)['term']);
    const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);
    expect(terms('ChairElected')).toEqual(upTo(16));
    expect(terms('TermStarted')).toEqual(upTo(15));
    expect(terms('TermEnded')).toEqual(upTo(14));
  });

  it('cites the scrapbook for what the thirteenth assembly decided', () => {
    const thirteenth = of(events, 'DecisionTaken')
      .map(dataOf)
      .filter((data) => data['meeting'] === meeting('general-assembly-13'));
    const citing = thirteenth.filter((data) => (data['evidence'] as object[]).some((source) => 'coverage' in source));
    expect([thirteenth.length, citing.length]).toEqual([3, 3]);
  });

  it('keeps who came to the twelfth and thirteenth assembly, an applicant among them', () => {
    const came = (handle: string) =>
      of(events, 'AttendanceRecorded')
        .map(dataOf)
        .filter((data) => data['meeting'] === meeting(handle));
    expect(came('general-assembly-12')).toHaveLength(29);
    expect(came('general-assembly-13')).toHaveLength(13);
    expect(came('general-assembly-13').filter((data) => data['capacity'] === 'applicant')).toHaveLength(1);
  });

  it('tells how the 13th assembly was put off from 2020 and moved, who led it, and who was no delegation', () => {
    const thirteenth = (type: string) =>
      of(events, type)
        .map(dataOf)
        .filter((data) => data['meeting'] === meeting('general-assembly-13'));
    const plans = ['MeetingScheduled', 'MeetingPostponed', 'MeetingRescheduled', 'MeetingOpened'];
    expect(plans.flatMap(thirteenth).map(({ on, until }) => until ?? on)).toEqual([
      '2020',
      '2021',
      '2021-23',
      '2021-08-10',
      '2021-08-10',
    ]);
    expect(
      thirteenth('RoleTaken')
        .map(({ role }) => String(role))
        .toSorted(),
    ).toEqual(['moderating', 'presiding']);
    expect(thirteenth('GuestRecorded')).toHaveLength(3);
    expect(thirteenth('ReportPresented')).toHaveLength(2);
    expect(thirteenth('AgendaSet').flatMap(({ items }) => items)).toHaveLength(7);
  });
});
