import { commitment } from '../../src/commitments/commitment.decider.js';
import { liaoning } from '../membership/facts.js';
import { given } from '../support/given.js';
import { came, invited, lapsed, renewed, report, visit } from './facts.js';

const made = [invited({})];

describe('a commitment', () => {
  it('is made by one to others', () => given(commitment).when(invited({})).then());
  it('is made once', () => given(commitment, made).when(invited({})).thenRejected('CommittedOnce'));
  it('says what is promised', () =>
    given(commitment)
      .when(invited({ text: {} }))
      .thenRejected('CommitmentHasAText'));
  it('is made to somebody', () =>
    given(commitment)
      .when(invited({ to: [] }))
      .thenRejected('CommitmentIsMadeToSomebody'));
  it('is made by somebody', () =>
    given(commitment)
      .when(invited({ by: {} }))
      .thenRejected('PartyIsOne'));
  it('is made by one alone', () =>
    given(commitment)
      .when(invited({ by: { government: liaoning, association: true } }))
      .thenRejected('PartyIsOne'));
  it('may be made to somebody whose name was erased', () =>
    given(commitment)
      .when(invited({ to: [{ name: null }] }))
      .then());
  it('is not due before it was made', () =>
    given(commitment)
      .when(invited({ due: '2021-03' }))
      .thenRejected('DueAfterItIsMade'));
  it('may be due on no day', () =>
    given(commitment)
      .when(invited({ due: undefined }))
      .then());
  it('keeps its handle for it alone', () =>
    expect([commitment.reserves?.(invited({ handle: 'visit' })), commitment.reserves?.(came({}))]).toEqual([
      ['commitment:visit'],
      [],
    ]));
});

describe('the end of a commitment', () => {
  it('is that it was kept', () => given(commitment, made).when(came({})).then());
  it('may be told in words', () =>
    given(commitment, made)
      .when(came({ meeting: undefined, text: { en: 'He came' } }))
      .then());
  it('is brought about by something', () =>
    given(commitment, made)
      .when(came({ meeting: undefined }))
      .thenRejected('FulfilledBySomething'));
  it('may be another commitment', () =>
    given(commitment, made)
      .when(came({ meeting: undefined, through: report }))
      .then());
  it('is not that commitment itself', () =>
    given(commitment, made)
      .when(came({ through: visit }))
      .thenRejected('FulfilledByAnother'));
  it('is that it came to nothing', () => given(commitment, made).when(lapsed({})).then());
  it('comes once: what was kept does not lapse', () =>
    given(commitment, [...made, came({})])
      .when(lapsed({}))
      .thenRejected('CommitmentEndsOnce'));
  it('comes once: what lapsed is not kept', () =>
    given(commitment, [...made, lapsed({})])
      .when(came({}))
      .thenRejected('CommitmentEndsOnce'));
  it('comes after it was made', () =>
    given(commitment, made)
      .when(came({ on: '2021-04-11' }))
      .thenRejected('CommitmentEndsAfterItIsMade'));
  it('needs one that was made', () => given(commitment).when(lapsed({})).thenRejected('CommitmentIsRecorded'));
});

describe('the renewal of a commitment', () => {
  it('names another day', () => given(commitment, made).when(renewed({})).then());
  it('may come again', () =>
    given(commitment, [...made, renewed({})])
      .when(renewed({ on: '2022-01', due: '2023' }))
      .then());
  it('needs one that was made', () => given(commitment).when(renewed({})).thenRejected('CommitmentIsRecorded'));
  it('comes after it was made', () =>
    given(commitment, made)
      .when(renewed({ on: '2021-04-11' }))
      .thenRejected('CommitmentIsRenewedAfterItIsMade'));
  it('names a day that is not past', () =>
    given(commitment, made)
      .when(renewed({ due: '2021-06' }))
      .thenRejected('DueAfterItIsMade'));
  it('does not come once it has ended', () =>
    given(commitment, [...made, came({})])
      .when(renewed({ on: '2021-08-11' }))
      .thenRejected('CommitmentIsRenewedWhileOpen'));
  it('may be recorded late, if it came before the end', () =>
    given(commitment, [...made, came({})])
      .when(renewed({}))
      .then());
  it('is not followed by an end before it', () =>
    given(commitment, [...made, renewed({ on: '2021-08-11' })])
      .when(came({}))
      .thenRejected('CommitmentIsRenewedWhileOpen'));
});
