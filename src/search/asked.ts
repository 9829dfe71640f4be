import { needleOf } from './search-form.js';

/** A part of what was asked for: words that are looked for each, or with names for them; or, quoted, exactly as they stand. */
export interface AskedPart {
  text: string;
  quoted: boolean;
}

/** So many parts are looked for; what follows is left out, and the answer shows it. */
const MOST_PARTS = 12;
const QUOTED = /["“”„«「『]([^"“”„«»「」『』]*)["“”»」』]/u;

/** Reads what somebody asks for. What is in quotation marks is one part, however many words it has; signs ask for nothing. */
export const readAsked = (q: string): AskedPart[] => {
  const text = q.normalize('NFC');
  const parts = text.split(new RegExp(QUOTED, 'gu')).flatMap((piece, n): AskedPart[] =>
    // Every second piece is what stood within quotation marks.
    n % 2 === 1
      ? [{ text: piece.trim(), quoted: true }]
      : piece.split(/\s+/u).map((word) => ({ text: word, quoted: false })),
  );
  return parts.filter(({ text: part }) => isInitials(part) || needleOf(part) !== '').slice(0, MOST_PARTS);
};

const isInitials = (part: string): boolean => /^[ㄱ-ㅎ]+$/u.test(part);
