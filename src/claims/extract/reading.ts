/** A text as the patterns read it, with the way back to the text as it was given. */
export interface Reading {
  text: string;
  /** The place in the given text of a stretch of the read one. */
  place: (from: number, to: number) => { from: number; to: number };
}

const BREAK = '\n';
/** Runs of characters that stay as they are and compose with nothing: no need to ask Unicode. */
const PLAIN = /[!-~\u0400-\u0418\u041a-\u0438\u043a-\u045f\u3001-\u3002\u3041-\u304a\u4e00-\u9fff\uac00-\ud7a3]+/y;
const MARK = /\p{M}/u;
const CLUSTER = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\P{M}\p{M}{0,8}|\p{M}/uy;
const EAST = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff“”‘’·…—]/;
const SPACE = /\s/;
/** A line that begins with a bullet or a number is a line of its own; other ends of lines are where a page was wrapped. */
const BULLET = /^\s*(?:[-–•▪◦■□○●*]\s|o\s|\d{1,2}[.)]\s)/;

/**
 * Reads a text as one line for each paragraph: NFKC; white space is dropped beside East Asian characters and single elsewhere.
 * An empty line parts paragraphs where `spaced`, since pages of East Asian text are wrapped with empty lines between.
 */
export const readingOf = (given: string, spaced: boolean): Reading => {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (piece: string, from: number, to: number) => {
    pieces.push(piece);
    for (let n = 0; n < piece.length; n++) {
      starts.push(from);
      ends.push(to);
    }
  };
  for (let at = 0; at < given.length;) {
    const to = plainTo(given, at);
    if (to > at) {
      pieces.push(given.slice(at, to));
      for (; at < to; at++) {
        starts.push(at);
        ends.push(at + 1);
      }
    } else if (SPACE.test(given[at]!)) {
      let end = at + 1;
      while (end < given.length && SPACE.test(given[end]!)) end++;
      const last = pieces.at(-1)?.at(-1);
      const gap = given.slice(at, Math.min(end, at + 64));
      if (breaks(gap, given.slice(end, end + 6), spaced)) push(BREAK, at, end);
      else if (last && last !== BREAK && !EAST.test(last) && !EAST.test(given[end] ?? '')) push(' ', at, end);
      at = end;
    } else {
      CLUSTER.lastIndex = at;
      const cluster = CLUSTER.exec(given)?.[0] ?? given[at]!;
      push(cluster.normalize('NFKC'), at, at + cluster.length);
      at += cluster.length;
    }
  }
  return {
    text: pieces.join(''),
    place: (from, to) => ({ from: starts[from] ?? given.length, to: ends[to - 1] ?? given.length }),
  };
};

/** The end of the plain characters from a place on; the last may compose with a mark that follows, and is none then. */
const plainTo = (given: string, at: number): number => {
  PLAIN.lastIndex = at;
  if (!PLAIN.test(given)) return at;
  const to = PLAIN.lastIndex;
  return MARK.test(given[to] ?? '') ? to - 1 : to;
};

const breaks = (gap: string, next: string, spaced: boolean): boolean => {
  const lines = gap.split('\n').length - 1;
  return lines > 0 && (BULLET.test(next) || (spaced && lines > 1));
};
