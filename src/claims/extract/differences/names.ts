import { type Names } from '../../../language/names.js';
import { type Difference, type ReadSide } from './difference.js';
import { nearlyIn } from './near.js';

/** The kind of government behind a name, which texts leave out. */
const KINDS =
  /(?:特别自治[道市]|广域市|维吾尔自治区|回族自治区|壮族自治区|自治区|省|市|道|州|县|특별자치[도시]|광역시|후이족자치구|자치구|성|시|도|주|현)$/u;
const SHORTEST = 2;
/** Names without their kind that are common words: 경기 is a game, or how trade goes. */
const WORDS = new Set(['경기', '세종', '中央', '东方']);

interface Spelling {
  full: string;
  short: string;
}

/**
 * Names of members and persons that one text has and the other lacks, and those that the summary spells almost as they are spelt. Where
 * it has another known name instead that differs by one letter (산시성 for 싼시성), that is a misspelling too.
 */
export const nameDifferences = (original: ReadSide, summary: ReadSide, names: Names[]): Difference[] => {
  const known = names.flatMap((each) => {
    const one = spelling(each, original);
    const other = spelling(each, summary);
    return one && other ? [{ one, other }] : [];
  });
  const found: Difference[] = [];
  const explained = new Set<string>();
  const added: { full: string; at: [number, number] }[] = [];
  for (const { one, other } of known) {
    const there = placeOf(original.text, one);
    const here = placeOf(summary.text, other);
    if (there && !here) {
      const near = nearlyIn(summary.text, other.full) ?? nearlyIn(summary.text, other.short);
      const theirs = original.words(...there);
      if (near) {
        const ours = summary.words(...near);
        explained.add(summary.text.slice(...near));
        found.push({ kind: 'name', original: theirs, summary: ours, detail: `${other.full} → ${ours.quote}` });
      } else found.push({ kind: 'lost', original: theirs, detail: one.full });
    } else if (here && !there) added.push({ full: other.full, at: here });
  }
  for (const { full, at } of added)
    if (!explained.has(summary.text.slice(...at)))
      found.push({ kind: 'added', summary: summary.words(...at), detail: full });
  return found;
};

/** A name in the language of a side, as the side is read, with and without the kind of government. */
const spelling = (names: Names, { language, grammar }: ReadSide): Spelling | undefined => {
  const [primary] = language.split('-');
  const tag = Object.keys(names).find((each) => each.split('-')[0] === primary);
  const name = tag === undefined ? undefined : names[tag];
  if (name === undefined || name === '') return undefined;
  const read = grammar.fold(name.normalize('NFKC'));
  const full = grammar.spaced ? read : read.replaceAll(/\s/g, '');
  const short = full.replace(KINDS, '');
  return { full, short: short.length < SHORTEST || WORDS.has(short) ? full : short };
};

const placeOf = (text: string, { full, short }: Spelling): [number, number] | undefined => {
  for (const each of [full, short]) {
    const at = text.indexOf(each);
    if (at >= 0) return [at, at + each.length];
  }
  return undefined;
};
