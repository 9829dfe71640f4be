import { claim } from '../../src/claims/claim.decider.js';
import { given } from '../support/given.js';
import { claimed } from './facts.js';

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
  ])('are in order: %s', (_, said) => given(claim).when(claimed(said)).thenRejected('BoundsAreInOrder'));
});
