import { extractClaims } from '../../../src/claims/extract/extract.js';
import { labelledTexts, rates, score } from '../../samples/claims/score.mjs';

const scored = (part: string) => Object.entries(score(labelledTexts(part), extractClaims).byLanguage);
const all = (part: string) => rates(...scored(part).map(([, row]) => row));

describe('reading claims', () => {
  it('finds every claim of the texts that the rules were written with, and nothing else', () => {
    expect(all('written')).toEqual({ precision: 1, recall: 1 });
  });

  it('finds in each language nine tenths at least in other texts, and one in twenty of what it finds is wrong at most', () => {
    const rows = [...scored('held-out').map(([language, row]) => ({ language, ...rates(row) })), all('held-out')];
    expect(rows.filter(({ precision, recall }) => precision < 0.95 || recall < 0.9)).toEqual([]);
  });

  it('has been tried on sixty claims of each language that no rule was written with', () => {
    const marked = scored('held-out').map(([language, row]) => [language, row.marked >= 60]);
    expect(marked).toEqual(['zh', 'ko', 'ja', 'en', 'ru'].map((language) => [language, true]));
  });
});
