import { erasure } from '../../src/personal/erasure.decider.js';
import { type PersonalEvent } from '../../src/personal/events.js';
import { given } from '../support/given.js';
import { idOf } from '../support/facts.js';

const erased = (said: Partial<PersonalEvent['data']> = {}): PersonalEvent => ({
  type: 'PersonalDataErased',
  data: { request: idOf('request'), subject: idOf('person'), slotCount: 3, basis: 'request', ...said },
});

describe('an erasure', () => {
  it('is recorded, of several subjects for one request', () =>
    given(erasure, [erased({ person: true })])
      .when([erased({ subject: idOf('item') }), erased({ subject: idOf('document'), slotCount: 0, besideCount: 1 })])
      .then());
  it('is recorded once of a subject', () =>
    given(erasure, [erased()])
      .when(erased({ slotCount: 1 }))
      .thenRejected('ErasedOncePerRequest'));
  it('erases something', () =>
    given(erasure)
      .when(erased({ slotCount: 0 }))
      .thenRejected('ErasureErasesSomething'));
});
