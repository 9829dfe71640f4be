/** A stretch of a reading; both ends in its units. */
export interface Stretch {
  from: number;
  to: number;
}

const LONGEST = 500;
const END = /[。！？!?;；\n]|\.(?![\d\p{Ll}])(?<!\d\.(?=\d))|\.$/gu;
const ABBREVIATED = /(?:^|[\s(«“])(?:[\p{L}]|Mr|Mrs|Ms|Dr|St|No|Nos|Gov|approx|ca|г|гг|тыс|млн|им|ул|см|рис)\.$/u;

/** The sentences of a text. What goes on for ever without an end is cut, so that no text is looked at more than a few times. */
export const sentencesOf = (text: string): Stretch[] => {
  const out: Stretch[] = [];
  let from = 0;
  const add = (to: number) => {
    for (; to - from > LONGEST; from += LONGEST) out.push({ from, to: from + LONGEST });
    if (to > from) out.push({ from, to });
    from = to;
  };
  for (const { index, 0: mark } of text.matchAll(END)) {
    if (mark === '.' && ABBREVIATED.test(text.slice(Math.max(from, index - 8), index + 1))) continue;
    add(index + mark.length);
  }
  add(text.length);
  return out;
};
