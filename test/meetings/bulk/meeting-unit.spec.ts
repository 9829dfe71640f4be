import { meetingUnit } from '../../../src/meetings/bulk/meeting-unit.js';

const read = (cells: Record<string, string>) => {
  const { unit, findings } = meetingUnit([{ n: 1, cells: { meeting: 'TCC11-009', body: 'council', ...cells } }]);
  return { unit, said: findings.map(({ code, blocks }) => `${code}${blocks ? '!' : ''}`) };
};

describe('a row of a meeting', () => {
  it('says its names and days', () => {
    const { unit, said } = read({
      name: '第9次會議',
      language: 'zh-Hant',
      from: '2011-06-01',
      to: '2011-06-07',
      ordinal: '9',
    });
    expect(said).toEqual([]);
    expect(unit).toMatchObject({
      handle: 'tcc11-009',
      body: 'council',
      ordinal: 9,
      names: { 'zh-Hant': '第9次會議' },
      on: '2011-06-01/2011-06-07',
    });
    expect(read({ from: '2011-04-11', to: '2011-04-11' }).unit?.on).toBe('2011-04-11');
    expect(read({ on: '1991' }).unit).toMatchObject({ on: '1991', names: { en: 'TCC11-009' } });
  });

  it.each([
    [{ from: '2011-04-11', written: '100年4月12日（星期二）' }, 'dates-differ'],
    [{ from: '2011-04-11', written: '100年4月11日（星期二）' }, 'weekday-differs'],
    [{ from: '2011-04-11', written: 'soon' }, 'date-unreadable'],
    [{ on: '2011', days: '2011-06-01;2011-06-07' }, 'several-days'],
    [{ on: '2011', chair: 'A;B' }, 'several-presided'],
    [{ on: '2011', unrecognised: '某某' }, 'name-unrecognised'],
  ])('%j may be read: %s', (cells, code) => {
    const { unit, said } = read(cells);
    expect(unit).toBeDefined();
    expect(said).toEqual([code]);
  });

  it.each([
    [{}, 'date-missing!'],
    [{ on: '2011', meeting: '會' }, 'meeting-unnamed!'],
    [{ on: '2011', body: 'The Council' }, 'body-unreadable!'],
    [{ on: '2011', ordinal: 'ninth' }, 'ordinal-unreadable!'],
    [{ from: '2011-06-07', to: '2011-06-01' }, 'dates-reversed!'],
  ])('%j needs a look: %s', (cells, code) => {
    const { unit, said } = read(cells);
    expect(unit).toBeUndefined();
    expect(said).toContain(code);
  });
});
