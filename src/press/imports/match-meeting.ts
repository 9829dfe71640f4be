import { foldText } from '../../language/fold.js';
import { sortKey } from '../../language/dates.js';
import { type Names } from '../../language/names.js';

/** A meeting of the association, and all that its body is called. */
export interface KnownMeeting {
  id: string;
  handle: string;
  ordinal?: number;
  on: string;
  names: Names;
  bodyNames: string[];
}

/** The meeting that an item speaks of; where it is left out although one is named, why. */
export interface MeetingMatch {
  meeting?: KnownMeeting;
  why?: string;
  code?: 'meeting-ambiguous' | 'meeting-far';
}

const BEFORE = 200;
const AFTER = 400;
/** A title that names a body without a number means its meeting of these days. */
const NEAR = 14;
const DAY = 86_400_000;
const TENS = '十';
const DIGITS = '〇一二三四五六七八九';
const NUMBER = String.raw`(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})`;
/** What makes a number an ordinal: a mark before it (제, 第, №), or one after it. */
const ORDINAL = [
  String.raw`[제第№]\s?${NUMBER}\s?[차회次届回屆]?`,
  String.raw`(?<![\d\p{L}])${NUMBER}\s?(?:st|nd|rd|th|[차회次届回]|-?(?:я|й|е|го|ая|ой|ю|м)|\s?(?:дугаар|дүгээр))(?![\p{Script=Latin}\p{Script=Cyrillic}])`,
];
const GAP = String.raw`[^\d。.!?;\n제第№]{0,60}?`;
const MARK = new RegExp(ORDINAL.join('|').replaceAll('(?<n>', '(?:'), 'giu');

/** What a body is called by the name of a meeting of it: 총회 of 제13차 총회. */
export const bodyIn = (name: string): string =>
  name.normalize('NFKC').replaceAll(MARK, ' ').replaceAll(/\s+/gu, ' ').trim();

/**
 * Finds the meeting by its body and number, in whatever language the body has a name in, where the item is of its time; by the body
 * alone only in a title, and only where one meeting of it was held in those days. The title and headline go before the text.
 */
export const matchMeeting = (said: string, text: string, published: string, meetings: KnownMeeting[]): MeetingMatch => {
  const titled = numbered(said, meetings);
  const found = titled.length > 0 ? titled : numbered(text, meetings);
  if (found.length > 0) return ofTheTime(found, published);
  const around = meetings.filter(({ on }) => within(on, published, NEAR, NEAR));
  const named = around.filter(({ bodyNames }) => bodyNames.some((name) => saysAlone(foldText(said), name)));
  return named.length === 1 ? { meeting: named[0] } : {};
};

/** Whether a title names a body, and no number of its meetings. */
const saysAlone = (title: string, name: string): boolean => {
  const body = expression(name).source;
  return (
    new RegExp(body, 'iu').test(title) && !ORDINAL.some((mark) => new RegExp(`${mark}${GAP}${body}`, 'iu').test(title))
  );
};

const ofTheTime = (found: KnownMeeting[], published: string): MeetingMatch => {
  const fitting = found.filter(({ on }) => published === '' || within(on, published, BEFORE, AFTER));
  const list = (meetings: KnownMeeting[]) => meetings.map(({ names, handle }) => names['en'] ?? handle).join(', ');
  if (fitting.length === 1) return { meeting: fitting[0] };
  if (fitting.length === 0)
    return { code: 'meeting-far', why: `It names ${list(found)}, which was not held around that day` };
  return { code: 'meeting-ambiguous', why: `It names several meetings: ${list(fitting)}` };
};

/** Whether an item was published at most so many days before or after a meeting. */
const within = (on: string, published: string, before: number, after: number): boolean => {
  const [held, day] = [sortKey(on), published === '' ? null : sortKey(published)];
  if (!day?.first || !day.last || !held.first || !held.last) return false;
  const from = Date.parse(held.first) - before * DAY;
  const to = Date.parse(held.last) + after * DAY;
  return Date.parse(day.last) >= from && Date.parse(day.first) <= to;
};

/** The meetings that a text names by body and number. */
const numbered = (text: string, meetings: KnownMeeting[]): KnownMeeting[] => {
  const folded = foldText(text);
  const names = new Set(meetings.flatMap(({ bodyNames }) => bodyNames));
  const found = new Set<KnownMeeting>();
  for (const name of names)
    for (const n of numbersBy([name])(folded))
      for (const meeting of meetings) if (meeting.ordinal === n && meeting.bodyNames.includes(name)) found.add(meeting);
  return [...found];
};

/** Finds in folded texts the numbers that they give to the meetings of a body, by any of its names. */
export const numbersBy = (names: readonly string[]): ((folded: string) => number[]) => {
  const body = `(?:${names.map((name) => expression(name).source).join('|')})`;
  const named = new RegExp(body, 'iu');
  const numbered = ORDINAL.map((mark) => new RegExp(`${mark}${GAP}${body}`, 'giu'));
  return (folded) =>
    named.test(folded)
      ? numbered.flatMap((each) => [...folded.matchAll(each)].map(({ groups }) => numberOf(groups!['n']!)))
      : [];
};

/** A name as it stands in a text: in Russian and Mongolian its words have other endings. */
const expression = (name: string): RegExp => {
  const words = foldText(name)
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .split(' ')
    .map((word) => (/^\p{Script=Cyrillic}{5,}$/u.test(word) ? String.raw`${word.slice(0, -2)}\p{L}{0,4}` : word));
  return new RegExp(words.join(String.raw`\s?`), 'iu');
};

const numberOf = (written: string): number => {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.includes(TENS) ? written.split(TENS) : [undefined, written];
  const digit = (letter: string | undefined) => DIGITS.indexOf(letter ?? '');
  if (tens === undefined) return digit(ones);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones ? digit(ones) : 0);
};
