import { type Difference, differences } from '../../../src/claims/extract/differences/differences.js';
import { type Names } from '../../../src/language/names.js';
import { seedItems } from './seeds.js';

const names: Names[] = [
  { 'zh-Hans': '陕西省', ko: '싼시성' },
  { 'zh-Hans': '山西省', ko: '산시성' },
  { 'zh-Hans': '辽宁省', ko: '랴오닝성', en: 'Liaoning Province' },
  { 'zh-Hans': '潘基文', ko: '반기문' },
  { 'zh-Hans': '京畿道', ko: '경기도' },
  { 'zh-Hans': '蔚山广域市', ko: '울산광역시' },
];
const told = (found: Difference[]) => found.map(({ kind, detail }) => `${kind} ${detail}`);
const compare = (original: string, summary: string, published?: string) =>
  differences(
    { text: original, language: 'zh-Hans', ...(published && { published }) },
    { text: summary, language: 'ko', ...(published && { published }) },
    names,
  );

describe('differences between an original and its summary', () => {
  it('are none where the summary says what the original says', () => {
    const original = '8月10日，来自6个国家的76个地方政府共200余名代表参会，辽宁省入会。潘基文致辞。';
    const summary = '2021년 8월 10일, 6개국 76개 지자체에서 200여 명이 참석, 랴오닝성이 가입. 반기문 축사.';
    expect(compare(original, summary)).toEqual([]);
  });

  it('are figures that disagree, with both places', () => {
    const [original, summary] = ['来自6个国家的79个地方政府参会', '6개국 76개 단체가 참석함'];
    const [only, ...others] = compare(original, summary);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: 'figure', measure: 'governments-present', detail: '79 → 76' });
    expect(original.slice(only!.original!.from, only!.original!.to)).toBe('79个地方政府');
    expect(summary.slice(only!.summary!.from, only!.summary!.to)).toBe('76개 단체');
  });

  it.each([
    ['余 is not exactly', '200余名代表参会', '200명이 참석함', ['figure >200 → 200']],
    ['余 may be 이상', '200余名代表参会', '200명 이상이 참석함', []],
    ['a day for a month', '4月召开会议', '4월 12일에 회의를 개최함', ['date XXXX-04 → XXXX-04-12']],
    ['a month for a day', '4月12日，召开会议', '4월에 회의를 개최함', ['date XXXX-04-12 → XXXX-04']],
    ['day written for month', '2000年9月加入联合会', '2000년 9일 NEAR 가입', ['date 2000-09 → 2000-XX-09']],
    ['another day', '8月10日，召开会议', '8월 11일에 개최함', ['date XXXX-08-10 → XXXX-08-11']],
    ['a day whose month was left out', '10日，召开会议', '8월 10일에 개최함', []],
    ['a year that goes without saying', '2021年8月10日召开', '8월 10일에 개최함', []],
    ['a figure added', '各国代表参会', '5개국 대표가 참석함', ['added 5']],
    ['a figure lost', '来自5个国家的代表参会', '대표들이 참석함', ['lost 5']],
    ['a date added', '召开会议', '2018년에 회의를 개최함', ['added 2018']],
  ])('%s', (_, original, summary, expected) => {
    expect(told(compare(original, summary))).toEqual(expected);
  });

  it.each([
    ['a name misspelt', '梁淑娟副主任出席', '량수위안 부주임이 참석함', ['name 량수쥐안 → 량수위안']],
    ['a name spelt as it sounds', '省长刘宁、孙业宝副主任出席', '류닝 성장과 쑨예바오 부주임이 참석함', []],
    ['a name of a person that is left out', '副主任梁淑娟出席', '부주임이 참석함', []],
    ['another member of nearly the same name', '陕西省出席', '산시성이 참석함', ['name 싼시성 → 산시성']],
    ['a name without the kind of government', '辽宁出席', '랴오닝성이 참석함', []],
    ['a name broken over lines', '辽宁省出席', '랴오\n\n닝성이 참석함', []],
    ['a person added', '会议召开', '반기문 전 총장이 축사함', ['added 반기문']],
    ['a word that is the beginning of a name', '会议召开', '경기 회복을 논의함', []],
    ['a member lost', '选定蔚山广域市', '차기 의장단체를 선출함', ['lost 蔚山广域市']],
  ])('%s', (_, original, summary, expected) => {
    expect(told(compare(original, summary))).toEqual(expected);
  });

  it('are found in other pairs of languages too', () => {
    const original = { text: 'Liaoning Province joined; 76 governments from six countries attended.', language: 'en' };
    const summary = { text: '来自6个国家的79个地方政府参会，辽宁省入会。', language: 'zh-Hans' };
    expect(told(differences(original, summary, names))).toEqual(['figure 76 → 79']);
  });

  it('are not looked for in a language that cannot be read', () => {
    expect(differences({ text: '76 pays', language: 'fr' }, { text: '76개국', language: 'ko' })).toEqual([]);
  });
});

const items = seedItems();
(items.length > 0 ? describe : describe.skip)('the summaries after the 13th General Assembly', () => {
  const slips = items.map(({ original, summary }) =>
    told(compare(original, summary, '2021-08-11')).filter((each) => /^(figure|date|name)/.test(each)),
  );

  it('differ where they are known to, and nowhere else', () => {
    const known: Record<number, string[]> = {
      6: ['figure 79 → 76'],
      10: ['name 량수쥐안 → 량수위안'],
      11: ['date 2000-09 → 2000-XX-09'],
      14: ['name 장옌후이 → 쟝옌후이'],
    };
    expect(slips).toEqual(items.map((_, n) => known[n + 1] ?? []));
  });
});
