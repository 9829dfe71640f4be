import { EXCERPT, excerptOf } from '../../src/press/coverage/excerpt.js';

describe('an excerpt', () => {
  const text = `Opening. ${'word '.repeat(50)}Seventy-nine governments came. ${'word '.repeat(50)}More than 200 people.`;

  it('is what is claimed, in its order', () =>
    expect(excerptOf(text, ['More than 200 people.', 'Seventy-nine governments'])).toBe(
      '…Seventy-nine governments … More than 200 people.',
    ));
  it('takes words that overlap once', () =>
    expect(excerptOf(text, ['Seventy-nine governments', 'governments came'])).toBe('…Seventy-nine governments came…'));
  it.each([
    ['nothing is claimed', []],
    ['what is claimed is not of this text', ['七十九']],
    ['most of it is claimed', [text.slice(5, -5)]],
  ])('is its beginning where %s', (_, quotes) =>
    expect(excerptOf(text, quotes)).toBe(`${text.slice(0, EXCERPT).trimEnd()}…`),
  );
  it('is all of a short text', () => expect(excerptOf('Short.', ['S'])).toBe('Short.'));
});
