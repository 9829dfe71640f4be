import { question } from '../../src/claims/question.decider.js';
import { association, given } from '../support/given.js';
import { idOf } from '../support/facts.js';
import { asked, claimed, factsOf } from './facts.js';

const own = { value: 73 };
const id = asked(association);
const members = asked(association, 'members-present');
const a = idOf('claim A');
const beside = { [`claim-${a}`]: [claimed({ claim: a })] };
const { proposed, confirmed, takenBack, leftOpen, marked, aside, returned } = factsOf(id);
const moved = marked({ claim: a, into: members });

describe('an answer', () => {
  it('stands by a claim that counts in the question', () =>
    given(question, [], beside)
      .when(proposed({ claim: a }))
      .then());
  it('stands by the figure of the record', () => given(question).when(proposed({ own })).then());
  it('stands by one of them', async () => {
    await given(question, [], beside)
      .when(proposed({ claim: a, own }))
      .thenRejected('AnswerStandsByOne');
    await given(question).when(proposed({})).thenRejected('AnswerStandsByOne');
  });
  it('is one at a time, and can be taken back', async () => {
    const stood = [proposed({ own }), confirmed({})];
    await given(question, stood).when(proposed({ own })).thenRejected('OneAnswerAtATime');
    await given(question, stood).when(leftOpen({})).thenRejected('OneAnswerAtATime');
    await given(question, [...stood, takenBack({})])
      .when(proposed({ own }))
      .then();
    await given(question).when(takenBack({})).thenRejected('OnlyAnAnswerIsTakenBack');
  });
  it('is confirmed once it was proposed', async () => {
    await given(question, [proposed({ own })])
      .when(confirmed({}))
      .then();
    await given(question).when(confirmed({})).thenRejected('ConfirmationFollowsProposal');
    await given(question, [proposed({ own }), confirmed({})])
      .when(confirmed({}))
      .thenRejected('ConfirmationFollowsProposal');
  });
  it('is not by a claim of another question, nor by one that went there', async () => {
    const other = idOf('claim B');
    const elsewhere = { [`claim-${other}`]: [claimed({ claim: other, measure: 'people-present' })] };
    await given(question, [], elsewhere)
      .when(proposed({ claim: other }))
      .thenRejected('ClaimIsOfTheQuestion');
    await given(question)
      .when(proposed({ claim: other }))
      .thenRejected('ClaimIsOfTheQuestion');
    await given(question, [moved], beside)
      .when(proposed({ claim: a }))
      .thenRejected('ClaimIsOfTheQuestion');
    await given(question, [aside({ claim: a })], beside)
      .when(proposed({ claim: a }))
      .thenRejected('ClaimIsNotSetAside');
  });
  it('may be by a claim that came from another question', () =>
    given(question, [], { ...beside, [`question-${id}`]: [moved] })
      .when(factsOf(members).proposed({ claim: a }))
      .then());
});

describe('a question', () => {
  it('may be left open, and be answered after all', async () => {
    await given(question).when(leftOpen({})).then();
    await given(question, [leftOpen({})])
      .when(leftOpen({}))
      .thenRejected('LeftOpenOnce');
    await given(question, [leftOpen({})])
      .when(proposed({ own }))
      .then();
    await given(question, [leftOpen({})])
      .when(takenBack({}))
      .then();
  });
});

describe('a claim', () => {
  it('goes to the question of what it counts, and comes back', async () => {
    await given(question, [], beside).when(moved).then();
    await given(question, [moved], beside)
      .when(returned({ claim: a }))
      .then();
    await given(question, [moved], beside).when(moved).thenRejected('MarkChangesTheMeasure');
    await given(question, [moved], beside)
      .when(marked({ claim: a, measure: 'governments-present', into: id }))
      .then();
    await given(question)
      .when(returned({ claim: a }))
      .thenRejected('OnlyMovedClaimsReturn');
  });
  it('goes where its measure leads', async () => {
    const by = (more: Partial<Parameters<typeof marked>[0]>) =>
      given(question, [], beside).when(marked({ claim: a, into: members, ...more }));
    await by({ into: idOf('elsewhere') }).thenRejected('MarkLeadsToItsQuestion');
    await by({ measure: 'governments-present', into: id }).thenRejected('MarkChangesTheMeasure');
    await by({ measure: 'theme' }).thenRejected('MeasureFitsTheClaim');
    await by({ measure: 'member-ordinal' }).thenRejected('ClaimIsAboutSomething');
    await given(question, [aside({ claim: a })], beside)
      .when(moved)
      .thenRejected('ClaimIsNotSetAside');
    await given(question).when(moved).thenRejected('ClaimIsOfTheQuestion');
  });
  it('is set aside once, where it came', async () => {
    await given(question, [], beside)
      .when(aside({ claim: a }))
      .then();
    await given(question, [aside({ claim: a })], beside)
      .when(aside({ claim: a }))
      .thenRejected('ClaimSetAsideOnce');
    await given(question, [aside({ claim: a })], beside)
      .when(returned({ claim: a }))
      .then();
    await given(question, [], beside)
      .when(factsOf(members).aside({ claim: a }))
      .thenRejected('ClaimIsOfTheQuestion');
  });
});
