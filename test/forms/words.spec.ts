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
import { claimForms } from '../../src/claims/forms.js';
import { claimFacts, questionFacts } from '../../src/claims/events.js';
import { commitmentFacts } from '../../src/commitments/events.js';
import { commitmentForms } from '../../src/commitments/forms.js';
import { committeeFacts } from '../../src/committees/events.js';
import { committeeForms } from '../../src/committees/forms.js';
import { formWords } from '../../src/forms/form.words.js';
import { askedBy } from '../../src/forms/form.js';
import { shapesOf } from '../../src/web/fits.js';
import { kindOf, type Place, placesIn, rowOf, type Schema } from '../../src/forms/schema.js';
import { chairFacts, decisionFacts, rulesFacts } from '../../src/governance/events.js';
import { chairForms, governanceForms } from '../../src/governance/forms.js';
import { meetingFacts } from '../../src/meetings/events.js';
import { meetingForms } from '../../src/meetings/forms.js';
import { membershipFacts } from '../../src/membership/events.js';
import { membershipForms } from '../../src/membership/forms.js';
import { pressFacts, rightsDefaultFacts } from '../../src/press/events.js';
import { pressForms } from '../../src/press/forms.js';
import { common } from '../../src/web/common.js';
import { wrongWords } from '../../src/web/wrong.words.js';

const forms = [
  ...[claimForms, commitmentForms, committeeForms, governanceForms, chairForms].flat(),
  ...[meetingForms, membershipForms, pressForms].flat(),
];
const facts: Record<string, { json: Record<string, unknown> }> = {
  ...{ ...claimFacts, ...commitmentFacts, ...committeeFacts, ...chairFacts, ...decisionFacts, ...rulesFacts },
  ...{ ...meetingFacts, ...membershipFacts, ...pressFacts, ...questionFacts, ...rightsDefaultFacts },
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

/** Commands without a form of their own: how a person gives them, or why nobody does. */
const otherwise: Record<string, string> = {
  CorrectFact: 'audit/correction.page.tsx',
  SetProposalAside: 'claims/proposals/proposal-fields.tsx',
  TakeSnapshot: 'press/links/link-forms.tsx',
  RecordLinkCheck: 'press/links/link-forms.tsx',
  ErasePersonalData: 'personal/personal.page.tsx',
  StartIncarnation: 'audit/incarnation/incarnation.page.tsx',
  TakeBackRows: 'exchange/import-forms.tsx',
  CorrectRow: 'press/bringing/told-section.tsx',
  RecordTable: 'an import that is committed',
  RecordDocument: 'an import that is committed',
};
const sources = sourcesOf('src');
const folderOf = (command: string) => sources.find(({ text }) => text.includes(`@CommandHandler(${command})`))!.place;
/** What the rows of a list ask for. */
const within = (place: Place): string[] =>
  kindOf(place) === 'rows' ? placesIn(rowOf(place, 0)).map(({ word }) => word) : [];
/** Codes of what no field of a form can be: it is chosen there, or made by the form itself. */
const NEVER_TYPED = ['flag', 'key', 'list', 'object', 'rows'];

describe('forms', () => {
  it('are there for each command that a person gives', () => {
    const commands = sources.flatMap(({ text }) =>
      [...text.matchAll(/@CommandHandler\((\w+)\)/g)].map(([, name]) => name!),
    );
    expect(commands.length).toBeGreaterThan(70);
    const given = new Set(forms.map(({ Command }) => Command.name));
    expect(commands.filter((name) => !given.has(name)).toSorted()).toEqual(Object.keys(otherwise).toSorted());
    const pages = Object.values(otherwise).filter((place) => place.endsWith('.tsx'));
    const posts = (page: string) => sources.some(({ path, text }) => path === `src/${page}` && text.includes('post'));
    expect(pages.filter((page) => !posts(page))).toEqual(['audit/correction.page.tsx']);
  });

  it('ask why where a command does, and for evidence where a fact comes from somewhere', () => {
    const wordsOf = ({ Command }: (typeof forms)[number]) => Object.keys(shapesOf(Command));
    const asksWhy = ({ Command }: (typeof forms)[number]) =>
      /"(evidence|reason)"/.test(
        JSON.stringify(Object.entries(shapesOf(Command)).map(([word, { json }]) => ({ [word]: json }))),
      );
    const unasked = forms.filter((form) => !asksWhy(form));
    expect(unasked.map(({ name }) => name)).toEqual([]);
    const lost = forms.flatMap((form) => {
      const asked = new Set(placesIn(askedBy(form)).map(({ word }) => word));
      return wordsOf(form).filter((word) => !asked.has(word) && word !== 'score');
    });
    expect(lost).toEqual([]);
  });

  it('ask for what a rule names as the field that it is about', () => {
    const asked = (place: string) =>
      forms
        .filter(({ Command }) => folderOf(Command.name) === place)
        .flatMap((form) => placesIn(askedBy(form)).flatMap((each) => [each.word, ...within(each)]));
    const named = sources.flatMap(({ place, text }) =>
      [...text.matchAll(/new Rejected\([^;]*?,\s*'(\w+)',?\s*\)/g)].map(([, field]) => ({ place, field: field! })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ place, field }) => !asked(place).includes(field))).toEqual([]);
  });

  it('say in every language what is wrong with a field', () => {
    const nouns = sources.filter(({ place }) => !['web', 'search', 'exchange', 'audit'].includes(place));
    const codes = nouns.flatMap(({ text }) =>
      [...text.matchAll(/\bvalue\(\s*'([a-z-]+)'|new BadShape\([^']*'([a-z-]+)'/g)].map(
        (found) => found[1] ?? found[2]!,
      ),
    );
    expect(codes.length).toBeGreaterThan(20);
    const others = ['too-large', 'taken', 'not-in-the-record', 'idempotency-key-reused', 'missing'];
    const unsaid = [...new Set([...codes, ...others])].filter((code) => !(`wrong-${code}` in wrongWords.all.en));
    expect(unsaid.toSorted()).toEqual(NEVER_TYPED);
  });
});

describe('the words of forms', () => {
  it('say what each rule says that refuses something', () => {
    const named = new Set(refusals.flatMap(({ all }) => Object.keys(all.en)));
    const refusing = sources.filter(({ place }) => place !== 'personal');
    const rules = refusing.flatMap(({ text }) =>
      [...text.matchAll(/new Rejected\(\s*'(\w+)'/g)].map(([, rule]) => rule!),
    );
    expect(new Set(rules).size).toBeGreaterThan(100);
    expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
  });

  it('name all that a correction may put right, too', () => {
    const unnamed = forms.flatMap(({ records, also = [], words, kept }) => {
      const keys = new Set([...words, formWords.all, common.all].flatMap((each) => Object.keys(each.en)));
      return [records, ...also].flatMap((type) => {
        const whole = { schema: facts[type]!.json as Schema, word: 'now', at: '', optional: false, kept };
        const known = (word: string) => keys.has(word) || keys.has(word.slice(word.indexOf('-') + 1));
        return wordsIn(whole)
          .filter((word) => !known(word))
          .map((word) => `${type}: ${word}`);
      });
    });
    expect(unnamed).toEqual([]);
  });
});
