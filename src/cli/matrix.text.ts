import { formatDate } from '../language/format-date.js';
import { nameIn, type Names } from '../language/names.js';
import { type Absentee, type MatrixAnswer, type MatrixItem } from '../meetings/attendance/matrix.answer.js';
import { type Rate } from '../meetings/attendance/rate.js';
import { type Answered } from './answer.js';
import { groupBy } from './group.js';
import { paint, paragraph, table } from './page.js';
import { type CliLanguage } from './verb.js';
import { countryOf, say, times } from './words.js';

/** Who came to which meetings: each meeting with its share, then each government; or only who is recorded as absent. */
export const matrixText =
  (absent: boolean) =>
  (answer: Answered<MatrixAnswer>, language: CliLanguage): string[] => {
    const { asOf, count, meetings, items, absentees, delegations = [] } = answer;
    const head = {
      en: `${meetings.length} meetings, ${count} governments`,
      ko: `회의 ${meetings.length}회, 정부 ${count}`,
    };
    return [
      paint('bold', head[language]),
      ...paragraph(times(asOf, language), 0, 0, 'dim'),
      '',
      ...(absent
        ? absenteeLines(absentees, language)
        : [...meetingLines(meetings, language), ...lines(items, language), ...whoCame(delegations, language)]),
    ];
  };

const meetingLines = (meetings: MatrixAnswer['meetings'], language: CliLanguage): string[] =>
  table(
    meetings.map(({ handle, on, came, rate }) => [
      handle,
      on,
      { en: `${came} came`, ko: `${came} 참석` }[language],
      share(rate, language),
    ]),
    2,
  );

const lines = (items: MatrixItem[], language: CliLanguage): string[] =>
  [...groupBy(items, ({ country }) => country)].flatMap(([country, group]) => [
    '',
    paint('bold', `${countryOf(country, language)} (${group.length})`),
    ...table(
      group.map(({ member, came, expected, rate }) => [
        member.code ?? '',
        { en: `${came} of ${expected}`, ko: `${expected}회 중 ${came}회` }[language],
        share(rate, language),
        nameIn(member.names, language).text || member.id,
      ]),
      2,
    ),
  ]);

/** Of one member: who came for it to which meeting, at what rank, and what they did. */
const whoCame = (delegations: NonNullable<MatrixAnswer['delegations']>, language: CliLanguage): string[] => {
  const known = delegations.filter(({ people }) => people.length > 0);
  if (known.length === 0) return [];
  return [
    '',
    paint('bold', { en: 'Who came for it', ko: '참석한 사람' }[language]),
    ...known.flatMap(({ meeting, people }) => [
      ...paragraph(`${meeting.handle}, ${formatDate(meeting.on, language)}`, 2),
      ...people.flatMap(({ names, title, rank, leads, did }) => {
        const who = [
          nameIn(withoutErased(names), language).text || '…',
          ...(title ? [nameIn(title, language).text] : []),
          ...(rank === undefined ? [] : [say(rank, language)]),
          ...(leads ? [{ en: 'leads the delegation', ko: '단장' }[language]] : []),
        ].join(', ');
        return paragraph(`${who}: ${did.map((deed) => say(deed, language)).join(', ')}`, 4, 2);
      }),
    ]),
  ];
};

const withoutErased = (names: Record<string, string | null>): Names =>
  Object.fromEntries(Object.entries(names).filter((entry): entry is [string, string] => entry[1] !== null));

const absenteeLines = (absentees: Absentee[], language: CliLanguage): string[] =>
  absentees.length === 0
    ? [{ en: 'Nobody is recorded as absent or excused.', ko: '불참으로 기록된 회원이 없습니다.' }[language]]
    : absentees.flatMap(({ member, meetings }) => [
        ...paragraph([member.code, nameIn(member.names, language).text || member.id].filter(Boolean).join('  ')),
        ...table(
          meetings.map(({ handle, on, status }) => [handle, on, say(status, language)]),
          4,
        ),
      ]);

/** A share with what it was divided by; two where the unknown leave it open. */
const share = (rate: Rate | null, language: CliLanguage): string => {
  if (!rate) return { en: 'no rate', ko: '참석률 없음' }[language];
  const { came, of, unknown, dividedBy, least, most } = rate;
  const percent =
    least === most ? `${Math.round(least * 100)}%` : `${Math.floor(least * 100)}–${Math.ceil(most * 100)}%`;
  const whole = {
    'members-on-that-day': { en: 'members', ko: '회원' },
    'meetings-while-it-belonged': { en: 'meetings', ko: '회의' },
  }[dividedBy];
  const open = unknown > 0 ? { en: `, ${unknown} unknown`, ko: `, ${unknown} 미상` }[language] : '';
  return `${percent} (${came}/${of} ${whole[language]}${open})`;
};
