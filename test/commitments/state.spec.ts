import { type CommitmentRow } from '../../src/commitments/register/commitment.entity.js';
import { mayBeOpen, standingOn } from '../../src/commitments/register/state.js';

type Dated = Pick<CommitmentRow, 'on' | 'dues' | 'ended' | 'ending'>;
const autumn: Dated = {
  on: '2021-04-12',
  dues: [{ due: '2021-23', from: '2021-04-12' }],
  ended: null,
  ending: null,
};

describe('how a commitment stands on a day', () => {
  it.each([
    ['2021-04-11', undefined],
    ['2021-04-12', 'open'],
    ['2021-11-30', 'open'],
    ['2021-12-01', 'overdue'],
  ])('on %s a promise for the autumn is %s', (day, state) => expect(standingOn(day, autumn)?.state).toBe(state));

  it('is open for ever where no day was named', () =>
    expect(standingOn('2100-01-01', { ...autumn, dues: [] })).toEqual({ state: 'open', due: null }));

  it('is kept from the end of the day on which it was', () => {
    const kept: Dated = { ...autumn, ended: '2021-08-10', ending: 'fulfilled' };
    expect(standingOn('2021-08-09', kept)).toEqual({ state: 'open', due: '2021-23' });
    expect(standingOn('2021-08-10', kept)).toEqual({ state: 'fulfilled', due: '2021-23' });
  });

  it('is perhaps over where the end is imprecise, and then may be open still', () => {
    const standing = standingOn('2021-12-15', { ...autumn, ended: '2021-12', ending: 'lapsed' })!;
    expect(standing).toEqual({ state: 'lapsed', perhaps: true, due: '2021-23' });
    expect([mayBeOpen(standing), mayBeOpen({ ...standing, perhaps: undefined } as never)]).toEqual([true, false]);
  });

  it('is perhaps made where that is imprecise', () =>
    expect(standingOn('2021-06-30', { ...autumn, on: '2021', dues: [] })).toEqual({
      state: 'open',
      perhaps: true,
      due: null,
    }));

  it('follows the due day that was agreed by then', () => {
    const later: Dated = { ...autumn, dues: [...autumn.dues, { due: '2022-12', from: '2022-01-10' }] };
    expect(['2021-12-31', '2022-01-10', '2023-01-01'].map((day) => standingOn(day, later)?.state)).toEqual([
      'overdue',
      'open',
      'overdue',
    ]);
  });
});
