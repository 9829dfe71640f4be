import { foldName } from '../../language/names.js';
import { type CoverageItem } from '../coverage/coverage.entity.js';
import { plainLettersOf, shinglesOf } from '../families/shingles.js';
import { pageOf } from '../page-of.js';
import { isBeginningOf } from '../original-text.js';
import { type DocumentRow, type Layer } from './document.js';

/** A row as it is compared: what was read of it, or what a person chose instead. */
export interface Told {
  member?: string;
  published: string;
  outlet: string;
  address?: string;
  text: string;
}
/** An item of another outlet that has the row's text. */
export interface Reprint {
  coverage: string;
  outlet: CoverageItem['outlet'];
  published: string;
  score: number;
}

const LEAST_LETTERS = 100;
/** Texts that share this much are one text. */
export const REPRINT = 0.85;

/** A text as it is compared: how many letters it has, and its runs of them. */
interface Read {
  letters: number;
  shingles: Set<string>;
}
const read = (text: string): Read => {
  const letters = plainLettersOf(text);
  return { letters: letters.length, shingles: shinglesOf(letters) };
};
/** Each item of the record is compared with many rows. */
const items = new WeakMap<CoverageItem, Read>();
const readItem = (item: CoverageItem): Read => {
  const own = items.get(item) ?? read(item.original?.text ?? '');
  items.set(item, own);
  return own;
};

/** How much of the shorter of two texts stands in the other; nothing where one of them is too short to say. */
export const shared = (one: string, other: string): number | undefined => sharedBy(read(one), read(other));

const sharedBy = (one: Read, other: Read): number | undefined => {
  if (Math.min(one.letters, other.letters) < LEAST_LETTERS) return undefined;
  const [short, long] = one.shingles.size < other.shingles.size ? [one, other] : [other, one];
  const both = [...short.shingles].filter((shingle) => long.shingles.has(shingle));
  return both.length / short.shingles.size;
};

/**
 * Whether an item of the record is what a row tells of: it has the same address; or it is of the same outlet and day and has the same
 * text, or is filed under the same member and has no other text or address.
 */
export const isSameItem = (item: CoverageItem, row: Told): boolean => {
  if (item.url !== null && row.address !== undefined && pageOf(item.url) === pageOf(row.address)) return true;
  if (row.published === '' || item.published !== row.published || !isOfOutlet(item, row.outlet)) return false;
  const overlap = sharedBy(readItem(item), read(row.text));
  if (overlap !== undefined) return overlap >= REPRINT;
  return item.filedUnder === row.member && (item.url === null || row.address === undefined);
};

/** The items that other outlets made of a row's text, by far most of which they share. */
export const reprintsOf = (row: Told, alike: CoverageItem[]): Reprint[] => {
  const own = read(row.text);
  return alike
    .filter((item) => !isOfOutlet(item, row.outlet) || item.published !== row.published)
    .map((item) => ({ item, score: sharedBy(readItem(item), own) ?? 0 }))
    .filter(({ score }) => score >= REPRINT)
    .map(({ item: { coverage, outlet, published }, score }) => ({
      ...{ coverage, outlet, published },
      score: Math.round(score * 100) / 100,
    }));
};

/** What a row has that an item of the record lacks. */
export const newTo = (item: CoverageItem, row: DocumentRow, indexLine: Layer | null) => {
  const said = new Set(item.keyPoints.map(({ text }) => foldName(text ?? '')));
  const titles = [row.title, ...(row.headline ? [row.headline] : [])];
  const isWhole = extendsText(row.original.text, item.original?.text ?? '');
  const layers = (each: Layer | undefined, old: unknown) => (each && each.text !== '' && !old ? each : undefined);
  return {
    titles: titles.filter(({ language }) => typeof item.title[language] !== 'string'),
    original: layers(row.original, isWhole ? null : item.original),
    translation: layers(
      row.translation,
      item.translations.find(({ language }) => language === row.translation?.language),
    ),
    indexLine: item.indexLine ? undefined : indexLine,
    keyPoints: row.keyPoints.filter(({ text }) => !said.has(foldName(text))),
  };
};

/** Whether a row has the whole of a text of which the record has an excerpt. */
const extendsText = (whole: string, part: string): boolean => part !== '' && isBeginningOf(part, whole);

const isOfOutlet = ({ outlet }: CoverageItem, name: string): boolean =>
  Object.values(outlet).some((own) => foldName(own) === foldName(name));
