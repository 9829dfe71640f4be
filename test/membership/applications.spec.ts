import { type FactOf } from '../../src/eventstore/facts.js';
import { type membershipFacts } from '../../src/membership/events.js';
import { membership } from '../../src/membership/membership.decider.js';
import { admission, adopted, amended, decided, rulesStream } from '../governance/facts.js';
import { type Beside, given } from '../support/given.js';
import { applied, approved, deferred, liaoning, registered, rejected, takenBack } from './facts.js';

type MembershipEvent = FactOf<typeof membershipFacts>;

const beside: Beside = { [rulesStream]: [adopted({}), amended({})] };
const applicant: MembershipEvent[] = [registered({}), applied({})];
const asked = (history: MembershipEvent[], more: Beside = {}) => given(membership, history, { ...beside, ...more });

describe('an application', () => {
  it('is taken back', () => asked(applicant).when(takenBack({})).then());
  it('is put off', () => asked(applicant).when(deferred({})).then());
  it('is refused', () => asked(applicant).when(rejected({})).then());

  it('stays open after it was put off, again and again', async () => {
    await asked([...applicant, deferred({})])
      .when(deferred({ on: '2022' }))
      .then();
    await asked([...applicant, deferred({})])
      .when(approved({ on: '2022' }))
      .then();
  });
  it.each([takenBack({}), rejected({})])('is closed by $type, and may be handed in anew', async (closing) => {
    await asked([...applicant, closing])
      .when(approved({}))
      .thenRejected('ApprovalFollowsApplication');
    await asked([...applicant, closing])
      .when([applied({ on: '2021-07' }), approved({})])
      .then();
  });

  const answers = [takenBack({}), deferred({}), rejected({})];
  it.each(answers)('is open before it comes to an end: $type', async (end) => {
    await asked([registered({})])
      .when(end)
      .thenRejected('ApplicationIsOpen');
    await asked([registered({}), applied({ category: 'associate' })])
      .when(end)
      .thenRejected('ApplicationIsOpen');
    await asked([...applicant, approved({})])
      .when(end)
      .thenRejected('ApplicationIsOpen');
  });
  it.each(answers)('comes before its end: $type', (end) =>
    asked([registered({}), applied({ on: '2021-09' })])
      .when(end)
      .thenRejected('ApplicationIsOpen'),
  );
});

describe('an answer that is not yes', () => {
  it.each([deferred({ body: 'working-committee' }), rejected({ body: undefined })])(
    'comes from a body that could say yes: $type',
    (answer) => asked(applicant).when(answer).thenRejected('BodyMayAdmit'),
  );
  it.each([deferred({ basis: 'reported', body: undefined }), rejected({ basis: 'reported', body: undefined })])(
    'may come from nobody knows whom: $type',
    (answer) => asked(applicant).when(answer).then(),
  );

  const admits = [{ government: liaoning, category: 'full' as const }];
  const by = (decision: Parameters<typeof decided>[0]) =>
    asked(applicant, { [`decision-${admission}`]: [decided(decision)] });
  const cites = { decision: admission };
  it('is what the decision says', async () => {
    await by({ outcome: 'deferred' }).when(deferred(cites)).then();
    await by({ outcome: 'rejected' }).when(rejected(cites)).then();
  });
  it('may be a motion that was adopted', async () => {
    await by({}).when(deferred(cites)).then();
    await by({}).when(rejected(cites)).then();
  });
  it('is not what another outcome says', async () => {
    await by({ outcome: 'rejected' }).when(deferred(cites)).thenRejected('DecisionDefers');
    await by({ outcome: 'withdrawn' }).when(rejected(cites)).thenRejected('DecisionRejects');
  });
  it('is not a decision that admits', async () => {
    await by({ admits }).when(deferred(cites)).thenRejected('DecisionDefers');
    await by({ admits }).when(rejected(cites)).thenRejected('DecisionRejects');
  });
  it('is not the decision of another body, or of none', async () => {
    await by({ outcome: 'rejected', body: 'working-committee' }).when(rejected(cites)).thenRejected('DecisionRejects');
    await asked(applicant).when(deferred(cites)).thenRejected('DecisionDefers');
  });
});
