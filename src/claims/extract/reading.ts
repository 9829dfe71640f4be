/** A text as the patterns read it, with the way back to the text as it was given. */
export interface Reading {
  text: string;
  /** The place in the given text of a stretch of the read one. */
  place: (from: number, to: number) => { from: number; to: number };
}

const BREAK = '\n';
/** Characters that stay as they are and compose with nothing: no need to ask Unicode. */
const PLAIN = /[!-~\u0400-\u0418\u041a-\u0438\u043a-\u045f\u3001-\u3002\u3041-\u304a\u4e00-\u9fff\uac00-\ud7a3]/;
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
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (piece: string, from: number, to: number) => {
    for (const unit of piece.split('')) {
      out.push(unit);
      starts.push(from);
      ends.push(to);
    }
  };
  for (let at = 0; at < given.length;) {
    const unit = given[at]!;
    if (SPACE.test(unit)) {
      let to = at + 1;
      while (to < given.length && SPACE.test(given[to]!)) to++;
      const gap = given.slice(at, Math.min(to, at + 64));
      const last = out.at(-1);
      const next = given[to] ?? '';
      if (breaks(gap, given.slice(to, to + 6), spaced)) push(BREAK, at, to);
      else if (last !== undefined && last !== BREAK && !EAST.test(last) && !EAST.test(next)) push(' ', at, to);
      at = to;
    } else if (PLAIN.test(unit) && !MARK.test(given[at + 1] ?? '')) {
      push(unit, at, at + 1);
      at++;
    } else {
      CLUSTER.lastIndex = at;
      const cluster = CLUSTER.exec(given)?.[0] ?? unit;
      push(cluster.normalize('NFKC'), at, at + cluster.length);
      at += cluster.length;
    }
  }
  return {
    text: out.join(''),
    place: (from, to) => ({ from: starts[from] ?? given.length, to: ends[to - 1] ?? given.length }),
  };
};

const breaks = (gap: string, next: string, spaced: boolean): boolean => {
  const lines = gap.split('\n').length - 1;
  return lines > 0 && (BULLET.test(next) || (spaced && lines > 1));
};
