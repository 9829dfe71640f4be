import { type Request, type Response } from 'express';
import { EventLog } from '../../src/eventstore/log.js';
import { answers, type Reaction } from '../../src/eventstore/reaction.js';
import { Reactions } from '../../src/eventstore/reactions.js';
import { Registry } from '../../src/eventstore/registry.js';
import { ApplyForMembership } from '../../src/membership/apply-for-membership.js';
import { type MembershipEvent } from '../../src/membership/events.js';
import { RegisterGovernment } from '../../src/membership/register-government.js';
import { HealthRoute } from '../../src/web/health/health.route.js';
import { MetricsRoute } from '../../src/web/observed/metrics.route.js';
import { Operators } from '../../src/web/observed/operators.js';
import { startApp, type TestApp } from '../support/app.js';
import { until } from '../support/waiting.js';

/** Whoever is registered applies; nobody can tell what should follow an application in 1999. */
const whenRegistered: Reaction = {
  name: 'when-registered',
  on: answers<MembershipEvent>({
    GovernmentRegistered: ({ data: { government: member, aliases } }) =>
      (aliases ?? []).map((on) => Object.assign(new ApplyForMembership(), { member, on })),
    MembershipApplied: ({ data }) => {
      if (data.on === '1999') throw new Error('no rule for 1999');
      return [];
    },
  }),
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  app.app.get(Registry).add({ reactions: [whenRegistered] });
  await app.app.get(Reactions).startAssociation(app.association);
});
afterAll(() => app.end());

const register = (...days: string[]) =>
  app.give(RegisterGovernment, { names: { en: 'Example' }, country: 'KR', aliases: days });
const state = async () => (await app.app.get(Reactions).states()).find(({ name }) => name === whenRegistered.name)!;
const ready = async () => {
  const statuses: number[] = [];
  const response = { status: (status: number) => ({ set: () => statuses.push(status) }) } as unknown as Response;
  return { statuses, ...(await app.app.get(HealthRoute).ready(response, {} as Request)) };
};

it('gives its commands through the door, as an ordinary caller would', async () => {
  const { events } = await register('2001', '2002');
  await until(async () => (await state()).behind === 0);
  const [registered, applied, ...others] = await app.app.get(EventLog).read(app.association, 0, 10);
  expect(applied).toMatchObject({
    type: 'MembershipApplied',
    command: 'ApplyForMembership',
    actor: { id: 'when-registered', role: 'system' },
    causation: registered!.id,
    correlation: events[0]!.correlation,
    data: { on: '2001' },
  });
  // The second application is refused by the rules of membership, and that is that.
  expect(others).toEqual([]);
  expect(await ready()).toMatchObject({ statuses: [], stopped: [] });
});

it('is named with its position where it has stopped', async () => {
  await register('1999');
  await until(async () => (await state()).failure !== null);
  expect(await ready()).toMatchObject({
    statuses: [503],
    status: 'degraded',
    codes: ['stopped'],
    stopped: [{ name: 'when-registered', position: 3, failure: 'no rule for 1999' }],
  });
  app.app.get(Operators).may = () => false;
  const reason = 'A read model or reaction has stopped';
  expect(await ready()).toEqual({ statuses: [503], status: 'degraded', reason, codes: ['stopped'] });
  const metrics = app.app.get(MetricsRoute).read({} as Request, {} as Response);
  await expect(metrics).rejects.toThrow('There is no page metrics');
});
