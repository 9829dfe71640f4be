import { Conflict, NotFound, Rejected } from '../../../src/eventstore/errors.js';
import { readSent, wrongOf } from '../../../src/claims/proposals/proposal-form.js';

describe('the form of a proposal', () => {
  it('is read as it is typed', () => {
    const { fields, wrong } = readSent({
      measure: 'people-present',
      value: ' １,000 ',
      when: '',
      meeting: 'assembly-1',
    });
    expect(wrong).toEqual({});
    expect(fields).toEqual({ measure: 'people-present', value: 1000, meeting: 'assembly-1' });
  });

  it('names every field that does not fit', () => {
    const { wrong } = readSent({ value: 'many', upTo: '-1', asOf: '2021-02-30', member: 'Nobody!', comparator: 'ca.' });
    expect(Object.fromEntries(Object.entries(wrong).map(([name, { code }]) => [name, code]))).toEqual({
      ...{ measure: 'word', comparator: 'word', value: 'count', upTo: 'count' },
      ...{ asOf: 'date', member: 'reference' },
    });
  });

  it('tells a refusal beside the field that it is about', () => {
    expect(wrongOf(new Rejected('BoundsAreInOrder', 'No', 'upTo'))).toHaveProperty('upTo.code', 'BoundsAreInOrder');
    expect(wrongOf(new Rejected('ClaimedOnce', 'No'))).toEqual({ '': { code: 'ClaimedOnce', detail: 'No' } });
    expect(wrongOf(new NotFound('member', 'XX-1'))).toHaveProperty('member.code', 'not-there');
    const away = new Conflict('version-changed', 'No');
    expect(() => wrongOf(away)).toThrow(away);
  });
});
