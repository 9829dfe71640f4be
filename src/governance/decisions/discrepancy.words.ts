import { type Category } from '../../language/nouns.js';
import { common } from '../../web/common.js';
import { type InAll, inAllLanguages, phrases } from '../../web/phrases.js';
import { rulesWords, thresholdIn } from '../rules/rules.words.js';
import { type Discrepancy } from './discrepancies.js';
import { ko } from './words/discrepancy.ko.js';
import { zhHans } from './words/discrepancy.zh-Hans.js';
import { ja } from './words/discrepancy.ja.js';
import { ru } from './words/discrepancy.ru.js';
import { mn } from './words/discrepancy.mn.js';
import { type PageLanguage } from '../../web/page-language.js';

/** The words in which a discrepancy is told. */
export const discrepancyWords = phrases({
  en: {
    'no-rules-known': 'No rules are known for that day.',
    'body-unknown': 'The rules of that day do not know this body.',
    'meeting-of-another-body': 'It was taken at a meeting of another body: {body}.',
    'body-may-not-admit': 'The rules of that day do not let this body admit a government as {category}.',
    'body-does-not-elect': 'The rules of that day do not let this body elect the chair.',
    'body-may-not-decide': 'The rules of that day do not give this body the matter: {matter}.',
    'written-procedure-not-allowed': 'The rules of that day know no vote in writing for this body.',
    'majority-not-reached': 'It needed {threshold}; {votes} of {of} voted for it.',
    'quorum-not-reached': 'The quorum was {threshold}; {votes} of {of} took part.',
    'effect-without-decision': 'The record has an effect of it that it does not decide: {member}.',
    'effect-under-another-decision': 'What it decided of {member} is recorded as following from another decision.',
  },
  ko,
  'zh-Hans': zhHans,
  ja,
  ru,
  mn,
});

/** Why a discrepancy is one, in a sentence. `member` and `body` are the names of those it is about. */
export const reasonIn = (discrepancy: Discrepancy, language: PageLanguage, member = '', body = ''): string => {
  const { code } = discrepancy;
  const said: Record<string, string | number> = { member, body };
  if ('category' in discrepancy) said['category'] = common(language).say(discrepancy.category as Category);
  if ('matter' in discrepancy) said['matter'] = rulesWords(language).say(discrepancy.matter as 'fees');
  if ('threshold' in discrepancy) {
    said['threshold'] = thresholdIn(discrepancy.threshold, language);
    said['votes'] = discrepancy.votes;
    said['of'] = discrepancy.of;
  }
  return discrepancyWords(language).say(code, said);
};

/** The same by language, for answers. */
export const reasonOf = (discrepancy: Discrepancy, { member, body }: Record<'member' | 'body', Named>): InAll =>
  inAllLanguages((language) => reasonIn(discrepancy, language, member(language), body(language)));

type Named = (language: PageLanguage) => string;
