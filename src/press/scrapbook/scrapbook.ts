import { nameIn, type Names } from '../../language/names.js';
import { type CoverageSummary } from '../coverage/coverage.summary.js';
import { type Layer, type Rights } from '../events.js';
import { dayWithWeekday, shortDay } from './days.js';
import { GONE, lineOf, linesOf } from './printable.js';

/** A line of a document and the language it is in. */
export interface Line {
  language: string;
  text: string;
}

/** One item as the scrapbook prints it. */
export interface ScrapbookItem {
  n: number;
  coverage: string;
  member: string;
  outlet: string;
  /** As the index prints it: with whose account it quotes or came by. */
  outletInIndex: string;
  /** EDTF, and as the layout writes a day. */
  published: string;
  day: string;
  title: string;
  heading: string;
  /** Headline and paragraphs of the original, as far as they are at hand and may be shown. */
  original: Line[];
  url: string | null;
  points: Line[];
  language: string;
  rights: Rights;
}

/** A scrapbook in the secretariat's layout, before it is a file of any kind. */
export interface Scrapbook {
  title: string;
  dated: string;
  items: ScrapbookItem[];
  /** What stands at the foot of each page. */
  foot: string[];
}

/** An item of the record with its texts, which may not be at hand for an index alone. */
export interface Told {
  summary: CoverageSummary;
  rights: Rights;
  texts: { original: Layer | null; keyPoints: Layer[] };
}

/** What a scrapbook is about, in Korean. */
export interface About {
  meeting?: string;
  member?: string;
  from?: string;
  to?: string;
  dated: string;
}

/** What stands above the key points, as the secretariat writes it. */
export const POINTS = 'o 주요 내용:';

/** The columns of the index. */
export const COLUMNS = ['번호', '회원단체', '보도기관', '보도일', '제목'] as const;

const LANGUAGE = 'ko';

/** Puts items into the secretariat's layout, by their numbers in a digest where each has its own, else by day. */
export const compose = (
  told: Told[],
  about: About,
  { foot, memberOf }: { foot: string[]; memberOf: (item: Told) => string },
): Scrapbook => ({
  title: titleOf(about),
  dated: dayWithWeekday(about.dated),
  items: inOrder(told).map((item, i) => itemOf(item, i + 1, memberOf(item), about.meeting)),
  foot: foot.map(lineOf),
});

const titleOf = ({ meeting, member, from, to }: About): string => {
  const about = [meeting && `${meeting} 관련`, member, '언론보도 스크랩'].filter(Boolean).join(' ');
  const period = (from ?? to) ? ` (${[from, to].map((day) => day?.replaceAll('-', '.') ?? '').join('~')})` : '';
  return lineOf(about + period);
};

const inOrder = (told: Told[]): Told[] => {
  const numbers = told.map(({ summary: { number } }) => number);
  if (numbers.includes(null) || new Set(numbers).size < told.length) return told;
  return told.toSorted((a, b) => a.summary.number! - b.summary.number!);
};

const itemOf = ({ summary, rights, texts }: Told, n: number, member: string, meeting?: string): ScrapbookItem => {
  const { id: coverage, published, language, url } = summary;
  const outlet = named(summary.outlet);
  const account = summary.account && named(summary.account);
  const day = shortDay(published);
  const topic = meeting ? `${meeting} 관련 기사` : '기사';
  return {
    n,
    coverage,
    member,
    outlet,
    outletInIndex: account && account !== outlet ? `${outlet} (${account} 보도 인용)` : outlet,
    published,
    day,
    title: named(summary.title),
    heading: lineOf(`<${outlet}에 ${member}의 ${topic} 게재: ${day}>`),
    original: originalOf(summary, texts),
    url,
    points: pointsOf(texts),
    language,
    rights,
  };
};

/** A name or title in Korean, else in another language; one that was erased says so. */
const named = (names: Record<string, string | null>): string => {
  const kept = Object.fromEntries(Object.entries(names).filter(([, text]) => text !== null)) as Names;
  return lineOf(nameIn(kept, LANGUAGE).text) || GONE;
};

const originalOf = ({ title, language }: CoverageSummary, { original }: Told['texts']): Line[] => {
  if (!original) return [];
  const paragraphs = linesOf(original.text).map((text) => ({ language: original.language, text }));
  const printed = language === LANGUAGE ? undefined : title[language];
  const headline = printed ? lineOf(printed) : '';
  return headline === '' || paragraphs[0]?.text === headline
    ? paragraphs
    : [{ language, text: headline }, ...paragraphs];
};

/** The Korean ones where there are any. */
const pointsOf = ({ keyPoints }: Told['texts']): Line[] => {
  const korean = keyPoints.filter(({ language }) => language === LANGUAGE);
  return (korean.length > 0 ? korean : keyPoints).map(({ language, text }) => ({
    language,
    text: text === null ? GONE : lineOf(text),
  }));
};
