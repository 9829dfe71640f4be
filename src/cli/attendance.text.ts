import { formatDate } from '../language/format-date.js';
import { nameIn } from '../language/names.js';
import { type AttendanceAnswer, type AttendanceItem } from '../meetings/attendance/attendance.query.js';
import { type Answered } from './answer.js';
import { evidenceLines } from './evidence.js';
import { groupBy } from './group.js';
import { align, type Cell, paint, paragraph, type Style, table } from './page.js';
import { type Titles } from './titles.js';
import { type CliLanguage } from './verb.js';
import { capital, countryOf, figure, say, times } from './words.js';

type Reported = AttendanceAnswer['reported'][number];
const verdicts: Record<'compatible' | 'contradictory', Style> = { compatible: 'green', contradictory: 'red' };

/** A meeting's delegations by how they came, after what was counted and what others reported. */
export const attendanceText = (answer: Answered<AttendanceAnswer>, language: CliLanguage, titles: Titles): string[] => {
  const { asOf, meeting, counted, reported, items, contradictions, guests } = answer;
  const groups = groupBy(items, ({ status }) => status);
  return [
    ...paragraph(`${nameIn(meeting.names, language).text} · ${meeting.handle}`, 0, 0, 'bold'),
    ...paragraph(`${formatDate(meeting.on, language)}. ${times(asOf, language)}`, 0, 0, 'dim'),
    '',
    paint('bold', { en: 'Counted in this record', ko: '이 기록의 집계' }[language]),
    ...table(countedRows(counted, language), 2),
    ...(reported.length > 0 ? ['', paint('bold', { en: 'Reported by others', ko: '외부 발표' }[language])] : []),
    ...reportedLines(reported, language, titles),
    ...[...groups].flatMap(([status, group]) => [
      '',
      paint('bold', `${capital(say(status, language))} (${group.length})`),
      ...delegations(group, language),
    ]),
    ...(contradictions.length > 0 ? [''] : []),
    ...contradictions.flatMap(({ code, member, reason }) =>
      paragraph(`! ${nameIn(member.names, language).text}: ${reason[language]} (${code})`, 0, 2),
    ),
    ...guestLines(guests, language),
  ];
};

const countedRows = (counted: AttendanceAnswer['counted'], language: CliLanguage): string[][] => {
  const { countries, members, people, guests, present, represented, excused, absent, unknown } = counted;
  const statuses = { present, represented, excused, absent, unknown };
  const measures = { 'countries-present': countries, 'members-present': members, 'people-present': people, guests };
  const named = (figures: object) =>
    Object.entries(figures)
      .map(([word, n]) => `${say(word, language)} ${n}`)
      .join(' · ');
  return [[named(statuses)], [named(measures)]];
};

/** What others published, each figure once with all its sources, beside what this record counts. */
const reportedLines = (reported: Reported[], language: CliLanguage, titles: Titles): string[] => {
  const figures = [...groupBy(reported, ({ measure, ...said }) => `${measure} ${sizeOf(said, language)}`).values()];
  const { rows } = align(
    figures.map(([first]) => figureRow(first!, language)),
    2,
  );
  return rows.flatMap((lines, n) => {
    const sources = figures[n]!.flatMap(({ evidence }) => evidence);
    return [...lines, ...evidenceLines(sources, language, 4, titles)];
  });
};

const figureRow = ({ measure, counted, verdict, ...said }: Reported, language: CliLanguage): Cell[] => [
  say(measure, language),
  sizeOf(said, language),
  verdict
    ? [`${{ en: 'counted', ko: '집계' }[language]} ${counted}: ${say(verdict, language)}`, verdicts[verdict]]
    : [{ en: 'not compared', ko: '비교 대상 없음' }[language], 'dim'],
];

const sizeOf = (
  { comparator, value, upTo }: Pick<Reported, 'comparator' | 'value' | 'upTo'>,
  language: CliLanguage,
): string => figure(comparator, value, upTo, language);

const delegations = (items: AttendanceItem[], language: CliLanguage): string[] => {
  const { rows } = align(
    items.map(({ member, country, capacity, mode }) => [
      member.code ?? '',
      capacity === null ? '' : say(capacity, language),
      mode === null ? '' : say(mode, language),
      `${nameIn(member.names, language).text || member.id}, ${countryOf(country, language)}`,
    ]),
    2,
  );
  return rows.flatMap((lines, n) => [...lines, ...people(items[n]!, language)]);
};

const guestLines = (guests: AttendanceAnswer['guests'], language: CliLanguage): string[] =>
  guests.length === 0
    ? []
    : [
        '',
        paint(
          'bold',
          `${{ en: 'Guests, who are no delegation', ko: '내빈·참관(대표단 아님)' }[language]} (${guests.length})`,
        ),
        ...guests.flatMap((guest) => [
          ...(guest.names ? paragraph(guestName(guest, language), 2, 2) : []),
          ...people(guest, language),
        ]),
      ];

const guestName = ({ names, partOf }: AttendanceAnswer['guests'][number], language: CliLanguage): string => {
  const whole = partOf && (nameIn(partOf.names, language).text || partOf.id);
  return `${nameIn(names ?? {}, language).text}${whole ? ` (${whole})` : ''}`;
};

const people = (item: Pick<AttendanceItem, 'people'>, language: CliLanguage): string[] =>
  item.people.flatMap(({ names, title, did }) => {
    const name = nameIn(withoutErased(names), language).text || '…';
    const office = title && nameIn(title, language).text;
    const deeds = did.map((deed) => say(deed, language)).join(', ');
    return paragraph(`${[name, office].filter((part) => part).join(', ')}: ${deeds}`, 6, 2);
  });

const withoutErased = (names: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).filter((entry): entry is [string, string] => entry[1] !== null));
