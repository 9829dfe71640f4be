import { type BulkAnswer, type BulkCommitted } from '../exchange/answers.js';
import { type Field } from '../exchange/reader.js';
import { type ShownRow } from '../exchange/working-row.js';
import { rowsIn } from './import.text.js';
import { align, type Cell, paragraph, type Style, table } from './page.js';
import { type CliLanguage } from './verb.js';

const states: Record<string, Record<CliLanguage, string> & { style: Style }> = {
  read: { en: 'read', ko: '읽음', style: 'dim' },
  new: { en: 'new', ko: '새 항목', style: 'green' },
  known: { en: 'known', ko: '기록에 있음', style: 'cyan' },
  'needs-a-look': { en: 'needs a look', ko: '확인 필요', style: 'yellow' },
  refused: { en: 'refused', ko: '거부됨', style: 'red' },
  done: { en: 'in the record', ko: '반영됨', style: 'dim' },
};
const stateIn = (state: string, language: CliLanguage): string => states[state]?.[language] ?? state;

/** What was read of a table: how each column is understood, rows with what is found of them, and sums. */
export const bulkText = (answer: BulkAnswer, language: CliLanguage): string[] => {
  const { id, name, encoding, columns, rows, count, cursor } = answer;
  const aligned = align(
    rows.map((row) => rowCells(row, language)),
    0,
  );
  return [
    ...paragraph(`${name} (${encoding})`, 0, 0, 'bold'),
    ...paragraph(`${{ en: 'import', ko: '가져오기' }[language]} ${id}`, 0, 0, 'dim'),
    ...paragraph(columns.map(({ column, field }) => `${column} → ${field ?? '–'}`).join(', '), 0, 2, 'dim'),
    '',
    ...rows.flatMap((row, n) => [...(aligned.rows[n] ?? []), ...row.problems.flatMap(problemLines)]),
    ...(cursor === undefined ? [] : ['…']),
    '',
    ...paragraph([rowsIn(count, language), ...sums(answer.states, (state) => stateIn(state, language))].join(' · ')),
    ...sums(answer.problems, (code) => code).flatMap((line) => paragraph(`! ${line}`, 2, 2, 'yellow')),
  ];
};

const sums = (counts: Record<string, number>, name: (key: string) => string): string[] =>
  Object.entries(counts).map(([key, n]) => `${name(key)} ${n}`);

const rowCells = ({ n, state, cells }: ShownRow, language: CliLanguage): Cell[] => [
  `${n}`.padStart(4),
  [stateIn(state, language), states[state]?.style ?? 'dim'],
  Object.entries(cells)
    .map(([field, text]) => `${field}: ${text}`)
    .join(', '),
];

const problemLines = ({ code, detail, blocks }: ShownRow['problems'][number]): string[] =>
  paragraph(`${blocks ? '!' : '·'} ${detail} (${code})`, 6, 2, blocks ? 'yellow' : 'dim');

/** What a commit did, and of the first rows it left out, why. */
export const bulkCommittedText = (answer: BulkCommitted & { kind: string }, language: CliLanguage): string[] => {
  const { id, kind, committed, events, skipped, left } = answer;
  const undo = `annals import ${kind} --undo ${id}`;
  return [
    {
      en: `${rowsIn(committed, language)} taken into the record, ${events} ${events === 1 ? 'event' : 'events'}.`,
      ko: `${committed}개 행 반영, 사건 ${events}건.`,
    }[language],
    ...(left > 0 ? [{ en: `${rowsIn(left, language)} left out:`, ko: `${left}개 행 제외:` }[language]] : []),
    ...skipped.flatMap(({ n, code, reason }) => paragraph(`${n}: ${reason} (${code})`, 2, 2)),
    ...(left > skipped.length ? ['  …'] : []),
    ...(committed > 0 ? [{ en: `To take it back: ${undo}`, ko: `되돌리려면: ${undo}` }[language]] : []),
  ];
};

/** What a row of a kind may say. */
export const fieldsText = ({ fields }: { fields: Field[] }, language: CliLanguage): string[] =>
  table(
    fields.map(({ name, means, required, byLanguage, headers = [] }) => [
      `${name}${byLanguage ? '[.ko, …]' : ''}${required ? ' *' : ''}`,
      `${means[language]}${headers.length > 0 ? ` (${headers.join(', ')})` : ''}`,
    ]),
  );
