import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import traditional from 'opencc-js/dict/TSCharacters';

/** One form for each Han character of which there are several, made of the two dictionaries alone: whole OpenCC loads for 80 ms. */
const forms = (): ReadonlyMap<string, string> => {
  const simplified = new Map(pairsOf(traditional));
  const modern = new Map(pairsOf(japanese));
  const last = (char: string): string => {
    const old = modern.get(char) ?? char;
    const form = simplified.get(old) ?? old;
    return form === char ? char : last(form);
  };
  // A form of another length would move what stands behind it.
  const pairs = [...modern.keys(), ...simplified.keys()].map((char) => [char, last(char)] as const);
  return new Map(pairs.filter(([char, form]) => char.length === form.length));
};

const pairsOf = (dictionary: string) => dictionary.split('|').map((pair) => pair.split(' ') as [string, string]);

interface Forms {
  /** For each unit the one that is written for it, or nothing where it stands for itself. */
  units: Uint16Array;
  /** Characters of two units: they are rare. */
  pairs: ReadonlyMap<string, string>;
}
let made: Forms | undefined;

const madeForms = (): Forms => {
  const units = new Uint16Array(0x10000);
  const pairs = new Map<string, string>();
  for (const [char, form] of forms()) {
    if (!HAN.test(char) || char === form) continue;
    if (char.length === 1) units[char.charCodeAt(0)] = form.charCodeAt(0);
    else pairs.set(char, form);
  }
  return { units, pairs };
};

/** A text with traditional and Japanese forms of Han characters written as simplified ones, each in its place. For comparing alone. */
export const foldHan = (text: string): string => {
  const { units, pairs } = (made ??= madeForms());
  let folded = '';
  let done = 0;
  for (let n = 0; n < text.length; n += 1) {
    const form = units[text.charCodeAt(n)]!;
    if (form === 0) continue;
    folded += text.slice(done, n) + String.fromCharCode(form);
    done = n + 1;
  }
  const whole = folded + text.slice(done);
  return PAIR.test(whole) ? whole.replace(PAIRS, (pair) => pairs.get(pair) ?? pair) : whole;
};

const PAIR = /[\uD800-\uDBFF]/;
const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
const HAN = /\p{Script=Han}/u;
const CJK = String.raw`[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}]`;
const BETWEEN_CJK = new RegExp(String.raw`(?<=${CJK})\s+(?=${CJK})`, 'gu');

/**
 * A text as it is compared and searched, never shown: NFKC, lower case, one form of each Han character, and no white space within
 * runs of Chinese, Korean and Japanese, where lines are broken anywhere.
 */
export const foldText = (text: string): string =>
  foldHan(text.normalize('NFKC').toLowerCase()).normalize('NFKC').replace(BETWEEN_CJK, '');

/** A folded text with the place in the text as written from which each of its UTF-16 units came, and the length behind the last. */
export interface Folded {
  text: string;
  at: number[];
}

/** Folds a text so that what is found in it can be shown in the text as written. */
export const foldInPlace = (written: string): Folded => {
  const { units, at } = unitsOf(written);
  const kept: number[] = [];
  let text = '';
  let from = 0;
  const keep = (to: number): void => {
    text += units.slice(from, to);
    for (let n = from; n < to; n += 1) kept.push(at ? at[n]! : n);
  };
  for (const { 0: blank, index } of units.matchAll(BETWEEN_CJK)) {
    keep(index);
    from = index + blank.length;
  }
  keep(units.length);
  kept.push(written.length);
  return { text, at: kept };
};

interface Units {
  units: string;
  /** The place of each in what was folded; its own where there is none. */
  at?: number[];
}

/** Most texts fold unit by unit, which is known by their length; else most of their lines do. */
const unitsOf = (written: string): Units => {
  const whole = foldedByUnits(written);
  if (whole !== undefined) return { units: whole };
  let units = '';
  const at: number[] = [];
  let line = 0;
  for (const text of written.split(/(?<=\n)/)) {
    const own = foldLine(text);
    units += own.units;
    for (let n = 0; n < own.units.length; n += 1) at.push(line + (own.at ? own.at[n]! : n));
    line += text.length;
  }
  return { units, at };
};

const foldedByUnits = (text: string): string | undefined => {
  const whole = folded(text);
  return whole.length === text.length && !SHRINKS.test(text) ? whole : undefined;
};

const foldLine = (line: string): Units => {
  const whole = foldedByUnits(line);
  if (whole !== undefined) return { units: whole };
  let units = '';
  const at: number[] = [];
  for (const { 0: cluster, index } of line.matchAll(CLUSTER)) {
    const own = folded(cluster);
    for (let n = 0; n < own.length; n += 1) at.push(index);
    units += own;
  }
  return { units, at };
};

const folded = (text: string): string => foldHan(text.normalize('NFKC').toLowerCase()).normalize('NFKC');
/** Where a fold may have fewer units than what it folds: else equal lengths say that each unit is folded by itself. */
const SHRINKS = /[\p{M}\p{Cs}\u{10000}-\u{10FFFF}\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB\uFF65-\uFFDC]/u;

/** What is composed as one: a character with its marks, the parts of a Hangul syllable, half-width kana with their marks. */
const CLUSTER =
  /(?:[\u1100-\u115F\uA960-\uA97C\uFFA1-\uFFBE][\u1160-\u11FF\uD7B0-\uD7FB\uFFC2-\uFFDC]*|[^])[\p{M}\u1160-\u11FF\uFF9E\uFF9F]*/gu;
