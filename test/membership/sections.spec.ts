import { sortKey } from '../../src/language/dates.js';
import { bins, lay, shownIn } from '../../src/membership/timeline/sections.js';
import { ofTheme } from '../../src/membership/timeline/themes.js';
import { type TimelineMark } from '../../src/timeline/timeline-marks.query.js';

const entry = (on: string | null, lane: 'milestone' | 'coverage' = 'milestone', id = `${on}`): TimelineMark => ({
  id,
  lane,
  kind: lane === 'coverage' ? 'coverage' : 'membership-approved',
  family: null,
  ...sortKey(on),
});
const many = (on: string, n: number) => Array.from({ length: n }, (_, i) => entry(on, 'coverage', `${on} ${i}`));

describe('a timeline', () => {
  const items = [entry('1998'), entry('../2021-03-29'), entry('2021-08-10'), many('2021-08-11', 1)[0]!, entry(null)];

  it('is laid out by year, newest first, an open start by its last day, what has no date apart', () => {
    const { sections, undated, outside } = lay(items);
    expect(sections.map(({ when, milestones }) => [when, milestones.map(({ id }) => id)])).toEqual([
      ['2021', ['2021-08-10', '../2021-03-29']],
      ['1998', ['1998']],
    ]);
    expect(sections[0]!.coverage).toHaveLength(1);
    expect([undated.length, outside]).toEqual([1, 0]);
    expect(shownIn(lay(items)).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
  });

  it('tells one text once, with its reprints under what was printed first', () => {
    const told = (on: string, family: string) => ({ ...entry(on, 'coverage', on), family });
    const marks = [told('2021-08-10', 'a'), told('2021-08-11', 'b'), told('2021-08-12', 'a'), told('2021-08-13', 'a')];
    const laid = lay([...marks, ...many('2021-08-14', 2)]);
    const shape = laid.sections[0]!.coverage.map(({ id, reprints }) => [
      id,
      ...(reprints ?? []).map((each) => each.id),
    ]);
    expect(shape).toEqual([
      ['2021-08-14 1'],
      ['2021-08-14 0'],
      ['2021-08-10', '2021-08-13', '2021-08-12'],
      ['2021-08-11'],
    ]);
    expect(shownIn(laid)).toHaveLength(6);
  });

  it('is narrowed to what is about the membership, meetings, the chair or the press', () => {
    const kinds = ['membership-approved', 'meeting-held', 'attendance', 'term-started', 'coordinator-appointed'];
    const lines = kinds.map((kind) => ({ ...entry('2021', 'milestone', kind), kind }));
    const told = [...lines, entry('2021', 'coverage', 'item')];
    const idsOf = (...asked: Parameters<typeof ofTheme>) => ofTheme(...asked).map(({ id }) => id);
    expect(idsOf(told)).toHaveLength(6);
    expect(idsOf(told, 'members')).toEqual(['membership-approved']);
    expect(idsOf(told, 'meetings')).toEqual(['meeting-held', 'attendance']);
    expect(idsOf(told, 'chairs')).toEqual(['term-started']);
    expect(idsOf(told, 'committees')).toEqual(['coordinator-appointed']);
    expect(idsOf(told, 'coverage')).toEqual(['item']);
  });

  it('zooms to what may have happened then, and says how much lies outside', () => {
    const { sections, undated, outside } = lay(items, { from: '2021-08', to: '2021-08' });
    expect(sections.map(({ milestones, coverage }) => [milestones.length, coverage.length])).toEqual([[1, 1]]);
    expect([undated.length, outside]).toEqual([0, 3]);
    expect(lay([entry('1998-10/2004')], { from: '2000', to: '2000' }).sections).toHaveLength(1);
  });

  it('shows few milestones of each year where many are folded', () => {
    const shown = (years: number) => {
      const full = Array.from({ length: years }, (_, n) =>
        Array.from({ length: 30 }, (_, i) => entry(`${1996 + n}-06`, 'milestone', `${n} ${i}`)),
      );
      return lay(full.flat(), {}, 20).sections.map(({ milestones }) => milestones.length);
    };
    expect(shown(2)).toEqual([12, 12]);
    expect(shown(30)).toEqual(Array.from({ length: 30 }, () => 2));
  });

  it('folds years that are too full, then shows them by months, then by days', () => {
    const full = [...many('2020-01-05', 50), ...many('2021-03-01', 100), ...many('2021-03-02', 100)];
    const shape = (zoom = {}) => lay(full, zoom, 120).sections.map(({ when, folded }) => [when, folded]);
    expect(shape()).toEqual([
      ['2021', 200],
      ['2020', 0],
    ]);
    expect(shape({ from: '2021', to: '2021' })).toEqual([['2021-03', 200]]);
    expect(shape({ from: '2021-03', to: '2021-03' })).toEqual([
      ['2021-03-02', 0],
      ['2021-03-01', 100],
    ]);
  });

  it('has a bar for every year from first to last, and for the months of a year', () => {
    expect(bins(items).map(({ when }) => when)).toHaveLength(24);
    expect(bins(items).at(-1)).toEqual({ when: '2021', milestones: 2, coverage: 1 });
    const months = bins(items, '2021');
    expect(months.map((bin) => bin.milestones + bin.coverage)).toEqual([0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0]);
    expect(bins([])).toEqual([]);
  });
});
