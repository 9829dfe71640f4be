import { type Cells, type ReaderKind } from '../../exchange/reader.js';
import { foldText } from '../../language/fold.js';
import { type FoundFigure } from '../../web/found-figures.js';
import { type DocumentRow } from '../imports/document.js';
import { type Known } from '../imports/match-member.js';
import { foldText as foldLetters } from '../imports/member-names.js';

/** Words of a row of a document that say something. */
export interface Words {
  n: number;
  quote: string;
  language: string;
}

/** Something that a document tells beside its items, put as rows of a table of its kind, which the room that knows it reads. */
export interface Told {
  kind: ReaderKind;
  /** By which it is chosen. */
  key: string;
  rows: { cells: Cells; words: Words[] }[];
  /** Set where something else is told as well, which may leave no room for this. */
  inDoubt?: true;
}

/** Why something was not recorded: the name of the rule or another stable code, and in English what it says of the case. */
export interface Refusal {
  code: string;
  detail: string;
}

/** A sentence of a row, as it stands there, and folded for looking in it. */
export interface Sentence {
  n: number;
  quote: string;
  language: string;
  folded: string;
  /** As it is written, with single blanks; and the same, folded letter by letter, for finding names in it. */
  written: string;
  plain: string;
  /** Whether others made it of the original, as the secretariat its key points. */
  isMade: boolean;
}

/** A row of a document with whom it is filed under, where that is clear. */
export interface Telling {
  row: DocumentRow;
  member?: Known;
  /** Whether it is filed under the member itself, and not under a city or an office in it. */
  isOwn: boolean;
  published: string;
  sentences: Sentence[];
  figures: FoundFigure[];
}

/** The meeting that a document is about. */
export interface ToldMeeting {
  handle: string;
  body: string;
  on: string;
  /** The rows that name it. */
  rows: Set<number>;
}

/** How facts call a member: by its code or, where it has none, by its id. */
export const called = ({ code, id }: Known): string => code ?? id;

const END = /(?<=[。！？!?\n])|(?<=[^\d\p{Lu}]\.)\s+/u;
const MOST_LETTERS = 600;

/** The sentences of a row: of its titles, its original and what was made of that. Chinese and Japanese are looked at without blanks. */
export const sentencesOf = ({ n, title, headline, original, translation, keyPoints }: DocumentRow): Sentence[] =>
  [title, headline, original, translation, ...keyPoints].flatMap((layer) =>
    (layer?.text ?? '').split(END).flatMap((piece): Sentence[] => {
      const quote = piece.trim();
      if (quote === '' || quote.length > MOST_LETTERS) return [];
      const { language } = layer!;
      const written = quote.normalize('NFKC').replaceAll(/\s+/g, /^(?:zh|ja)/.test(language) ? '' : ' ');
      const plain = foldLetters(written);
      const isMade = layer !== original && original.text !== '';
      return [{ n, quote, language, folded: foldText(written), written, plain, isMade }];
    }),
  );

/** The words of a sentence as a source of what they say. */
export const wordsOf = ({ n, quote, language }: Sentence): Words => ({ n, quote, language });

/** What is said most often, the first of what is said as often. */
export const mostSaid = <T>(all: T[]): T | undefined => {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
};

/** A few words for each thing: as many say the same, they are not all kept. */
export const few = (words: Words[]): Words[] =>
  words.filter(({ n }, index) => words.findIndex((each) => each.n === n) === index).slice(0, MOST_SOURCES);
const MOST_SOURCES = 20;
