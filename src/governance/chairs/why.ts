import { readDate } from '../../language/dates.js';
import { formatDate, formatPeriod } from '../../language/format-date.js';
import { type Called, nameIn, type Names } from '../../language/names.js';
import { type InOffice, type Why } from './answer.js';
import { type Span } from './in-office.js';
import { type Said } from './terms.js';
import { type RuledEnd } from './when-terms-end.js';
import { chairWords, nth } from './words.js';
import { type PageLanguage } from '../../web/page-language.js';
import { type InAll, inAllLanguages } from '../../web/phrases.js';

type Told = Span & { holds: InOffice['holds']; elected: string; named: string | null };
/** Says why a term is the one in office on a day, in every language: what facts tell, and what the rules make of them. */
export const explain = (told: Told, said: Said): Pick<Why, 'text' | 'called'> => {
  const called = new Map<string, Called>();
  const name: Naming = (names, language, otherwise) => {
    const found = nameIn(names ?? {}, language);
    if (found.text === '') return otherwise;
    called.set(`${found.language} ${found.text}`, found);
    return found.text;
  };
  const text = inAllLanguages((language) => sentences(told, said, language, name).join(BETWEEN_SENTENCES[language]));
  return { text, called: [...called.values()] };
};

/** What a thing is called in a sentence of a language. */
type Naming = (names: Names | undefined, language: PageLanguage, otherwise: string) => string;

/** Chinese and Japanese write their sentences without a blank between them. */
const BETWEEN_SENTENCES: InAll = { ko: ' ', en: ' ', 'zh-Hans': '', ja: '', ru: ' ', mn: ' ' };

const sentences = (told: Told, said: Said, language: PageLanguage, name: Naming): string[] => {
  const { from, until, startRule, endRule, outlived, elected, named, holds } = told;
  const { say } = chairWords(language);
  const date = (on: string) => formatDate(on, language);
  const before = said.spans[said.spans.findIndex(({ term }) => term === told.term) - 1]?.term ?? 0;
  const ruled = (word: 'follows' | 'leaves' | 'outlives', rule: RuledEnd): string =>
    say(`${word}${rule.meeting === null ? 'Months' : 'Meeting'}`, {
      ...valuesOf(rule, said, language, name),
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
    ...(named === null ? [] : [say('namedBeside', { period: formatPeriod(named, language) })]),
  ];
};

/** What the sentences call the rules, the meeting and its body. */
const valuesOf = ({ rules, meeting }: RuledEnd, { versions, labels }: Said, language: PageLanguage, name: Naming) => {
  const version = versions.find((each) => each.version === rules);
  const { body = '', months = 0 } = version?.chairTerm ?? {};
  return {
    rules: name(version?.names, language, rules),
    months,
    body: name(version?.bodies.find((each) => each.body === body)?.names, language, body),
    meeting: name(labels.get(meeting ?? '')?.names, language, meeting ?? ''),
  };
};
