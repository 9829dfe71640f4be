import { phrases } from '../../src/web/phrases.js';

describe('a phrase', () => {
  const members = '회원 {n}';
  const by = '{day}, {whom}';
  const words = phrases({
    en: { members: { one: '{n} member', other: '{n} members' }, by: 'by {whom} on {day}' },
    ko: { members, by },
    'zh-Hans': { members, by },
    ja: { members, by },
    ru: { members: { one: '{n} член', few: '{n} члена', many: '{n} членов', other: '{n} члена' }, by },
    mn: { members, by },
  });

  it('takes the form that its number asks for', () => {
    const { say } = words('en');
    expect([0, 1, 2].map((n) => say('members', { n }))).toEqual(['0 members', '1 member', '2 members']);
    expect([1, 2, 5, 11, 21].map((n) => words('ru').say('members', { n }))).toEqual([
      '1 член',
      '2 члена',
      '5 членов',
      '11 членов',
      '21 член',
    ]);
    expect(words('ko').say('members', { n: 1 })).toBe('회원 1');
    expect(say('members', { n: 200_000 })).toBe('200,000 members');
    expect(words('ru').say('members', { n: 200_000 })).toBe('200\u00a0000 членов');
  });

  it('puts its parts where the language wants them, as text and as nodes', () => {
    const whom = { type: 'a' } as never;
    expect(words('en').say('by', { whom: 'A', day: 'Monday' })).toBe('by A on Monday');
    expect(words('ko').tell('by', { whom, day: 'Monday' })).toEqual(['', 'Monday', ', ', whom, '']);
  });

  it('is said in every language at once, with what is said later left open', () => {
    const day = words.inAll('members', { n: 2 });
    const { en, ko, ru } = words.inAll('by', { day });
    expect([en, ko, ru]).toEqual(['by {whom} on 2 members', '회원 2, {whom}', '2 члена, {whom}']);
  });

  it('that a language lacks does not compile', () => {
    const all = { a: 'a', b: 'b' };
    // @ts-expect-error: Mongolian lacks b
    phrases({ en: all, ko: all, 'zh-Hans': all, ja: all, ru: all, mn: { a: 'a' } });
  });
});
