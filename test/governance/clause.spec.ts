import { changesBetween } from '../../src/governance/rules/changes.js';
import { sentenceOf } from '../../src/governance/rules/clause.js';

const nothing = { categories: null, chairTerm: null, fees: null };
const council = { body: 'council', names: { en: 'Council' }, admits: [] };

describe('what a version of the rules changed', () => {
  it('is said of a body that it brings, and of one that it drops', () => {
    const [before, now] = [
      { ...nothing, bodies: [] },
      { ...nothing, bodies: [council] },
    ];
    const said = (changes: ReturnType<typeof changesBetween>) =>
      changes
        .filter(({ what }) => what === 'names')
        .map(({ before: was, now: is, ...clause }) =>
          [was, is].map((value) => sentenceOf({ ...clause, value }, [council], 'en')),
        );
    const named = sentenceOf({ about: 'body', of: 'council', what: 'names', value: council.names }, [council], 'en');
    expect(named).toContain('Council');
    expect(said(changesBetween(before, now))).toEqual([['', named]]);
    expect(said(changesBetween(now, before))).toEqual([[named, '']]);
  });
});
