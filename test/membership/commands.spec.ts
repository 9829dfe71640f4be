import { AdoptRules } from '../../src/governance/adopt-rules.js';
import { RecordDecision } from '../../src/governance/record-decision.js';
import { ApproveMembership } from '../../src/membership/approve-membership.js';
import { ExpelMember } from '../../src/membership/expel-member.js';
import { RegisterGovernment } from '../../src/membership/register-government.js';
import { WithdrawMembership } from '../../src/membership/withdraw-membership.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  const joins = 'by-accession' as const;
  await app.give(AdoptRules, {
    version: 'treaty',
    inForce: '1990',
    bodies: [{ body: 'assembly', names: { en: 'Assembly' }, admits: ['full'] }],
    categories: [{ category: 'full', votes: true, chairs: true, joins }],
  });
});
afterAll(() => app.end());

const register = async (code: string) =>
  app.give(RegisterGovernment, { names: { en: code }, country: code.slice(0, 2), code });
const told = async <C extends object>(Command: new () => C, fields: Partial<C>) => {
  const { events } = await app.give(Command, fields);
  return events.map(({ type, data }) => [type, data as object]);
};

describe('commands of membership', () => {
  it('let a government accede, leave, come back and be expelled', async () => {
    await register('XA-1');
    const member = 'XA-1';
    const accession = { member, basis: 'accession' as const };
    expect(await told(ApproveMembership, { ...accession, on: '1991-02-03' })).toMatchObject([
      ['MembershipApproved', { category: 'full', on: '1991-02-03', basis: 'accession', rules: 'treaty' }],
    ]);
    expect(await told(WithdrawMembership, { member, on: '1995' })).toMatchObject([
      ['MembershipWithdrawn', { on: '1995' }],
    ]);
    await app.give(ApproveMembership, { ...accession, on: '2000' });
    const decided = await app.give(RecordDecision, {
      handle: 'expulsion',
      text: { en: 'Expelled.' },
      body: 'assembly',
      on: '2003-04-05',
      method: 'written',
      outcome: 'adopted',
    });
    const { decision } = decided.events[0]!.data as { decision: string };
    expect(await told(ExpelMember, { member, decision: 'expulsion' })).toMatchObject([
      ['MemberExpelled', { on: '2003-04-05', basis: 'decision', decision, body: 'assembly', rules: 'treaty' }],
    ]);
  });

  it('ask for a day where no decision has one', async () => {
    await register('XA-2');
    await app.give(ApproveMembership, { member: 'XA-2', basis: 'founding', on: '1990' });
    await expect(app.give(ExpelMember, { member: 'XA-2', body: 'assembly' })).rejects.toMatchObject({
      rule: 'FactHasADay',
    });
  });
});
