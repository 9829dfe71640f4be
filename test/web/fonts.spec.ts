import { fontFaces, sliceOf } from '../../src/web/fonts.js';

describe('the fonts of pages', () => {
  const filesFor = (letter: string): string[] => {
    const code = letter.codePointAt(0)!;
    const holds = (range: string): boolean => {
      const [from, to = from] = range.trim().slice(2).split('-');
      return Number.parseInt(from!, 16) <= code && code <= Number.parseInt(to!, 16);
    };
    return [...fontFaces.text.matchAll(/url\(([\w-]+\.woff2)\?[^)]*\)[^}]*unicode-range:([^}]*)\}/g)]
      .filter(([, , ranges]) => ranges!.split(',').some(holds))
      .map(([, file]) => file!);
  };

  it.each(['한', '辽', '遼', 'あ', 'Ж', 'Ө', 'ү', 'é'])('have %s', (letter) => {
    expect(filesFor(letter)).not.toEqual([]);
    for (const file of filesFor(letter)) expect(sliceOf(file)).toBeDefined();
  });

  it('draw Han as each language does', () => {
    for (const family of ['kr', 'sc', 'jp'])
      expect(filesFor('山').filter((file) => file.startsWith(`noto-sans-${family}-`))).toHaveLength(1);
  });

  it('are those that are named, and no other file', () => {
    expect(sliceOf('../package.json')).toBeUndefined();
  });
});
