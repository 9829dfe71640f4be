import { h, type ComponentChild } from 'preact';
import { facesAt, facesFor, fontFaces, sliceOf } from '../../src/web/fonts.js';
import { written } from '../../src/web/html.js';

describe('the fonts of pages', () => {
  const { text } = facesAt(fontFaces.address);
  const filesFor = (letter: string): string[] => {
    const code = letter.codePointAt(0)!;
    const holds = (range: string): boolean => {
      const [from, to = from] = range.trim().slice(2).split('-');
      return Number.parseInt(from!, 16) <= code && code <= Number.parseInt(to!, 16);
    };
    return [...text.matchAll(/url\(([\w-]+\.woff2)\?[^)]*\)[^}]*unicode-range:([^}]*)\}/g)]
      .filter(([, , ranges]) => ranges!.split(',').some(holds))
      .map(([, file]) => file!);
  };

  it.each(['한', '辽', '遼', 'あ', 'Ж', 'Ө', 'ү', 'é'])('have %s', (letter) => {
    expect(filesFor(letter)).not.toEqual([]);
    for (const file of filesFor(letter)) expect(sliceOf(file)).toBeDefined();
  });

  it('are named to a page by what stands on it, with no letter left out and few others', () => {
    const page = 'Liaoning 辽宁省 랴오닝성 Ляонин Ө «é»';
    const { text: named, isKept } = facesAt(facesFor(page));
    expect(isKept).toBe(true);
    for (const letter of page) for (const file of filesFor(letter).slice(-1)) expect(named).toContain(file);
    expect(named.split('\n').length).toBeLessThan(40);
    expect(facesAt(facesFor('')).text).toContain('noto-sans-latin-wght-normal');
  });

  it('are not named for how languages call themselves, which every page says in a small font of its own', () => {
    const named = (...said: ComponentChild[]): string => {
      const html = written(h('html', null, said, h('link', { href: fontFaces.address })));
      return facesAt(/href="([^"]+)"/.exec(html)![1]!).text;
    };
    const languages = h(
      'nav',
      { class: 'languages' },
      h('a', { lang: 'ja' }, '日本語'),
      h('a', { lang: 'ko' }, '한국어'),
    );
    expect(named(languages, h('p', null, 'Liaoning'))).toBe(named(h('p', null, 'Liaoning')));
    expect(named(languages, h('p', null, '日本'))).toBe(named(h('p', null, '日本')));
  });

  it.each(['', '?', '?other', '?.', '?.AAAA', '?.%00', `?.${'_'.repeat(100)}`])('bear any address: %s', (end) => {
    const { text: named } = facesAt(`/public/fonts/faces.css${end}`);
    for (const face of named.split('\n').filter(Boolean)) expect(text).toContain(face);
  });

  it('draw Han as each language does', () => {
    for (const family of ['kr', 'sc', 'jp'])
      expect(filesFor('山').filter((file) => file.startsWith(`noto-sans-${family}-`))).toHaveLength(1);
  });

  it('are those that are named, and no other file', () => {
    expect(sliceOf('../package.json')).toBeUndefined();
  });
});
