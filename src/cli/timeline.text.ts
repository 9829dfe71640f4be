import { sortKey } from '../language/dates.js';
import { formatDate } from '../language/format-date.js';
import { nameIn } from '../language/names.js';
import { type Evidence } from '../language/nouns.js';
import { type Timeline, type TimelineEntry } from '../timeline/member-timeline.query.js';
import { type Answered } from './answer.js';
import { evidenceLines } from './evidence.js';
import { groupBy } from './group.js';
import { align, paint, paragraph, type Style } from './page.js';
import { type Titles } from './titles.js';
import { type CliLanguage } from './verb.js';
import { say, times } from './words.js';

const marks = { milestone: '*', coverage: '~' } as const;
const colours: Record<TimelineEntry['lane'], Style> = { milestone: 'green', coverage: 'cyan' };

/** A timeline year by year: the lane, the date as precise as it is known, what happened, and what that rests on. */
export const timelineText = (
  { asOf, member, items }: Answered<Timeline>,
  language: CliLanguage,
  titles: Titles,
): string[] => {
  const { rows } = align(
    items.map((entry) => [[marks[entry.lane], colours[entry.lane]], dateOf(entry.on, language), said(entry, language)]),
    2,
  );
  const told = items.map((entry, n) => ({
    year: sortKey(entry.on).first?.slice(0, 4) ?? '',
    lines: [...(rows[n] ?? []), ...evidenceLines(sourcesOf(entry), language, 5, titles)],
  }));
  return [
    ...heading(member, language),
    ...paragraph(times(asOf, language), 0, 0, 'dim'),
    paint('dim', `${marks.milestone} ${say('milestone', language)}   ${marks.coverage} ${say('coverage', language)}`),
    ...(items.length === 0 ? ['', { en: 'Nothing is recorded yet.', ko: '아직 기록이 없습니다.' }[language]] : []),
    ...[...groupBy(told, ({ year }) => year)].flatMap(([year, entries]) => [
      '',
      paint('bold', year || { en: 'Undated', ko: '날짜 미상' }[language]),
      ...entries.flatMap(({ lines }) => lines),
    ]),
  ];
};

const heading = ({ id, code, names }: Timeline['member'], language: CliLanguage): string[] => {
  const name = nameIn(names, language).text;
  return paragraph([name, code ?? (name ? '' : id)].filter((part) => part !== '').join(' · '), 0, 0, 'bold');
};

const said = ({ text, end, supersedes }: TimelineEntry, language: CliLanguage): string => {
  const until = end && formatDate(end, language);
  const added = [
    until && { en: `until ${until}`, ko: `${until}까지` }[language],
    supersedes !== undefined && { en: `corrects position ${supersedes}`, ko: `${supersedes}번 기록을 정정` }[language],
  ].filter((part) => part);
  return added.length > 0 ? `${text[language]} (${added.join('; ')})` : text[language];
};

/** What a line rests on beside itself: of a press line, the item is the line, and only its address is new. */
const sourcesOf = ({ evidence, coverage }: TimelineEntry): Evidence =>
  evidence
    .map(({ coverage: item, ...rest }) => (item === coverage ? rest : { coverage: item, ...rest }))
    .filter((source) => Object.values(source).some((part) => part));

const dateOf = (on: string | null, language: CliLanguage): string => (on === null ? '' : formatDate(on, language));
