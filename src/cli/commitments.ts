import { InvalidArgumentError, Option } from 'commander';
import { type CommitmentItem, type Side } from '../commitments/register/answers.js';
import { type CommitmentsAnswer } from '../commitments/register/commitments.query.js';
import { type State } from '../commitments/register/state.js';
import { isDate } from '../language/dates.js';
import { formatDate } from '../language/format-date.js';
import { nameIn, type Names } from '../language/names.js';
import { type Answered, read } from './answer.js';
import { type Cell, paint, paragraph, table } from './page.js';
import { type CliLanguage, reading, type ReadingOptions } from './verb.js';
import { times } from './words.js';

type CommitmentsOptions = ReadingOptions & { member?: string; state?: State; due?: string };

/** `annals commitments`: what was promised to whom, and what of it is open on a day. */
export const commitments = () =>
  reading(
    'commitments',
    'Promises and invitations, those due first first.',
    'commitments --state open',
    'commitments --member CN-LN --true-on 2021-06-30',
  )
    .option('--member <code>', 'those of one member, given by it or to it')
    .addOption(
      new Option('--state <state>', 'how they stand; all where none is named').choices([
        'open',
        'overdue',
        'fulfilled',
        'lapsed',
      ]),
    )
    .option('--due <period>', 'due by the end of a year, a month or a day', periodOf)
    .action(({ member: name, state, due, ...options }: CommitmentsOptions) =>
      read(options, commitmentsText, async ({ ask, asOf, refs }) => {
        const { Commitments } = await import('../commitments/register/commitments.query.js');
        const member = name === undefined ? undefined : await refs.member(name, asOf.association);
        return ask(new Commitments(asOf, { member, state, due }));
      }),
    );

/** A year, a month or a day, as an option gives it. */
export const periodOf = (text: string): string => {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text) || !isDate(text))
    throw new InvalidArgumentError('A period is a year, a month or a day: 2021, 2021-08, 2021-08-10.');
  return text;
};

const commitmentsText = (answer: Answered<CommitmentsAnswer>, language: CliLanguage): string[] => {
  const { asOf, open, overdue, items } = answer;
  const late = overdue === 0 ? '' : { en: `, ${overdue} overdue`, ko: ` (기한 지남 ${overdue})` }[language];
  return [
    paint('bold', { en: `${open} open`, ko: `미결 ${open}` }[language] + late),
    ...paragraph(times(asOf, language), 0, 0, 'dim'),
    ...(items.length > 0 ? [''] : []),
    ...table(
      items.map((item) => row(item, language)),
      2,
    ),
  ];
};

const states: Record<State, Record<CliLanguage, string>> = {
  open: { en: 'open', ko: '미결' },
  overdue: { en: 'overdue', ko: '기한 지남' },
  fulfilled: { en: 'kept', ko: '이행' },
  lapsed: { en: 'came to nothing', ko: '무산' },
};

const row = ({ by, to, text, standing, ended }: CommitmentItem, language: CliLanguage): Cell[] => {
  const { state, perhaps, due } = standing;
  const when = ended ?? due;
  const sides = `${nameOf(by, language)} → ${to.map((side) => nameOf(side, language)).join(', ')}`;
  const said = nameIn(kept(text), language).text || '…';
  return [
    `${states[state][language]}${perhaps ? ' ?' : ''}`,
    when === null ? '–' : formatDate(when, language),
    `${said} (${sides})`,
  ];
};

const nameOf = ({ member, name }: Side, language: CliLanguage): string => {
  if (member) return nameIn(member.names, language).text || member.id;
  return name === undefined ? { en: 'the association', ko: '연합' }[language] : (name ?? '…');
};

/** Texts without those that were erased. */
const kept = (texts: Record<string, string | null>): Names =>
  Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null));
