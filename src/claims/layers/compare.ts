import { foldName, type Names } from '../../language/names.js';
import { type MadeText, type PressItem } from '../../web/press-texts.js';
import { type Difference, differences } from '../extract/differences/differences.js';

/** A text that was made of an original, and where it does not say what the original says. */
export interface Compared extends Pick<MadeText, 'kind' | 'language' | 'by' | 'on' | 'position'> {
  /** Figures, dates and names that differ first, then what is added, then what is lost. */
  differences: Difference[];
  /** How many of them are no mere details that were left out. */
  differing: number;
}

const order = ['figure', 'date', 'name', 'added', 'lost'] as const;
const rank = ({ kind }: Difference): number => order.indexOf(kind);

/** A government with its names. */
type Named = { id: string; names: Names };

/** Each text that was made of an item's original, compared with it; nothing where the original is not at hand. */
export const comparedOf = ({ original, made, published, member }: PressItem, governments: Named[]): Compared[] => {
  if (!original?.text) return [];
  const names = governments.map((each) => each.names);
  const filedUnder = governments.filter(({ id }) => id === member).flatMap((each) => Object.values(each.names));
  const own = new Set(filedUnder.map(foldName));
  const { text, language } = original;
  return made.flatMap(({ kind, language: tag, by, on, position, text: madeText }) => {
    if (madeText === null) return [];
    const other = {
      text: kind === 'index-line' ? withoutDay(madeText, published) : madeText,
      language: tag,
      published,
    };
    const found = once(differences({ text, language, published }, other, names))
      // An original calls its own member «our province», or writes of a city of it.
      .filter(({ kind: what, detail }) => what !== 'added' || !own.has(foldName(detail)))
      .toSorted((a, b) => rank(a) - rank(b));
    const differing = found.filter(({ kind: of }) => of !== 'lost').length;
    return [{ kind, language: tag, by, on, position, differences: found, differing }];
  });
};

/** Two members of one name, such as one and its successor, are found twice. */
const once = (all: Difference[]): Difference[] => {
  const keys = all.map((each) => JSON.stringify(each));
  return all.filter((_, n) => keys.indexOf(keys[n]!) === n);
};

/** The day of publication stands in an index and not in the text; all else keeps its place. */
const withoutDay = (line: string, published: string): string => line.replace(published, ' '.repeat(published.length));

/** A stretch of a text with some words around it, and in which paragraph it stands. */
export interface Passage {
  before: string;
  quote: string;
  after: string;
  paragraph: number;
}

const AROUND = 24;

/** The words around a stretch of a text, within its line. */
export const passageOf = (text: string, { from, to }: { from: number; to: number }): Passage => {
  const start = Math.max(text.lastIndexOf('\n', from - 1) + 1, from - AROUND);
  const newline = text.indexOf('\n', to);
  const end = Math.min(newline < 0 ? text.length : newline, to + AROUND);
  const paragraph = text.slice(0, from).split(/\n+/).length;
  return { before: text.slice(start, from), quote: text.slice(from, to), after: text.slice(to, end), paragraph };
};
