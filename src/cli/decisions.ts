import { InvalidArgumentError, Option } from 'commander';
import { type DecisionSummary } from '../governance/decisions/decision.answer.js';
import { type DecisionFilter } from '../governance/decisions/decisions.query.js';
import { subjects } from '../governance/decisions/subjects.js';
import { compareDates, isDate } from '../language/dates.js';
import { formatDate } from '../language/format-date.js';
import { nameIn, type Names } from '../language/names.js';
import { type Answered, read } from './answer.js';
import { groupBy } from './group.js';
import { align, paint, paragraph } from './page.js';
import { type CliLanguage, reading, type ReadingOptions } from './verb.js';
import { say, times } from './words.js';

type DecisionsOptions = ReadingOptions & Omit<DecisionFilter, 'discrepancy'> & { discrepancies?: true; limit?: number };
type Listed = { count: number; items: DecisionSummary[] };

/** `annals decisions`: what bodies decided, and what followed. */
export const decisions = () =>
  reading(
    'decisions',
    'What bodies decided and what followed, newest first.',
    'decisions --body general-assembly --from 2021',
    'decisions --matter admission --limit 5',
    'decisions --outcome deferred --true-on 2012-12-31',
  )
    .option('--body <handle>', 'those of one body')
    .addOption(
      new Option('--outcome <outcome>', 'how they ended').choices(['adopted', 'rejected', 'deferred', 'withdrawn']),
    )
    .addOption(new Option('--matter <matter>', 'what they are about').choices(subjects))
    .option('--discrepancies', 'those that are not as the rules of their day')
    .option('--from <date>', 'taken on a date or later, such as 2021 or 2021-08', dateOf)
    .option('--to <date>', 'taken on a date or earlier', dateOf)
    .option('--limit <n>', 'no more than the newest so many', limitOf)
    .action(({ body, outcome, matter, from, to, discrepancies, limit, ...options }: DecisionsOptions) =>
      read(options, decisionsText, async ({ ask, asOf }): Promise<Listed> => {
        const { Decisions } = await import('../governance/decisions/decisions.query.js');
        const discrepancy = discrepancies && ('true' as const);
        const items = await ask(new Decisions(asOf, { body, outcome, matter, from, to, discrepancy }));
        return { count: items.length, items: limit === undefined ? items : newest(items, limit) };
      }),
    );

const dateOf = (text: string): string => {
  if (!isDate(text)) throw new InvalidArgumentError('A date is a year, a month or a day: 2021, 2021-08, 2021-08-10.');
  return text;
};

const limitOf = (text: string): number => {
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('So many are a number from 1 on.');
  return Number(text);
};

const newestFirst = (items: DecisionSummary[]): DecisionSummary[] =>
  items.toSorted((a, b) => compareDates(a.on, b.on)).toReversed();

/** The newest of them by their day, in the order of the list. */
const newest = (items: DecisionSummary[], limit: number): DecisionSummary[] => {
  const chosen = new Set(newestFirst(items).slice(0, limit));
  return items.filter((item) => chosen.has(item));
};

const decisionsText = ({ asOf, count, items }: Answered<Listed>, language: CliLanguage): string[] => {
  const shown = newestFirst(items);
  const { rows, offset } = align(
    shown.map(({ on, outcome, text }) => [
      formatDate(on, language),
      say(outcome, language),
      nameIn(known(text), language).text || '…',
    ]),
    2,
  );
  const counted = { en: `${count} decision${count === 1 ? '' : 's'}`, ko: `결정 ${count}` }[language];
  const some = { en: `, the newest ${items.length}`, ko: ` (최근 ${items.length})` }[language];
  return [
    paint('bold', counted + (items.length < count ? some : '')),
    ...paragraph(times(asOf, language), 0, 0, 'dim'),
    ...(shown.length > 0 ? [''] : []),
    ...rows.flatMap((lines, n) => [...lines, ...more(shown[n]!, language, offset)]),
  ];
};

/** Under a decision: where it was taken and how to ask for it, what followed, and in what it is not as the rules. */
const more = (decision: DecisionSummary, language: CliLanguage, offset: number): string[] => {
  const { id, handle, meeting, effects, discrepancies } = decision;
  const place = [handle ?? id, ...(meeting ? [nameIn(meeting.names, language).text || meeting.id] : [])].join(', ');
  return [
    ...paragraph(place, offset, 0, 'dim'),
    ...[...groupBy(effects, said(language))].flatMap(([what, alike]) => {
      const whom = alike.flatMap(({ member, title }) => {
        const name = nameIn(member?.names ?? known(title ?? {}), language).text || member?.id;
        return name === undefined ? [] : [name];
      });
      return paragraph([what, whom.join(', ')].filter((part) => part !== '').join(': '), offset);
    }),
    ...discrepancies.flatMap(({ code, reason }) => paragraph(`! ${reason[language]} (${code})`, offset, 2)),
  ];
};

const said =
  (language: CliLanguage) =>
  ({ kind, category, term }: DecisionSummary['effects'][number]): string =>
    [
      say(kind, language),
      ...(category === null ? [] : [say(category, language)]),
      ...(term === null ? [] : [{ en: `term ${term}`, ko: `제${term}대` }[language]]),
    ].join(', ');

const known = (text: Record<string, string | null>): Names =>
  Object.fromEntries(Object.entries(text).filter((entry): entry is [string, string] => entry[1] !== null));
