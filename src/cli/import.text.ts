import { formatDate } from '../language/format-date.js';
import { nameIn } from '../language/names.js';
import { type CommitAnswer, type ImportAnswer, type UndoAnswer } from '../press/imports/answers.js';
import { addsNothing } from '../press/imports/adds-nothing.js';
import { type ProposedRow, type RowState } from '../press/imports/proposal.js';
import { type Problem } from '../press/imports/document.js';
import { groupBy } from './group.js';
import { align, type Cell, paragraph, type Style } from './page.js';
import { type CliLanguage } from './verb.js';

const states: Record<RowState | 'nothing', Record<CliLanguage, string> & { style: Style }> = {
  new: { en: 'new', ko: '새 항목', style: 'green' },
  known: { en: 'known, adds its text', ko: '기존 항목에 추가', style: 'cyan' },
  nothing: { en: 'known, adds nothing', ko: '기존 항목, 더할 것 없음', style: 'dim' },
  doubled: { en: 'twice in the document', ko: '문서 안에서 되풀이됨', style: 'yellow' },
  'needs-a-look': { en: 'needs a look', ko: '확인 필요', style: 'yellow' },
  done: { en: 'in the record', ko: '반영됨', style: 'dim' },
  skipped: { en: 'set aside', ko: '제외', style: 'dim' },
};

/** What was read of a document, each row with what keeps it from being clear, and what found no place. */
export const importText = (
  { id, name, title, type, encoding, format, rows, unmatched }: ImportAnswer,
  language: CliLanguage,
): string[] => {
  const aligned = align(
    rows.map((row) => rowCells(row, language)),
    0,
  );
  const sums = [...groupBy(rows, stateOf)].map(([state, group]) => `${states[state][language]} ${group.length}`);
  return [
    ...paragraph(title, 0, 0, 'bold'),
    ...paragraph(`${name} (${[format, type, encoding].filter(Boolean).join(', ')})`, 0, 0, 'dim'),
    ...paragraph(`${{ en: 'import', ko: '가져오기' }[language]} ${id}`, 0, 0, 'dim'),
    '',
    ...rows.flatMap((row, n) => [...(aligned.rows[n] ?? []), ...rowLines(row)]),
    ...(unmatched.lines.length > 0 ? ['', { en: 'Lines without a place', ko: '분류하지 못한 줄' }[language]] : []),
    ...unmatched.lines.flatMap((line) => problemLines(line)),
    '',
    [rowsIn(rows.length, language), ...sums].join(' · '),
  ];
};

/** A number of rows in words. */
export const rowsIn = (n: number, language: CliLanguage): string =>
  ({ en: count(n, 'row'), ko: `${n}개 행` })[language];

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const stateOf = (row: ProposedRow): RowState | 'nothing' => (addsNothing(row) ? 'nothing' : row.state);

const rowCells = (row: ProposedRow, language: CliLanguage): Cell[] => {
  const { n, proposal } = row;
  const state = stateOf(row);
  const { filedUnder, asWritten, published } = proposal;
  const member = filedUnder === null ? `“${asWritten}”` : nameIn(filedUnder.names, language).text || filedUnder.id;
  return [
    `${n}`.padStart(3),
    [states[state][language], states[state].style],
    published === '' ? { en: 'no date', ko: '날짜 없음' }[language] : formatDate(published, language),
    filedUnder?.code ? `${member} (${filedUnder.code})` : member,
  ];
};

const rowLines = ({ proposal, problems }: ProposedRow): string[] => [
  ...paragraph(`${proposal.outlet}: ${proposal.title.text}`, 5, 2),
  ...problems.flatMap((problem) => problemLines(problem)),
];

const problemLines = ({ code, detail, line, page }: Problem): string[] => {
  const place = [page && `page ${page}`, line && `line ${line}`].filter(Boolean).map((part) => `, ${part}`);
  return paragraph(`! ${detail} (${code}${place.join('')})`, 5, 2, 'yellow');
};

/** What a commit did, and of each row it left out, why. */
export const committedText = ({ id, committed, skipped, events }: CommitAnswer, language: CliLanguage): string[] => [
  {
    en: `${rowsIn(committed, language)} taken into the record, ${count(events, 'event')}.`,
    ko: `${committed}개 행 반영, 사건 ${events}건.`,
  }[language],
  ...[...groupBy(skipped, ({ reason }) => reason)].flatMap(([reason, rows]) => {
    const numbers = rows.map(({ n }) => n).join(', ');
    return paragraph(`${{ en: `Left out, row ${numbers}`, ko: `${numbers}행 제외` }[language]}: ${reason}`, 2, 2);
  }),
  ...(committed > 0
    ? [{ en: `To take it back: annals import --undo ${id}`, ko: `되돌리려면: annals import --undo ${id}` }[language]]
    : []),
];

/** What an undo took back, and what a rule does not let go. */
export const undoneText = ({ undone, kept }: UndoAnswer, language: CliLanguage): string[] => [
  { en: `${count(undone, 'fact')} taken back.`, ko: `${undone}건을 되돌렸습니다.` }[language],
  ...kept.flatMap(({ position, rule, reason }) =>
    paragraph(`${{ en: `Position ${position} stays`, ko: `${position}번 유지` }[language]}: ${reason} (${rule})`, 2, 2),
  ),
];
