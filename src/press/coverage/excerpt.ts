/** So much of a text is an excerpt where nothing of it is claimed, in characters. */
export const EXCERPT = 200;
/** Words that are claimed make no excerpt of more than this share of a text. */
const MOST = 0.5;

/** An excerpt of a text: the words of it that are claimed, in their order; its beginning where none are, or where they are most of it. */
export const excerptOf = (text: string, quotes: string[]): string => {
  const letters = Array.from(text);
  if (letters.length <= EXCERPT) return text;
  const beginning = `${letters.slice(0, EXCERPT).join('').trimEnd()}…`;
  const spans = joined(
    quotes
      .map((quote) => ({ from: text.indexOf(quote), length: quote.length }))
      .filter(({ from, length }) => from >= 0 && length > 0)
      .map(({ from, length }) => ({ from, to: from + length })),
  );
  const quoted = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  if (spans.length === 0 || quoted > Math.max(EXCERPT, text.length * MOST)) return beginning;
  const ends = spans.at(-1)!.to === text.length ? '' : '…';
  return `${spans[0]!.from === 0 ? '' : '…'}${spans.map(({ from, to }) => text.slice(from, to)).join(' … ')}${ends}`;
};

interface Span {
  from: number;
  to: number;
}

/** Stretches in their order, those that touch as one. */
const joined = (spans: Span[]): Span[] => {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
};
