import { CorrectFact } from '../../src/audit/correct-fact.js';
import { Follower } from '../../src/eventstore/follower.js';
import { AdoptRules } from '../../src/governance/adopt-rules.js';
import { ChairTerms } from '../../src/governance/chairs/chairs.query.js';
import { DecisionRecord } from '../../src/governance/decisions/decision.query.js';
import { Decisions, NewestDecisions } from '../../src/governance/decisions/decisions.query.js';
import { decisions } from '../../src/governance/decisions/decisions.projection.js';
import { ElectChair } from '../../src/governance/elect-chair.js';
import { EndTerm } from '../../src/governance/end-term.js';
import { RecordDecision } from '../../src/governance/record-decision.js';
import { StartTerm } from '../../src/governance/start-term.js';
import { ScheduleMeeting } from '../../src/meetings/schedule-meeting.js';
import { AdmitObserver } from '../../src/membership/admit-observer.js';
import { ApplyForMembership } from '../../src/membership/apply-for-membership.js';
import { ApproveMembership } from '../../src/membership/approve-membership.js';
import { RegisterGovernment } from '../../src/membership/register-government.js';
import { startApp, type TestApp } from '../support/app.js';
import { dump } from '../support/dump.js';
import { DataSource } from 'typeorm';
import { settled } from '../support/settled.js';
import { assembly, committee } from './facts.js';

const url = 'https://example.org/minutes';

describe('decisions', () => {
  let world: TestApp;
  let admission: string;
  let approval: number;
  beforeAll(async () => {
    world = await startApp();
    const { give } = world;
    await give(AdoptRules, { version: 'charter-1996', inForce: '1996-09-12', bodies: [assembly, committee] });
    const later = [{ ...assembly, writtenProcedure: true }, committee];
    await give(AdoptRules, { version: 'charter-2022', inForce: '2022-09-21', bodies: later });
    for (const [code, en] of [
      ['CN-LN', 'Liaoning'],
      ['KR-31', 'Ulsan'],
      ['RU-TA', 'Tatarstan'],
    ] as const)
      await give(RegisterGovernment, { code, country: code.slice(0, 2), names: { en } });
    await give(ApproveMembership, { member: 'KR-31', basis: 'founding', on: '1996-09' });
    await give(ScheduleMeeting, { body: 'general-assembly', ordinal: 13, names: { en: '13th' }, on: '2021-08-10' });
    const taken = {
      body: 'general-assembly',
      meeting: 'general-assembly-13',
      on: '2021-08-10',
      outcome: 'adopted',
    } as const;
    const admits = { ...taken, admits: [{ member: 'CN-LN' }] };
    admission = (
      await give(RecordDecision, {
        ...admits,
        handle: 'ga13-admission',
        text: { en: 'Liaoning is admitted.', ko: '가입을 승인하였다.' },
        method: 'show-of-hands',
        evidence: [{ url }],
      })
    ).id;
    const election = { ...taken, electsChair: { member: 'KR-31', term: 14 } };
    await give(RecordDecision, { ...election, handle: 'ga13-election', text: { en: 'Ulsan takes the chair.' } });
    // What follows by itself is refused for want of an application; what is done by hand comes after it.
    await settled(world.app, world.association);
    await give(ApplyForMembership, { member: 'CN-LN', on: '../2021-03-29' });
    approval = (await give(ApproveMembership, { member: 'CN-LN', decision: 'ga13-admission' })).position!;
    await give(ElectChair, { member: 'KR-31', term: 14, decision: 'ga13-election' });
  });
  afterAll(() => world.end());

  const list = async (times?: Parameters<TestApp['asOf']>[0]) =>
    (await world.ask(new Decisions(world.asOf(times)))).map(({ handle }) => handle);

  it('are told in parts as they are told whole, newest first', async () => {
    const whole = (await world.ask(new Decisions(world.asOf()))).toReversed();
    for (const filter of [{}, { outcome: 'adopted' }, { discrepancy: 'false' as const }]) {
      const { count, items } = await world.ask(new NewestDecisions(world.asOf(), filter, 1, 1));
      expect([count, items]).toEqual([whole.length, [whole[1]]]);
    }
  });

  const one = (id = admission, knownOn?: number) => world.ask(new DecisionRecord(world.asOf({ knownOn }), id));

  it('are listed as they were recorded, once they were taken', async () => {
    expect(await list()).toEqual(['ga13-admission', 'ga13-election']);
    expect(await list({ trueOn: '2021-08-09' })).toEqual([]);
    expect(await list({ knownOn: -1 })).toEqual([]);
  });

  it('tell all that is known: text, body, meeting, rules, evidence (invariant 2)', async () => {
    expect(await one()).toMatchObject({
      id: admission,
      handle: 'ga13-admission',
      text: { en: 'Liaoning is admitted.', ko: '가입을 승인하였다.' },
      body: 'general-assembly',
      on: '2021-08-10',
      outcome: 'adopted',
      method: 'show-of-hands',
      meeting: { handle: 'general-assembly-13', names: { en: '13th' } },
      rules: { version: 'charter-1996', inForce: '1996-09-12', bodyNames: { en: 'General Assembly' }, allowed: true },
      admits: [{ member: { code: 'CN-LN' }, category: 'full' }],
      electsChair: null,
      evidence: [{ url }],
    });
  });

  it('are followed by what they led to', async () => {
    expect((await one()).effects).toMatchObject([
      { kind: 'admission', member: { code: 'CN-LN' }, on: '2021-08-10', category: 'full', position: approval },
    ]);
  });

  it('tell who recorded them and what followed, and that nobody else confirmed it', async () => {
    const { events, proof } = await one();
    expect(events).toMatchObject([
      { type: 'DecisionTaken', command: 'RecordDecision', actor: { id: 'local-operator' }, selfApproved: true },
      { type: 'MembershipApproved', command: 'ApproveMembership', position: approval, supersedes: null },
    ]);
    expect(proof).toEqual({ position: events[0]!.position, leafHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('give an approval its day, body, meeting and rules', async () => {
    const { events } = await one();
    const { meeting } = await one();
    expect(events[1]?.data).toMatchObject({
      decision: admission,
      on: '2021-08-10',
      body: 'general-assembly',
      meeting: meeting?.id,
      rules: 'charter-1996',
    });
  });

  it('do not say what nobody named', async () => {
    const { give } = world;
    await give(ApplyForMembership, { member: 'RU-TA', category: 'associate', on: '2020' });
    const approving = give(ApproveMembership, { member: 'RU-TA', category: 'associate', basis: 'reported' });
    await expect(approving).rejects.toMatchObject({ rule: 'ApprovalHasADay' });
    await expect(give(ElectChair, { member: 'KR-31', term: 15 })).rejects.toMatchObject({ rule: 'ElectionHasADay' });
    await expect(
      give(ApproveMembership, { member: 'RU-TA', category: 'associate', decision: 'ga13-admission' }),
    ).rejects.toMatchObject({ rule: 'BodyMayAdmit' });
    const electing = give(ElectChair, { member: 'CN-LN', term: 15, decision: 'ga13-election' });
    await expect(electing).rejects.toMatchObject({ rule: 'DecisionElects' });
  });

  it.each([
    ['of a body that may not admit', { body: 'working-committee', meeting: 'general-assembly-13' }, false],
    ['in writing before the rules knew that', { method: 'written' as const }, false],
    ['in writing once they did', { method: 'written' as const, on: '2022-10' }, true],
  ])('are judged by the rules of their day: %s', async (_, said, allowed) => {
    const { id } = await world.give(RecordDecision, {
      text: { en: 'Tatarstan is admitted.' },
      body: 'general-assembly',
      on: '2021-08-10',
      outcome: 'adopted',
      admits: [{ member: 'RU-TA' }],
      ...said,
    });
    expect((await one(id)).rules).toMatchObject({ allowed });
  });

  it('lead to observers and to a term of the chair', async () => {
    const { give } = world;
    await give(AdmitObserver, { member: 'RU-TA', on: '2021-08-10', decision: 'ga13-admission' });
    await give(StartTerm, { member: 'KR-31', term: 14, on: '2021-08-10' });
    await give(EndTerm, { member: 'KR-31', term: 14, on: '2023-10' });
    expect((await one()).effects.map(({ kind, category }) => [kind, category])).toEqual([
      ['admission', 'full'],
      ['observer', 'observer'],
    ]);
    const [, { id } = { id: '' }] = await world.ask(new Decisions(world.asOf()));
    expect((await one(id)).effects).toMatchObject([
      { kind: 'election', member: { code: 'KR-31' }, term: { term: 14, started: '2021-08-10', ended: '2023-10' } },
    ]);
    expect(await world.app.get(ChairTerms).read(world.asOf())).toMatchObject({ count: 1 });
  });

  it('show a correction with person and reason, and as known before what was believed', async () => {
    const { events, ...before } = await one();
    const data = events[0]!.data as { on: string };
    const { position } = await world.give(CorrectFact, {
      position: events[0]!.position,
      now: { ...data, on: '2021-08-11' },
      reason: 'The minutes give the next day',
    });
    const now = await one();
    expect(now).toMatchObject({ on: '2021-08-11', proof: { position } });
    expect(now.events.find((event) => event.position === position)).toMatchObject({
      type: 'Corrected',
      of: 'DecisionTaken',
      supersedes: events[0]!.position,
      reason: 'The minutes give the next day',
      actor: { id: 'local-operator' },
      selfApproved: true,
    });
    expect(await one(admission, position! - 1)).toEqual({ ...before, events });
  });

  it('are not there where nobody recorded them', async () => {
    await expect(one(world.association)).rejects.toMatchObject({ what: 'decision' });
  });

  it('are the same when they are built anew', async () => {
    const dataSource = world.app.get(DataSource);
    const live = await dump(dataSource, world.association, decisions);
    await world.app.get(Follower).rebuild(world.association, decisions);
    expect(await dump(dataSource, world.association, decisions)).toEqual(live);
  });
});
