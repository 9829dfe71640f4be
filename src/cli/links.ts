import { InvalidArgumentError, Option } from 'commander';
import { isDate } from '../language/dates.js';
import { formatDate } from '../language/format-date.js';
import { nameIn, type Names, writtenAs } from '../language/names.js';
import { type ListedCoverage } from '../press/coverage/coverage.query.js';
import { type LinkChecksAnswer } from '../press/links/link-checks.js';
import { linkWords } from '../press/links/words.js';
import { type Reason } from '../press/links/failure.js';
import { read, show } from './answer.js';
import { paint, table } from './page.js';
import { associationOf, holding, openRecord } from './record.js';
import { type CliLanguage, type Options, reading, type ReadingOptions, verb } from './verb.js';

interface Chosen {
  member?: string;
  from?: string;
  to?: string;
}
type ListOptions = ReadingOptions & Chosen & { links: 'dead' | 'moved' | 'unclear' | 'alive' | 'unchecked' };

/** `annals links`: the items of coverage whose link is dead, and `annals links check`, which calls them. */
export const links = () =>
  chosen(reading('links', 'Items of coverage by how their links answered.', 'links', 'links check --member CN-LN'))
    .enablePositionalOptions()
    .addCommand(check())
    .addOption(
      new Option('--links <outcome>', 'how they answered')
        .choices(['dead', 'moved', 'unclear', 'alive', 'unchecked'])
        .default('dead'),
    )
    .action(({ member, from, to, links: outcome, ...options }: ListOptions) =>
      read(options, listText, async ({ ask, refs, asOf }) => {
        const { Coverage } = await import('../press/coverage/coverage.query.js');
        const id = member === undefined ? undefined : await refs.member(member, asOf.association);
        const items = await ask(new Coverage(asOf, { member: id, from, to, links: outcome }));
        return { count: items.length, items };
      }),
    );

const check = () =>
  chosen(
    verb(
      'check',
      'Calls the addresses of items and notes which still answer, up to 50 at a time. Needs OUTBOUND=on.',
      'links check',
      'links check --member CN-LN --from 2021-01-01 --to 2021-12-31',
    ),
  ).action(({ member, from, to, ...options }: Options & Chosen) =>
    holding(openRecord(), async ({ app }) => {
      const { actingIn } = await import('./acting.js');
      const { Refs } = await import('../access/refs.js');
      const { LinkChecks } = await import('../press/links/link-checks.js');
      const own = await associationOf(app, options.association);
      const { id: association } = own;
      const of = member === undefined ? undefined : await app.get(Refs).member(member, association);
      const caller = await actingIn(app, association, options.as);
      const answer = await writtenAs(own, () => app.get(LinkChecks).check(caller, { member: of, from, to }));
      show(options, answer, checkText);
    }),
  );

type Command = ReturnType<typeof verb>;

const chosen = (command: Command): Command =>
  command
    .option('--member <member>', 'those filed under one member, by code or id')
    .option('--from <day>', 'those published on this day or later, such as 2021-08-10', day)
    .option('--to <day>', 'those published on this day or before', day);

const day = (given: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || !isDate(given))
    throw new InvalidArgumentError('A day is written as 2021-08-10.');
  return given;
};

const listText = ({ items }: { items: ListedCoverage[] }, language: CliLanguage): string[] => [
  paint('bold', { en: `${items.length} item${items.length === 1 ? '' : 's'}`, ko: `${items.length}건` }[language]),
  ...table(
    items.map(({ published, title, url, link }) => [
      formatDate(published, language),
      said(link, language),
      nameIn(title as Names, language).text,
      url ?? '',
    ]),
    2,
  ),
];

const checkText = ({ checked, left, items }: LinkChecksAnswer, language: CliLanguage): string[] => [
  paint('bold', { en: `${checked} checked, ${left} left`, ko: `${checked}건 확인, ${left}건 남음` }[language]),
  ...table(
    items.map(({ url, ...found }) => [said(found, language), url, found.to ?? '']),
    2,
  ),
];

type Said = { outcome: ListedCoverage['link']['outcome']; status?: number | null; reason?: string | null };

const said = ({ outcome, status, reason }: Said, language: CliLanguage): string => {
  const { say } = linkWords(language);
  const why = reason ? say(reason as Reason) : status;
  return outcome === null ? '' : say(outcome) + (why && outcome !== 'alive' ? ` (${why})` : '');
};
