import { languageFor } from '../../src/language/shared-scripts.js';

describe('the language of a text for who reads it', () => {
  it.each([
    ['公式発表', 'ja', 'ja'],
    ['公式発表', 'zh-Hans', 'zh-Hans'],
    ['公式発表', 'ru', 'zh-Hans'],
    ['辽宁日报', 'ja', 'zh-Hans'],
    ['公式に発表した', 'zh-Hans', 'ja'],
    ['буцаав', 'mn', 'mn'],
    ['буцаав', 'ru', 'ru'],
    ['буцаав', 'ja', 'ru'],
    ['өгүүлэв', 'ru', 'mn'],
    ['Official', 'mn', 'en'],
  ] as const)('takes %s on a page in %s for %s', (text, reader, language) => {
    expect(languageFor(text, reader)).toBe(language);
  });
});
