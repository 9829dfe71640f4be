import { InvalidArgumentError, Option } from 'commander';
import { formatDate } from '../language/format-date.js';
import { nameIn } from '../language/names.js';
import { type DayChange } from '../membership/roster/changes.js';
import { type RosterAnswer, type RosterFilter, type RosterItem } from '../membership/roster/roster.query.js';
import { type Answered, read } from './answer.js';
import { groupBy } from './group.js';
import { paint, paragraph, table } from './page.js';
import { type CliLanguage, reading, type ReadingOptions } from './verb.js';
import { countryOf, say, times } from './words.js';

type MembersOptions = ReadingOptions & RosterFilter & { withoutApplication?: true };

/** `annals members`: who belonged on a day. */
export const members = () =>
  reading('members', 'Who belongs, by country.', 'members', 'members --true-on 2006-12-31 --country CN --category all')
    .addOption(
      new Option('--category <category>', 'full members where none is named').choices([
        'full',
        'associate',
        'special',
        'observer',
        'all',
      ]),
    )
    .option('--country <code>', 'those of one country, such as KR', countryCode)
    .option('--q <text>', 'those whose name has this text in it, in any language, or whose code')
    .option('--without-application', 'only those of whom no application is recorded')
    .action(({ category, country, q, withoutApplication, ...options }: MembersOptions) =>
      read(options, membersText(category), async ({ ask, asOf }) => {
        const { Roster } = await import('../membership/roster/roster.query.js');
        return ask(new Roster(asOf, { category, country, q, applied: withoutApplication ? 'false' : undefined }));
      }),
    );

const countryCode = (code: string): string => {
  if (!/^[a-z]{2}$/i.test(code)) throw new InvalidArgumentError('A country has two letters (ISO 3166-1).');
  return code.toUpperCase();
};

const membersText =
  (category: RosterFilter['category'] = 'full') =>
  (answer: Answered<RosterAnswer>, language: CliLanguage): string[] => {
    const { asOf, count, perhaps, before, changes = [], byCategory, items } = answer;
    const counted = category === 'all' ? { en: 'in all', ko: '전체' }[language] : plural(category, count, language);
    const more = { en: `, perhaps ${perhaps} more`, ko: ` (불확실 ${perhaps})` }[language];
    const categories = Object.entries(byCategory).map(([each, n]) => `${say(each, language)} ${n}`);
    return [
      paint('bold', { en: `${count} ${counted}`, ko: `${counted} ${count}` }[language] + (perhaps > 0 ? more : '')),
      ...paragraph(times(asOf, language), 0, 0, 'dim'),
      ...(before === undefined ? [] : dayText(before, count, changes, language)),
      ...(categories.length > 0 ? paragraph(categories.join(' · '), 0, 0, 'dim') : []),
      ...[...groupBy(items, ({ country }) => country)].flatMap(([country, group]) => [
        '',
        paint('bold', `${countryOf(country, language)} (${group.length})`),
        ...table(
          group.map((item) => row(item, language)),
          2,
        ),
      ]),
    ];
  };

/** How the day itself changed the count, and by whom. */
const dayText = (before: number, count: number, changes: DayChange[], language: CliLanguage): string[] => [
  { en: `That day changed it: ${before} → ${count}`, ko: `그날의 변동: ${before} → ${count}` }[language],
  ...changes.map(({ change, code, id, names, category, position }) => {
    const sign = change === 'joined' ? '+' : '−';
    const at = { en: `event ${position}`, ko: `기록 ${position}번` }[language];
    return `  ${sign} ${nameIn(names, language).text || id} (${[code, say(category, language), at].filter(Boolean).join(', ')})`;
  }),
];

const plural = (category: string, count: number, language: CliLanguage): string =>
  say(category, language) + { en: count === 1 ? '' : 's', ko: '' }[language];

const row = ({ id, code, names, category, since, until, perhaps }: RosterItem, language: CliLanguage): string[] => {
  const span = formatDate(since, language) + (until === undefined ? '' : ` – ${formatDate(until, language)}`);
  return [code ?? '', say(category, language), `${span}${perhaps ? ' ?' : ''}`, nameIn(names, language).text || id];
};
