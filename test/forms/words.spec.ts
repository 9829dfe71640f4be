import { accessRefusals } from '../../src/access/refusals.words.js';
import { correctionRefusals } from '../../src/audit/refusals.words.js';
import { claimRefusals } from '../../src/claims/refusals.words.js';
import { commitmentRefusals } from '../../src/commitments/refusals.words.js';
import { committeeRefusals } from '../../src/committees/refusals.words.js';
import { governanceRefusals } from '../../src/governance/refusals.words.js';
import { meetingRefusals } from '../../src/meetings/refusals.words.js';
import { membershipRefusals } from '../../src/membership/refusals.words.js';
import { pressRefusals } from '../../src/press/refusals.words.js';
import { sourcesOf } from '../support/source.js';
import { claimForms } from '../../src/claims/claim-form.js';
import { claimFacts } from '../../src/claims/events.js';
import { commitmentFacts } from '../../src/commitments/events.js';
import { commitmentForms } from '../../src/commitments/forms.js';
import { committeeFacts } from '../../src/committees/events.js';
import { committeeForms } from '../../src/committees/forms.js';
import { formWords } from '../../src/forms/form.words.js';
import { kindOf, type Place, placesIn, rowOf, type Schema } from '../../src/forms/schema.js';
import { chairFacts, decisionFacts, rulesFacts } from '../../src/governance/events.js';
import { chairForms, governanceForms } from '../../src/governance/forms.js';
import { meetingFacts } from '../../src/meetings/events.js';
import { meetingForms } from '../../src/meetings/forms.js';
import { membershipFacts } from '../../src/membership/events.js';
import { membershipForms } from '../../src/membership/forms.js';
import { pressFacts } from '../../src/press/events.js';
import { pressForms } from '../../src/press/forms.js';
import { common } from '../../src/web/common.js';

const forms = [
  ...[claimForms, commitmentForms, committeeForms, governanceForms, chairForms].flat(),
  ...[meetingForms, membershipForms, pressForms].flat(),
];
const facts: Record<string, { json: Record<string, unknown> }> = {
  ...{ ...claimFacts, ...commitmentFacts, ...committeeFacts, ...chairFacts, ...decisionFacts, ...rulesFacts },
  ...{ ...meetingFacts, ...membershipFacts, ...pressFacts },
};

/** The words that a form of an event shows: its fields, and what is chosen from. */
const wordsIn = (place: Place): string[] => {
  const kind = kindOf(place);
  if (kind === 'group') return [place.word, ...placesIn(place).flatMap(wordsIn)];
  if (kind === 'rows') return wordsIn(rowOf(place, 0));
  const choices = kind === 'choice' || kind === 'marks' ? (place.schema.enum ?? place.schema.items?.enum ?? []) : [];
  return kind === 'kept' ? [] : [place.word, ...choices.map((each) => `${place.word}-${each}`)];
};

const refusals = [
  ...[accessRefusals, claimRefusals, commitmentRefusals, committeeRefusals, correctionRefusals],
  ...[governanceRefusals, meetingRefusals, membershipRefusals, pressRefusals],
];

describe('the words of forms', () => {
  it('say what each rule says that refuses something', () => {
    const named = new Set(refusals.flatMap(({ all }) => Object.keys(all.en)));
    const refusing = sourcesOf('src').filter(({ place }) => place !== 'personal');
    const rules = refusing.flatMap(({ text }) =>
      [...text.matchAll(/new Rejected\(\s*'(\w+)'/g)].map(([, rule]) => rule!),
    );
    expect(new Set(rules).size).toBeGreaterThan(100);
    expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
  });

  it('name all that a correction may put right, too', () => {
    const unnamed = forms.flatMap(({ records, also = [], words }) => {
      const keys = new Set([...words, formWords.all, common.all].flatMap((each) => Object.keys(each.en)));
      return [records, ...also].flatMap((type) => {
        const whole = { schema: facts[type]!.json as Schema, word: 'now', at: '', optional: false };
        const known = (word: string) => keys.has(word) || keys.has(word.slice(word.indexOf('-') + 1));
        return wordsIn(whole)
          .filter((word) => !known(word))
          .map((word) => `${type}: ${word}`);
      });
    });
    expect(unnamed).toEqual([]);
  });
});
