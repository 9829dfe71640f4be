import { type CommitteeSummary } from '../committees/register/answers.js';
import { type CommitteesAnswer } from '../committees/register/committees.query.js';
import { formatDate } from '../language/format-date.js';
import { nameIn } from '../language/names.js';
import { type Answered, read } from './answer.js';
import { type Cell, paint, paragraph, table } from './page.js';
import { type CliLanguage, reading, type ReadingOptions } from './verb.js';
import { times } from './words.js';

/** `annals committees`: which committees stand on a day, and who coordinates them. */
export const committees = () =>
  reading(
    'committees',
    'The committees with their coordinators, and those that have ended.',
    'committees',
    'committees --true-on 2008-12-31',
  ).action((options: ReadingOptions) =>
    read(options, committeesText, async ({ ask, asOf }) => {
      const { Committees } = await import('../committees/register/committees.query.js');
      return ask(new Committees(asOf));
    }),
  );

const committeesText = (answer: Answered<CommitteesAnswer>, language: CliLanguage): string[] => {
  const { asOf, count, perhaps, items, ended } = answer;
  const counted = { en: `${count} committee${count === 1 ? '' : 's'}`, ko: `분과위원회 ${count}` }[language];
  const more = { en: `, perhaps ${perhaps} more`, ko: ` (불확실 ${perhaps})` }[language];
  return [
    paint('bold', counted + (perhaps > 0 ? more : '')),
    ...paragraph(times(asOf, language), 0, 0, 'dim'),
    ...section(items, language),
    ...(ended.length > 0 ? ['', paint('bold', { en: 'Ended', ko: '종료' }[language])] : []),
    ...section(ended, language),
  ];
};

const section = (committees: CommitteeSummary[], language: CliLanguage): string[] =>
  committees.length === 0
    ? []
    : [
        '',
        ...table(
          committees.map((committee) => row(committee, language)),
          2,
        ),
      ];

const row = (committee: CommitteeSummary, language: CliLanguage): Cell[] => {
  const { names, handle, on, perhaps, ended, into, coordinators } = committee;
  const span = `${formatDate(ended ?? on, language)}${perhaps ? ' ?' : ''}`;
  const name = nameIn(names, language).text || handle;
  if (ended !== null) {
    const goal = into && (nameIn(into.names, language).text || into.handle);
    const end = goal ? { en: `went into ${goal}`, ko: `${goal}에 통합` } : { en: 'dissolved', ko: '폐지' };
    return [span, `${name}: ${end[language]}`];
  }
  const who = coordinators.map(
    ({ member, perhaps: doubt }) => `${nameIn(member.names, language).text || member.id}${doubt ? ' ?' : ''}`,
  );
  return [span, who.length === 0 ? name : `${name}: ${who.join(', ')}`];
};
