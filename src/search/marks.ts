import { type SearchFilter } from './find.js';
import { keyProbe } from './lexemes.js';
import { type Type } from './types.js';

/** What leads a mark; no search form holds it. */
const MARK = '>';
/** What spans more years than this bears one mark for all of them, as a search for more asks for none. */
const MOST_YEARS = 20;
const LONG = 'long';

/** By what a row is narrowed to. */
interface Marked {
  type: Type;
  governments: string[];
  meeting: string | null;
  first: string | null;
  last: string | null;
}

/** The marks of a row, which are in the index beside its words: what is rare there is found at once, however frequent the words are. */
export const marksOf = ({ type, governments, meeting, first, last }: Marked): string[] =>
  [
    ...[type, ...governments],
    ...(meeting === null ? [] : [meeting]),
    ...(first === null ? [] : (yearsOf(first, last ?? '9999') ?? [LONG])),
  ].map((each) => MARK + each);

/** What finds all rows that a filter may let through, as `tsquery`; nothing where no mark says it. */
export const markProbe = (association: string, filter: SearchFilter): string | undefined => {
  const { type, member, meeting, from, to } = filter;
  const years = from !== undefined && to !== undefined ? yearsOf(from, to) : undefined;
  const wanted = [type, member, meeting].filter((each) => each !== undefined).map((each) => [each]);
  const probes = [...wanted, ...(years ? [[...years, LONG]] : [])].map((each) =>
    keyProbe(
      association,
      each.map((value) => MARK + value),
    ),
  );
  return probes.length === 0 ? undefined : probes.map((each) => `(${each})`).join(' & ');
};

/** The years from one day to another, unless they are many. */
const yearsOf = (from: string, to: string): string[] | undefined => {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4))) as [number, number];
  if (last - first >= MOST_YEARS) return undefined;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => String(first + n));
};
