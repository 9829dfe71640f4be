import { delegationUnit, type Surroundings } from '../../../src/meetings/bulk/delegation-unit.js';

const label = (id: string) => ({ id, names: {}, handle: null, country: null }) as never;
const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  source: 'a-source',
  seen: new Map(),
  meetings: [label('meeting')],
  members: [label('member')],
  recorded: () => undefined,
  ...more,
});
const read = (rows: Record<string, string>[], more: Partial<Surroundings> = {}) => {
  const units = rows.map((cells, index) => ({ n: index + 1, cells: { meeting: 'INC 1', member: 'A', ...cells } }));
  const { delegation, findings } = delegationUnit(units, around(more));
  return { delegation, said: findings.map(({ n, code, blocks }) => `${n} ${code}${blocks ? '!' : ''}`) };
};

describe('rows of a delegation', () => {
  it('say who came, in the language of the list', () => {
    const { delegation, said } = read([
      {
        person: 'Genc Mlloja',
        honorific: 'M',
        title: "Chef de la délégation, Chargé d'affaires",
        affiliation: 'Mission',
      },
      { person: 'Ana Ruiz', honorific: 'Sra', title: 'Asesora' },
      { person: 'John Doe', honorific: 'Mr' },
    ]);
    expect(said).toEqual([]);
    expect(delegation).toMatchObject({
      member: 'member',
      status: 'present',
      people: [
        { names: { fr: 'Genc Mlloja' }, leads: true, note: { fr: 'Mission' } },
        { names: { es: 'Ana Ruiz' }, title: { es: 'Asesora' } },
        { names: { en: 'John Doe' } },
      ],
    });
  });

  it('name nobody twice: who is listed again is one person, in this delegation or another of the meeting', () => {
    const seen: Surroundings['seen'] = new Map();
    const one = read([{ person: 'Leo Heileman' }, { person: 'LEO HEILEMAN' }], { seen });
    expect(one.said).toEqual(['2 person-doubled']);
    const { delegation, said } = read([{ person: 'Leo Heileman' }], { seen });
    expect(said).toEqual(['1 person-doubled']);
    expect(delegation?.people).toEqual(one.delegation?.people);
    expect(one.delegation?.people).toHaveLength(1);
  });

  it('are a guest where they are listed among organisations', () => {
    const others = { member: 'Greenpeace', group: 'Non-governmental organizations', person: 'A B' };
    expect(read([others], { members: [] }).delegation).toMatchObject({ guest: 'Greenpeace', language: 'en' });
    expect(read([{ group: 'Observers' }]).delegation).toMatchObject({ member: 'member', capacity: 'observer' });
  });

  it.each([
    [{ person: 'A. M. Ruiz-~Aranibar' }, 'name-slip'],
    [{ person: 'E.h. Lake' }, 'name-slip'],
    [{ written: 'B' }, 'written-otherwise'],
  ])('%j may be read: %s', (cells, code) => {
    const { delegation, said } = read([cells]);
    expect(delegation).toBeDefined();
    expect(said).toEqual([`1 ${code}`]);
  });

  it.each([
    [{}, { meetings: [] }, 'meeting-unknown'],
    [{}, { meetings: [label('a'), label('b')] }, 'meeting-ambiguous'],
    [{}, { members: [] }, 'member-unknown'],
    [{}, { members: [label('a'), label('b')] }, 'member-ambiguous'],
    [{ status: 'perhaps' }, {}, 'status-unknown'],
    [{ status: 'leave' }, { recorded: () => 'present' }, 'attendance-differs'],
    [{ on: 'soon' }, {}, 'date-unreadable'],
    [{ mode: 'astral' }, {}, 'mode-unknown'],
  ])('%j need a look: %s', (cells, more, code) => {
    const { delegation, said } = read([cells], more);
    expect(delegation).toBeUndefined();
    expect(said).toContain(`1 ${code}!`);
  });

  it('take neither of two who are said to head it, and note a row that says the same again', () => {
    const head = { title: 'Head of the Delegation' };
    const { delegation, said } = read([
      { ...head, person: 'A B' },
      { ...head, person: 'C D' },
    ]);
    expect(said).toEqual(['1 several-heads']);
    expect(delegation?.people?.some(({ leads }) => leads)).toBe(false);
    expect(read([{}, {}]).said).toEqual(['2 row-doubled']);
  });

  it.each([
    ['leave', 'excused'],
    ['出席', 'present'],
    ['결석', 'absent'],
    ['?', 'unknown'],
  ])('say %s for %s', (word, status) => {
    expect(read([{ status: word }]).delegation?.status).toBe(status);
  });
});
