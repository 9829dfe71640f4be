/** A stretch of a text, in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

/** A piece of a text, and which of the spans it lies in; `ends` are those that end with it. */
export interface Piece {
  text: string;
  in: number[];
  ends: number[];
}

/**
 * Cuts a text wherever a span begins or ends, so that spans may touch, overlap and lie in one another. The pieces join to the text.
 * A span that lies outside of the text, or holds nothing of it, marks nothing.
 */
export const piecesOf = (text: string, spans: Span[]): Piece[] => {
  const real = spans.map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(text.length, to) }));
  const held = real.filter(({ from, to }) => from < to);
  const cuts = [...new Set([0, text.length, ...held.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, n) => {
    const from = cuts[n]!;
    const within = (span: Span): boolean => span.from <= from && span.to >= to && span.from < span.to;
    return {
      text: text.slice(from, to),
      in: real.flatMap((span, index) => (within(span) ? [index] : [])),
      ends: real.flatMap((span, index) => (within(span) && span.to === to ? [index] : [])),
    };
  });
};
