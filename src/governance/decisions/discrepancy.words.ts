import { type Category } from '../../language/nouns.js';
import { common } from '../../web/common.js';
import { phrases } from '../../web/phrases.js';
import { rulesWords, thresholdIn } from '../rules/rules.words.js';
import { type Discrepancy } from './discrepancies.js';

const words = phrases({
  en: {
    'no-rules-known': 'No rules are known for that day.',
    'body-unknown': 'The rules of that day do not know this body.',
    'body-may-not-admit': 'The rules of that day do not let this body admit a government as {category}.',
    'body-does-not-elect': 'The rules of that day do not let this body elect the chair.',
    'body-may-not-decide': 'The rules of that day do not give this body the matter: {matter}.',
    'written-procedure-not-allowed': 'The rules of that day know no vote in writing for this body.',
    'majority-not-reached': 'It needed {threshold}; {votes} of {of} voted for it.',
    'quorum-not-reached': 'The quorum was {threshold}; {votes} of {of} took part.',
    'effect-without-decision': 'The record has an effect of it that it does not decide: {member}.',
    'effect-under-another-decision': 'What it decided of {member} is recorded as following from another decision.',
  },
  ko: {
    'no-rules-known': '당시의 규정을 알 수 없습니다.',
    'body-unknown': '당시 규정에 없는 기구입니다.',
    'body-may-not-admit': '당시 규정상 이 기구는 {category} 가입을 승인할 수 없습니다.',
    'body-does-not-elect': '당시 규정상 이 기구는 의장단체를 선출할 수 없습니다.',
    'body-may-not-decide': '당시 규정상 이 기구의 권한이 아닙니다: {matter}.',
    'written-procedure-not-allowed': '당시 규정에는 이 기구의 서면 결의가 없습니다.',
    'majority-not-reached': '의결 정족수는 {threshold}이나 {of} 중 {votes}이 찬성했습니다.',
    'quorum-not-reached': '의사 정족수는 {threshold}이나 {of} 중 {votes}이 참여했습니다.',
    'effect-without-decision': '이 결정에 없는 효력이 기록되어 있습니다: {member}.',
    'effect-under-another-decision': '{member}에 대한 이 결정의 효력이 다른 결정에 따른 것으로 기록되어 있습니다.',
  },
});

/** Why a discrepancy is one, in a sentence. `member` is the name of the government it is about. */
export const reasonIn = (discrepancy: Discrepancy, language: 'en' | 'ko', member = ''): string => {
  const { code } = discrepancy;
  const said: Record<string, string | number> = { member };
  if ('category' in discrepancy) said['category'] = common(language).say(discrepancy.category as Category);
  if ('matter' in discrepancy) said['matter'] = rulesWords(language).say(discrepancy.matter as 'fees');
  if ('threshold' in discrepancy) {
    said['threshold'] = thresholdIn(discrepancy.threshold, language);
    said['votes'] = discrepancy.votes;
    said['of'] = discrepancy.of;
  }
  return words(language).say(code, said);
};

/** The same by language, for answers. */
export const reasonOf = (discrepancy: Discrepancy, member: (language: 'en' | 'ko') => string): Reason => ({
  en: reasonIn(discrepancy, 'en', member('en')),
  ko: reasonIn(discrepancy, 'ko', member('ko')),
});

export type Reason = Record<'en' | 'ko', string>;
