import { passagesOf } from '../../src/search/passages.js';
import { type Term } from '../../src/search/names/read.js';
import { needleOf } from '../../src/search/search-form.js';

/** What is looked for where somebody asks for a member by one of its names. */
const named = (asked: string, ...others: string[]): Term => ({
  asked,
  by: 'name',
  of: null,
  alternatives: [asked, ...others].map((text, n) => ({
    needle: needleOf(text),
    text,
    language: 'und',
    because: n === 0 ? 'asked' : 'name',
  })),
});
const title = { en: 'Liaoning takes the chair', ko: '랴오닝이 의장을 맡다', 'zh-Hans': '辽宁任主席' };
const titles = Object.entries(title).map(([language, text]) => ({ layer: 'title' as const, language, text }));
const first = (texts: Parameters<typeof passagesOf>[0]['texts'], term: Term) => {
  const [passage, ...others] = passagesOf({ texts, allowed: 'full' }, [term]);
  return [passage?.layer, passage?.language, passage?.by.map(({ text }) => text), others.length];
};

describe('the passage of a hit', () => {
  it('holds the very word, in whatever language that stands, rather than another name for it', () => {
    expect(first(titles, named('랴오닝', 'Liaoning', '辽宁'))).toEqual(['title', 'ko', [], 0]);
    expect(first(titles, named('辽宁', 'Liaoning', '랴오닝'))).toEqual(['title', 'zh-Hans', [], 0]);
    expect(first(titles, named('Ляонин', 'Liaoning'))).toEqual(['title', 'en', ['Liaoning'], 0]);
  });

  it('is in the language of its reader where none holds the very word', () => {
    const read = (reader: string) =>
      passagesOf({ texts: titles, allowed: 'full' }, [named('Ляонин', 'Liaoning', '랴오닝', '辽宁')], reader);
    expect(['ko', 'zh-Hans', 'ru'].map((reader) => read(reader)[0]!.language)).toEqual(['ko', 'zh-Hans', 'en']);
  });

  it('is of the original rather than of what was made of it', () => {
    const made = [
      { layer: 'original' as const, language: 'zh-Hans', text: '辽宁加入联合会' },
      { layer: 'translation' as const, language: 'ko', text: '랴오닝이 가입했다' },
    ];
    expect(first(made, named('랴오닝', '辽宁'))).toEqual(['original', 'zh-Hans', ['辽宁'], 0]);
  });
});
