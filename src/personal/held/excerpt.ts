import { foldName } from '../../language/names.js';

const MOST = 240;

/** A text, or of a long one what stands around the first of the names; the beginning where it stands in none as it is written. */
export const excerpt = (text: string, folded: string[]): string => {
  if (text.length <= MOST) return text;
  const lines = text.split(/\r\n|\n|\r/);
  const line = lines.find((each) => folded.some((name) => foldName(each).includes(name)));
  if (line === undefined) return `${text.slice(0, MOST)}…`;
  if (line.length <= MOST) return line;
  // Halved as long as one half alone holds the name.
  let part = line;
  while (part.length > MOST) {
    const step = Math.floor(part.length / 3);
    const next = [part.slice(0, 2 * step), part.slice(step)].find((each) =>
      folded.some((name) => foldName(each).includes(name)),
    );
    if (next === undefined) break;
    part = next;
  }
  return `…${part.slice(0, MOST)}…`;
};
