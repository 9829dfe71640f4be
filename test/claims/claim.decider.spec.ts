import { claim, sayingOf } from '../../src/claims/claim.decider.js';
import { aboutOf, questionOf } from '../../src/claims/events.js';
import { assembly13 } from '../governance/facts.js';
import { liaoning } from '../membership/facts.js';
import { association, given } from '../support/given.js';
import { idOf } from '../support/facts.js';
import { claimed, setAside } from './facts.js';

const noFigure = { comparator: undefined, value: undefined };

describe('a claim (invariant 8: published totals are claims)', () => {
  it('is recorded', () => given(claim).when(claimed({})).then());
  it('is recorded once', () =>
    given(claim, [claimed({})])
      .when(claimed({}))
      .thenRejected('ClaimedOnce'));
  it('may be about a day', () =>
    given(claim)
      .when(claimed({ meeting: undefined, asOf: '2021-08', measure: 'members-total', value: 79 }))
      .then());
  it('is about something', () =>
    given(claim)
      .when(claimed({ meeting: undefined }))
      .thenRejected('ClaimIsAboutSomething'));
  it('on the founding is about the association', () =>
    given(claim)
      .when(claimed({ meeting: undefined, measure: 'founding-governments', value: 29 }))
      .then());
  it('may say a day, or words', async () => {
    const said = { ...noFigure, said: '2021-08-10', government: liaoning };
    await given(claim)
      .when(claimed({ ...said, measure: 'joined-on' }))
      .then();
    await given(claim)
      .when(claimed({ ...noFigure, measure: 'theme', said: 'Together' }))
      .then();
  });
  it.each([
    ['ClaimSaysOneThing', { said: 'seventy' }],
    ['ClaimSaysOneThing', { value: undefined }],
    ['ClaimSaysOneThing', { comparator: undefined }],
    ['ClaimSaysOneThing', { measure: 'theme' as const }],
    ['ClaimSaysOneThing', { measure: 'theme' as const, ...noFigure, comparator: 'about' as const, said: 'Together' }],
    ['ClaimedDayIsADate', { measure: 'founded-on' as const, ...noFigure, said: 'in autumn' }],
    ['ClaimNamesItsMember', { measure: 'member-ordinal' as const, value: 79 }],
  ])('is refused by %s: %j', (rule, said) => given(claim).when(claimed(said)).thenRejected(rule));
});

describe('a proposal', () => {
  it('is set aside once, and can be recorded after all', async () => {
    await given(claim).when(setAside({})).then();
    await given(claim, [setAside({})])
      .when(setAside({}))
      .thenRejected('ProposalSetAsideOnce');
    await given(claim, [setAside({})])
      .when(claimed({}))
      .then();
  });
  it('is one no more once it was accepted', () =>
    given(claim, [setAside({}), claimed({})])
      .when(setAside({}))
      .thenRejected('OnlyProposalsAreSetAside'));
  it('says something', () =>
    given(claim)
      .when(setAside({ value: undefined }))
      .thenRejected('ClaimSaysOneThing'));
});

describe('the bounds of a claim', () => {
  const between = { comparator: 'between' as const, value: 130, upTo: 150 };
  it('are two for between', () => given(claim).when(claimed(between)).then());
  it('may be the same', () =>
    given(claim)
      .when(claimed({ ...between, upTo: 130 }))
      .then());
  it.each([
    ['between without the other', { ...between, upTo: undefined }],
    ['the other end below', { ...between, upTo: 129 }],
    ['another end for an exact figure', { upTo: 80 }],
    ['another end for at least', { comparator: 'at-least' as const, upTo: 80 }],
    ['less than nothing', { comparator: 'less-than' as const, value: 0 }],
  ])('are in order: %s', (_, said) => given(claim).when(claimed(said)).thenRejected('BoundsAreInOrder'));
});

describe('what a claim is about', () => {
  it.each([
    [
      'of those present is the meeting',
      { measure: 'governments-present', meeting: 'm', asOf: '2021' },
      { meeting: 'm' },
    ],
    ['of a total is the day', { measure: 'members-total', meeting: 'm', asOf: '2021' }, { asOf: '2021' }],
    [
      'may be before the vote',
      { measure: 'members-total', asOf: '2021', when: 'before-vote' },
      { asOf: '2021', when: 'before-vote' },
    ],
    ['of an ordinal is the member', { measure: 'member-ordinal', meeting: 'm', government: 'g' }, { government: 'g' }],
    ['of the founding is the association', { measure: 'founded-on', meeting: 'm' }, {}],
  ] as const)('%s', (_, said, about) => expect(aboutOf(said)).toEqual({ measure: said.measure, ...about }));

  it('makes the id of its question, in one association', () => {
    const about = { measure: 'governments-present' as const, meeting: assembly13 };
    expect(questionOf(association, about)).toBe(questionOf(association, { ...about }));
    expect(questionOf(idOf('other'), about)).not.toBe(questionOf(association, about));
    expect(questionOf(association, { ...about, when: 'after-vote' })).not.toBe(questionOf(association, about));
  });

  it('makes, with its item and value, the id of the claim', () => {
    const { claim: _, ...statement } = claimed({}).data;
    const id = (value: number, coverage?: string) =>
      sayingOf(association, [{ ...(coverage && { coverage }) }], { ...statement, value });
    expect(id(73, idOf('item'))).toBe(id(73, idOf('item')));
    expect(new Set([id(73, idOf('item')), id(76, idOf('item')), id(73, idOf('other'))]).size).toBe(3);
    expect(id(73)).toBeUndefined();
  });
});
