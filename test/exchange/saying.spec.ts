import { saying } from '../../src/exchange/saying.js';

describe('what rows of one thing say', () => {
  const table = '00000000-0000-4000-8000-000000000001';
  const row = (n: number, on: string) => ({ n, table, cells: { on, source: 'https://example.org/roll' } });

  it('rests on the address that a row names and on the rows themselves, but for those that stay out', () => {
    const { said, source } = saying([row(3, '2001'), row(4, '2002'), row(7, '2001')]);
    expect(said('on')).toBe('2001');
    expect(source()).toEqual([{ url: 'https://example.org/roll' }, { table, rows: '3,7' }]);
  });

  it('rests on nothing where it stands in no table', () =>
    expect(saying([{ n: 1, cells: {} }]).source()).toBeUndefined());
});
