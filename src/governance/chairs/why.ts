import { readDate } from '../../language/dates.js';
import { formatDate } from '../../language/format-date.js';
import { nameIn } from '../../language/names.js';
import { type InOffice } from './answer.js';
import { type Span } from './in-office.js';
import { type Said } from './terms.js';
import { type RuledEnd } from './when-terms-end.js';
import { chairWords, nth } from './words.js';

type Told = Span & { holds: InOffice['holds']; elected: string; named: string | null };
type Language = 'en' | 'ko';

/** Says why a term is the one in office on a day, in both languages: what facts tell, and what the rules make of them. */
export const explain = (told: Told, said: Said): Record<Language, string> => ({
  en: sentences(told, said, 'en').join(' '),
  ko: sentences(told, said, 'ko').join(' '),
});

const sentences = (told: Told, said: Said, language: Language): string[] => {
  const { from, until, startRule, endRule, outlived, elected, named, holds } = told;
  const { say } = chairWords(language);
  const date = (on: string) => formatDate(on, language);
  const before = said.spans[said.spans.findIndex(({ term }) => term === told.term) - 1]?.term ?? 0;
  const ruled = (word: 'follows' | 'leaves' | 'outlives', rule: RuledEnd): string =>
    say(`${word}${rule.meeting === null ? 'Months' : 'Meeting'}`, {
      ...valuesOf(rule, said, language),
      n: before,
      nth: nth(before),
      date: date(rule.on),
    });
  const began = startRule
    ? [say('electedOn', { date: date(elected) }), ruled('follows', startRule)]
    : [say('beganOn', { date: date(from) })];
  const ended = endRule ? [ruled('leaves', endRule)] : until === null ? [] : [say('endedOn', { date: date(until) })];
  const goesOn = outlived && (readDate(outlived.on).earliest ?? '') <= said.day;
  return [
    ...began,
    ...ended,
    ...(goesOn ? [ruled('outlives', outlived)] : []),
    ...(holds === 'perhaps' ? [say('leftOpen')] : []),
    ...(named === null ? [] : [say('namedBeside', { period: date(named) })]),
  ];
};

/** What the sentences call the rules, the meeting and its body. */
const valuesOf = ({ rules, meeting }: RuledEnd, { versions, labels }: Said, language: Language) => {
  const version = versions.find((each) => each.version === rules);
  const { body = '', months = 0 } = version?.chairTerm ?? {};
  const called = (names: Record<string, string> | undefined, otherwise: string) =>
    nameIn(names ?? {}, language).text || otherwise;
  return {
    rules: called(version?.names, rules),
    months,
    body: called(version?.bodies.find((each) => each.body === body)?.names, body),
    meeting: called(labels.get(meeting ?? '')?.names, meeting ?? ''),
  };
};
