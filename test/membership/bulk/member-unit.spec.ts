import { memberUnit } from '../../../src/membership/bulk/member-unit.js';

const read = (...cells: Record<string, string>[]) => {
  const { unit, findings } = memberUnit(cells.map((each, index) => ({ n: index + 1, cells: each })));
  return { unit, said: findings.map(({ n, code, blocks }) => `${n} ${code}${blocks ? '!' : ''}`) };
};
const party = { name: 'Albania', state: 'ALB' };

describe('rows that name a government', () => {
  it('say its names, state and how it joined', () => {
    const { unit, said } = read({ ...party, applied: '1992-06-04', joined: '1994-10-03', basis: 'Ratification' });
    expect(said).toEqual([]);
    expect(unit).toMatchObject({
      names: { en: 'Albania' },
      country: 'AL',
      isState: true,
      category: 'full',
      applied: '1992-06-04',
      joined: '1994-10-03',
      basis: 'accession',
    });
  });

  it('may tell of joining without applying, of a state that is no more, and of one government twice', () => {
    expect(read({ ...party, joined: '1994-10-03', basis: 'Accession' }).said).toEqual(['1 joined-without-applying']);
    expect(read({ name: 'Czechoslovakia' })).toMatchObject({ unit: { country: 'CS' }, said: ['1 state-ended'] });
    const joined = { ...party, applied: '1992', joined: '1994-10-03' };
    expect(read(joined, joined).said).toEqual(['2 row-doubled']);
    expect(read({ 'name.ko': '서울특별시', code: 'KR-11' }).unit).toMatchObject({ country: 'KR', isState: false });
    expect(read({ name: '王正德', language: 'zh-Hant', country: 'TW' }).unit?.names).toEqual({ 'zh-Hant': '王正德' });
  });

  it.each([
    [{ name: 'Utopia' }, 'country-unknown!'],
    [{ name: 'Greenpeace', group: 'Non-governmental organizations' }, 'not-a-government!'],
    [{ country: 'AL' }, 'name-missing!'],
    [{ ...party, joined: 'soon', applied: '1992' }, 'date-unreadable!'],
    [{ ...party, applied: '1995', joined: '1994' }, 'joined-before-applying!'],
    [{ ...party, applied: '1992', joined: '1994', basis: 'luck' }, 'basis-unknown!'],
    [{ ...party, category: 'honorary' }, 'category-unknown!'],
    [{ name: 'A', code: 'KR11', country: 'KR' }, 'code-unreadable!'],
    [{ name: 'USSR', applied: '1990', joined: '1995' }, 'state-ended!'],
  ])('%j need a look: %s', (cells, code) => {
    const { unit, said } = read(cells);
    expect(unit).toBeUndefined();
    expect(said).toContain(`1 ${code}`);
  });

  it('leave out the row that contradicts an earlier one', () => {
    const { unit, said } = read({ ...party, applied: '1992', joined: '1994' }, { ...party, joined: '1995' });
    expect(unit?.joined).toBe('1994');
    expect(said).toContain('2 rows-differ!');
  });
});
