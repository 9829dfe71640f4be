import { linkedText } from '../../src/web/linked-data.js';

it('ends no element by what it holds, and is read as it was', () => {
  const thing = { '@type': 'NewsArticle', headline: '</script><b>&amp;\u2028' };
  const text = linkedText(thing);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', ...thing });
});
