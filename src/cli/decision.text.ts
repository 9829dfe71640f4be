import { type DecisionAnswer, type DecisionSummary } from '../governance/decisions/decision.answer.js';
import { type HistoryEntry } from '../governance/decisions/history.js';
import { formatDate, formatInstant } from '../language/format-date.js';
import { nameIn, type Names } from '../language/names.js';
import { type Member } from '../timeline/labels.js';
import { type Answered } from './answer.js';
import { evidenceLines } from './evidence.js';
import { align, type Cell, paint, paragraph, table } from './page.js';
import { type Titles } from './titles.js';
import { type CliLanguage } from './verb.js';
import { say, times } from './words.js';

/** A decision: its text, who took it under which rules, what it led to, what it rests on, and who recorded that. */
export const decisionText = (answer: Answered<DecisionAnswer>, language: CliLanguage, titles: Titles): string[] => {
  const { asOf, handle, id, text, discrepancies, effects, missing, lineage, evidence, events, proof } = answer;
  const section = (en: string, ko: string, lines: string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', { en, ko }[language]), ...lines];
  return [
    ...paragraph(nameIn(known(text), language).text || '…', 0, 0, 'bold'),
    ...paragraph(`${handle ?? id}. ${times(asOf, language)}`, 0, 0, 'dim'),
    '',
    ...table(factRows(answer, language)),
    ...section(
      'Not as the rules of that day',
      '당시 규정과 다른 점',
      discrepancies.flatMap(({ code, reason }) => paragraph(`${reason[language]} (${code})`, 2, 0)),
    ),
    ...section(
      'Effects',
      '효력',
      table(
        effects.map((effect) => effectRow(effect, language)),
        2,
      ),
    ),
    ...section(
      'Did not follow',
      '이어지지 않은 효력',
      missing.flatMap(({ member, rule }) =>
        paragraph(`${called(member, language)}${rule === null ? '' : `: ${rule}`}`, 2, 0),
      ),
    ),
    ...section('Before and after', '앞뒤의 결정', lineageLines(lineage, language)),
    ...section('Sources', '근거', evidenceLines(evidence, language, 2, titles)),
    ...section('Recorded', '기록 이력', historyLines(events, language)),
    ...section('Place in the log', '기록 위치', table([[`${proof.position}`, proof.leafHash]], 2)),
  ];
};

const factRows = (answer: DecisionAnswer, language: CliLanguage): Cell[][] => {
  const { body, title, on, meeting, outcome, method, votes, closed, rules, admits, electsChair } = answer;
  const row = (en: string, ko: string, said: Cell | null): Cell[][] => (said ? [[{ en, ko }[language], said]] : []);
  const place = meeting && `${nameIn(meeting.names, language).text} (${meeting.handle ?? meeting.id})`;
  return [
    ...row('Taken by', '의결 기관', nameIn(rules?.bodyNames ?? {}, language).text || body),
    ...row('On', '일자', formatDate(on, language)),
    ...row('At', '회의', place),
    ...row('Outcome', '결과', [say(outcome, language), outcome === 'adopted' ? 'green' : 'yellow']),
    ...row('Called', '제목', title && nameIn(known(title), language).text),
    ...row('Method', '의결 방식', method && say(method, language)),
    ...row('Votes', '표결', votes && [votes.for, votes.against, votes.abstained].join(' : ')),
    ...row('Closed', '서면 결의 마감', closed && formatDate(closed, language)),
    ...admits.flatMap(({ member, category }) =>
      row('Admits', '가입 승인', `${called(member, language)}: ${say(category, language)}`),
    ),
    ...row(
      'Chair',
      '의장',
      electsChair && `${called(electsChair.member, language)}: ${term(electsChair.term, language)}`,
    ),
    ...row('Rules', '규정', rulesCell(rules, language)),
  ];
};

const rulesCell = (rules: DecisionAnswer['rules'], language: CliLanguage): Cell => {
  if (rules === null) return [{ en: 'none were known for that day', ko: '당시 규정 미상' }[language], 'yellow'];
  const { names, version, inForce, allowed } = rules;
  const title = `${nameIn(names ?? {}, language).text || version}, ${formatDate(inForce, language)}`;
  return allowed
    ? [`${title}: ${{ en: 'these rules allow it', ko: '권한 있음' }[language]}`, 'green']
    : [`${title}: ${{ en: 'these rules do not allow it', ko: '권한 없음' }[language]}`, 'red'];
};

const effectRow = (
  { kind, member, title, on, category, term: held }: DecisionAnswer['effects'][number],
  language: CliLanguage,
): Cell[] => {
  const what = [category && say(category, language), held && term(held.term, language)].filter((part) => part);
  const said = [say(kind, language), ...what].join(', ');
  const whom = member ? called(member, language) : title && nameIn(known(title), language).text;
  return [formatDate(on, language), [whom, said].filter((part) => part).join(': ')];
};

const lineageLines = (
  { follows, followedBy, supersedes, supersededBy }: DecisionAnswer['lineage'],
  language: CliLanguage,
): string[] => {
  const line = (en: string, ko: string) => (each: DecisionSummary | null) =>
    each
      ? paragraph(
          `${{ en, ko }[language]}: ${nameIn(known(each.text), language).text} (${each.handle ?? each.id})`,
          2,
          0,
        )
      : [];
  return [
    ...line('Follows', '앞선 결정')(follows),
    ...supersedes.flatMap(line('Takes the place of', '대체한 결정')),
    ...followedBy.flatMap(line('Followed by', '뒤따른 결정')),
    ...line('Superseded by', '대체됨')(supersededBy),
  ];
};

const historyLines = (events: HistoryEntry[], language: CliLanguage): string[] => {
  const { rows, offset } = align(
    events.map(({ position, recordedAt, type, of, supersedes, actor, selfApproved }) => [
      `${position}`,
      formatInstant(recordedAt, language),
      [
        of === undefined ? type : `${type} ${of} ${supersedes}`,
        `${actor.id}, ${actor.role}`,
        ...(selfApproved ? [{ en: 'confirmed by nobody else', ko: '단독 승인' }[language]] : []),
      ].join(' · '),
    ]),
    2,
  );
  return rows.flatMap((lines, n) => [...lines, ...paragraphOf(events[n]!.reason, offset)]);
};

const paragraphOf = (reason: string | null, offset: number): string[] =>
  reason === null ? [] : paragraph(reason, offset, 0, 'dim');

const term = (n: number, language: CliLanguage): string => ({ en: `term ${n}`, ko: `제${n}대` })[language];

const called = ({ id, code, names }: Member, language: CliLanguage): string =>
  [nameIn(names, language).text || id, code === null ? '' : `(${code})`].join(' ').trim();

const known = (text: Record<string, string | null>): Names =>
  Object.fromEntries(Object.entries(text).filter((entry): entry is [string, string] => entry[1] !== null));
