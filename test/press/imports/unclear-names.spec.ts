import { type Known } from '../../../src/press/imports/match-member.js';
import { propose, type Surroundings } from '../../../src/press/imports/proposal.js';

const member = (code: string, ko: string, zh: string, en: string, aliases?: string[]): Known => ({
  id: `id-${code}`,
  code,
  names: { en, ko, 'zh-Hans': zh },
  aliases,
});
const around: Surroundings = {
  document: 'paper',
  members: [
    member('CN-LN', '랴오닝성', '辽宁省', 'Liaoning Province'),
    member('CN-SX', '산시성', '山西省', 'Shanxi Province'),
    member('CN-SN', '싼시성', '陕西省', 'Shaanxi Province', ['산시성']),
    member('RU-ALT', '알타이변경주', '阿尔泰边疆区', 'Altai Krai'),
    member('RU-AL', '알타이공화국', '阿尔泰共和国', 'Altai Republic'),
  ],
  ...{ items: [], alike: [], meetings: [], decisions: [], bodies: [] },
};
/** What becomes of an item that does not say whom it is filed under. */
const proposed = (title: string, text: string, chosen?: string) => {
  const layer = (said: string) => ({ language: 'ko', text: said });
  const read = { n: 1, lines: [1, 2] as [number, number], filedUnder: '', outlet: '가나일보', published: '2030-05-10' };
  const row = { ...read, title: layer(title), original: layer(text), keyPoints: [], problems: [] };
  const { state, proposal, problems } = propose(row, around, { ...(chosen && { member: `id-${chosen}` }) });
  const { filedUnder, candidates, likely, asWritten, mentions } = proposal;
  const [who, among, named] = [filedUnder ? [filedUnder] : [], candidates, mentions].map((each) =>
    each.map(({ code }) => code).join('|'),
  );
  return { state, who, among, named, likely, asWritten, codes: problems.map(({ code }) => code) };
};

describe('an item that does not say whom it is filed under', () => {
  it('asks which one is meant by a name of several', () =>
    expect(proposed('산시성, 연합 가입', '산시성이 연합에 가입했다.')).toEqual({
      ...{ state: 'needs-a-look', who: '', among: 'CN-SX|CN-SN', named: '', likely: null, asWritten: '산시성' },
      codes: ['member-ambiguous'],
    }));
  it.each([
    ['山西', 'CN-SX'],
    ['陕西', 'CN-SN'],
  ])('is told by the characters %s in the text', (characters, who) =>
    expect(proposed(`산시성(${characters}), 연합 가입`, '산시성이 연합에 가입했다.')).toMatchObject({
      ...{ state: 'new', who, codes: [] },
    }),
  );
  it('has nothing open once one was chosen', () =>
    expect(proposed('산시성, 연합 가입', '산시성이 가입했다.', 'CN-SN')).toMatchObject({
      ...{ state: 'new', who: 'CN-SN', named: '', codes: [] },
    }));
});

describe('a name of several beside a member', () => {
  it('has a person confirm whose news it is, and is linked to none of them', () => {
    const given = ['랴오닝성, 교류회 개최', '랴오닝성은 산시성 대표단을 초청했다.'] as const;
    expect(proposed(...given)).toMatchObject({
      ...{ state: 'needs-a-look', among: 'CN-LN|CN-SX|CN-SN', likely: 'id-CN-LN', named: 'CN-LN', asWritten: '' },
      codes: ['mention-ambiguous', 'member-not-stated'],
    });
    expect(proposed(...given, 'CN-LN')).toMatchObject({ state: 'new', named: '', codes: ['mention-ambiguous'] });
    expect(proposed(...given, 'CN-SX')).toMatchObject({ state: 'new', named: 'CN-LN', codes: [] });
  });
  it('is linked where characters tell which one it is', () =>
    expect(proposed('랴오닝성', '랴오닝성은 산시성(陕西省) 대표단을 초청했다.', 'CN-LN')).toMatchObject({
      ...{ named: 'CN-SN', codes: [] },
    }));
  it('is not the other one of which the same text writes as 싼시성', () =>
    expect(proposed('랴오닝성', '랴오닝성은 싼시성과 산시성을 초청했다.', 'CN-LN')).toMatchObject({
      ...{ named: 'CN-SN', codes: ['mention-ambiguous'] },
    }));
  it('is one of the two Altais in Chinese too', () => {
    expect(proposed('辽宁省', '辽宁省邀请阿尔泰。', 'CN-LN').codes).toEqual(['mention-ambiguous']);
    expect(proposed('辽宁省', '辽宁省邀请阿尔泰共和国，阿尔泰', 'CN-LN').codes).toEqual([]);
  });
});
