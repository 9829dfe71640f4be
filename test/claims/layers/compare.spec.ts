import { comparedOf, passageOf } from '../../../src/claims/layers/compare.js';
import { type MadeText, type PressItem } from '../../../src/web/press-texts.js';

const original = {
  language: 'zh-Hans',
  text: '8月10日，6个国家的79个地方政府参加会议。\n辽宁省正式加入，陕西省到会，200余名代表出席。',
};
const names = [
  { id: 'ln', names: { 'zh-Hans': '辽宁省', ko: '랴오닝성' } },
  { id: 'sn', names: { 'zh-Hans': '陕西省', ko: '싼시성' } },
  { id: 'jl', names: { 'zh-Hans': '吉林省', ko: '지린성' } },
];
const made = (kind: MadeText['kind'], text: string | null): MadeText => ({ kind, language: 'ko', text, position: 3 });
const item = (...texts: MadeText[]): PressItem => ({
  ...{ id: 'i', title: {}, published: '2021-08-11', member: 'jl', meeting: null },
  original,
  made: texts,
});

describe('a text beside its original', () => {
  it('differs by figures, dates and names first; what it adds and leaves out comes after', () => {
    const text =
      '2021년 8월 회의에 6개국 76개 지방정부가 참가하였다. 랴오닝성이 가입하고 산시성이 참석하였다. 12월 1일 발표.';
    const [layer] = comparedOf(item(made('key-points', text)), names);
    expect(layer!.differences.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      'figure 79 → 76',
      'date XXXX-08-10 → 2021-08',
      'name 싼시성 → 산시성',
      'added XXXX-12-01',
      'lost >200',
    ]);
    expect(layer).toMatchObject({ kind: 'key-points', language: 'ko', position: 3, differing: 4 });
  });

  it('may name the member that it is filed under, which the original calls its own', () => {
    const [layer] = comparedOf(item(made('key-points', '지린성이 8월 10일 참석하였다.')), names);
    expect(layer!.differences.filter(({ kind }) => kind === 'added')).toEqual([]);
  });

  it('is an index line without the day of publication, which is not of the text', () => {
    const line = '1 · 랴오닝성 · 신문 · 2021-08-11 · 랴오닝성 가입';
    const [layer] = comparedOf(item(made('index-line', line)), names);
    expect(layer!.differences.filter(({ kind }) => kind !== 'lost')).toEqual([]);
    const [other] = comparedOf(item(made('index-line', line.replace('08-11', '08-12'))), names);
    expect(other!.differences.some(({ kind, detail }) => kind !== 'lost' && detail.includes('2021-08-12'))).toBe(true);
  });

  it('is not compared where one of the two was erased or is not at hand', () => {
    expect(comparedOf(item(made('translation', null)), names)).toEqual([]);
    const texts = [made('translation', '번역')];
    expect(comparedOf({ ...item(...texts), original: null }, names)).toEqual([]);
    expect(comparedOf({ ...item(...texts), original: { language: 'ko', text: null } }, names)).toEqual([]);
  });

  it('is quoted with some words around, within its paragraph', () => {
    const at = original.text.indexOf('200余');
    const passage = passageOf(original.text, { from: at, to: at + 4 });
    expect(passage).toEqual({
      before: '辽宁省正式加入，陕西省到会，',
      quote: '200余',
      after: '名代表出席。',
      paragraph: 2,
    });
    expect(passageOf('ab', { from: 0, to: 1 })).toEqual({ before: '', quote: 'a', after: 'b', paragraph: 1 });
  });
});
