import { type Called, nameIn } from '../../language/names.js';
import { common } from '../../web/common.js';
import { type RulesVersion } from '../events.js';
import { type Bodies } from '../rules.shapes.js';
import { type Clause } from './changes.js';
import { rulesWords, thresholdIn } from './rules.words.js';
import { type PageLanguage } from '../../web/page-language.js';

type Body = Bodies[number];
/** What a clause says, in a sentence. `bodies` are those of its version, for their names. */
export const sentenceOf = ({ about, what, value }: Clause, bodies: Bodies, language: PageLanguage): string => {
  if (about === 'body') return ofBody[what as keyof typeof ofBody](value as never, language);
  if (about === 'category') return ofCategory(value as never, language);
  return about === 'fees' ? ofFees(value as never, language) : ofTerm(value as never, bodies, language);
};

/** What the sentences of a version call its bodies in a language, for which they may have no names. */
export const calledIn = (bodies: Bodies, language: PageLanguage): Called[] =>
  bodies.map(({ names }) => nameIn(names, language));

/** What a body is called by a version, or its handle. */
export const bodyIn = (bodies: Bodies, body: string, language: PageLanguage): string =>
  nameIn(bodies.find((each) => each.body === body)?.names ?? {}, language).text || body;

const listOf = (words: string[], language: PageLanguage): string => new Intl.ListFormat(language).format(words);

type OfBody = {
  [K in Exclude<keyof Body, 'body'>]-?: (value: NonNullable<Body[K]> | null, language: PageLanguage) => string;
};

const ofBody: OfBody = {
  // A body that a version brings or drops had no name before, or has none now.
  names: (names, language) => (names ? rulesWords(language).say('named', { names: nameIn(names, language).text }) : ''),
  admits: (categories, language) => {
    const { say } = rulesWords(language);
    if (!categories?.length) return say('admitsNobody');
    return say('admits', {
      list: listOf(
        categories.map((each) => common(language).say(each)),
        language,
      ),
    });
  },
  electsChair: (elects, language) => (elects ? rulesWords(language).say('elects') : ''),
  decides: (matters, language) => {
    const { say } = rulesWords(language);
    if (!matters) return say('decidesAnything');
    return say('decides', {
      list: matters.length
        ? listOf(
            matters.map((each) => say(each)),
            language,
          )
        : say('nothing'),
    });
  },
  quorum: (thresholds, language) => thresholdsIn(thresholds, language, 'quorum', 'noQuorum'),
  majority: (thresholds, language) => thresholdsIn(thresholds, language, 'majority', 'noMajority'),
  writtenProcedure: (writes, language) => rulesWords(language).say(writes ? 'writes' : 'writesNot'),
};

const thresholdsIn = (
  thresholds: Body['quorum'] | null,
  language: PageLanguage,
  said: 'quorum' | 'majority',
  unsaid: 'noQuorum' | 'noMajority',
): string => {
  const { say } = rulesWords(language);
  if (!thresholds?.length) return say(unsaid);
  return say(said, {
    list: listOf(
      thresholds.map((each) => thresholdIn(each, language)),
      language,
    ),
  });
};

const ofCategory = (
  { category, names, votes, chairs, joins }: NonNullable<RulesVersion['categories']>[number],
  language: PageLanguage,
): string => {
  const { say } = rulesWords(language);
  const called = nameIn(names ?? {}, language).text || common(language).say(category);
  const may = votes ? (chairs ? 'votesAndChairs' : 'votesOnly') : chairs ? 'chairsOnly' : 'neither';
  const joined = joins === 'by-accession' ? `; ${say('by-accession')}` : '';
  return `${called}: ${say(may)}${joined}`;
};

const ofTerm = (
  { ends, body, months = 0 }: NonNullable<RulesVersion['chairTerm']>,
  bodies: Bodies,
  language: PageLanguage,
): string => {
  const { say } = rulesWords(language);
  if (ends === 'after-months') return say('endsAfter', { n: months });
  return body === undefined ? say('endsWithAny') : say('endsWithMeeting', { body: bodyIn(bodies, body, language) });
};

const ofFees = (
  { amount, currency, due, from, unpaidYears = 0, restricts = [] }: NonNullable<RulesVersion['fees']>,
  language: PageLanguage,
): string => {
  const { say } = rulesWords(language);
  const list = listOf(
    restricts.map((right) => say(right)),
    language,
  );
  return [
    say('pays', { amount: amount.toLocaleString(language), currency }),
    due === undefined ? '' : say('due', { date: dayOfYear(due, language) }),
    from === undefined ? '' : say(from),
    restricts.length === 0 ? '' : say('restricts', { n: unpaidYears, list }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

/** `--04-30` as a day of any year. */
const dayOfYear = (due: string, language: PageLanguage): string =>
  new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`2000${due.slice(1)}T00:00:00Z`),
  );
