import { phrases } from '../../src/web/phrases.js';

describe('a phrase', () => {
  const words = phrases({
    en: { members: { one: '{n} member', other: '{n} members' }, by: 'by {whom} on {day}' },
    ko: { members: '회원 {n}', by: '{day}, {whom}' },
  });

  it('takes the form that its number asks for', () => {
    const { say } = words('en');
    expect([0, 1, 2].map((n) => say('members', { n }))).toEqual(['0 members', '1 member', '2 members']);
    expect(words('ko').say('members', { n: 1 })).toBe('회원 1');
  });

  it('puts its parts where the language wants them, as text and as nodes', () => {
    const whom = { type: 'a' } as never;
    expect(words('en').say('by', { whom: 'A', day: 'Monday' })).toBe('by A on Monday');
    expect(words('ko').tell('by', { whom, day: 'Monday' })).toEqual(['', 'Monday', ', ', whom, '']);
  });
});
