import { type SealedPlace } from '../../eventstore/sealed-places.js';

const isOriginal = ({ pointer }: SealedPlace): boolean => pointer === '/bytes';

/** What a place has to be read; an original stands in the log in base64, of which nobody could read anything. */
export const legible = (place: SealedPlace): string => (isOriginal(place) ? '' : place.text);

/** The texts in which a name is looked for: of an original that is no packed format what it says in Unicode, or as Korean documents were written before. */
export const writtenIn = (place: SealedPlace): string[] => {
  if (!isOriginal(place)) return [place.text];
  const bytes = Buffer.from(place.text, 'base64');
  return ['utf-8', 'utf-16le', 'euc-kr'].map((encoding) => new TextDecoder(encoding).decode(bytes));
};
