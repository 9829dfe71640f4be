/** An excerpt says less than this share of what it is taken from; two readings of one text differ by less. */
const MOST = 0.9;

/** Whether a text is the beginning of another and by far not all of it, as an excerpt is; blanks, and the sign that ends it, aside. */
export const isBeginningOf = (part: string, whole: string): boolean => {
  const [short, long] = [lettersOf(part), lettersOf(whole)];
  return short.length > 0 && short.length < long.length * MOST && long.startsWith(short);
};

const lettersOf = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\s+/gu, '')
    .replace(/(?:…|\.{3})+$/u, '');
