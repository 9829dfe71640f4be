import { edtfDay, type Hint } from './document.js';
import { joinLines } from './join-lines.js';
import { type Words } from './korean-words.js';
import { squash, type Line } from './text-lines.js';

/** `<outlet에 member의 topic 게재: date>`; a field is '' where the heading does not show it. */
export interface Heading {
  outlet: string;
  member: string;
  topic: string;
  /** EDTF day; undefined where it has no year or is no day. */
  published?: string;
  /** Month and day (08-10), where the heading shows them. */
  monthDay?: string;
}

const LINES_AT_MOST = 5;
const LETTERS_AT_MOST = 400;

/** How many lines the heading that starts at line `i` takes; 0 where none starts there. */
export function headingLength(lines: Line[], i: number): number {
  if (!/^[<＜〈]/u.test(lines[i]?.text ?? '')) return 0;
  for (let n = 1; n <= LINES_AT_MOST && i + n <= lines.length; n++) {
    if (n > 1 && /^[<＜〈]/u.test(lines[i + n - 1]?.text ?? '')) return 0;
    if (!/[>＞〉]$/u.test(lines[i + n - 1]?.text ?? '')) continue;
    const text = squash(textsOf(lines.slice(i, i + n)).join(''));
    return text.length <= LETTERS_AT_MOST && text.includes('게재') ? n : 0;
  }
  return 0;
}

/** Reads a heading, also one that is broken inside words; a year it leaves out is taken from the hint. */
export function readHeading(lines: Line[], words: Words, hint: Hint): Heading {
  const text = joinLines(textsOf(lines), { words }).slice(1, -1).trim();
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
  const said = colon < 0 ? text : text.slice(0, colon);
  const date = readDay(squash(colon < 0 ? '' : text.slice(colon + 1)), hint);
  const outletEnds = said.indexOf('에 ');
  const memberEnds = said.indexOf('의 ', outletEnds + 2);
  if (outletEnds < 1 || memberEnds < 0) return { outlet: '', member: '', topic: '', ...date };
  return {
    outlet: said.slice(0, outletEnds).trim(),
    member: said.slice(outletEnds + 2, memberEnds).trim(),
    topic: said
      .slice(memberEnds + 2)
      .replace(/\s*게\s*재\s*$/u, '')
      .trim(),
    ...date,
  };
}

const textsOf = (lines: Line[]) => lines.map(({ text }) => text);

function readDay(text: string, hint: Hint): Pick<Heading, 'published' | 'monthDay'> {
  const found = /^(?:(\d{4})[.년-])?(\d{1,2})[.월-](\d{1,2})[.일]?(?:\(.\))?$/u.exec(text);
  if (!found) return {};
  const [month, day] = [Number(found[2]), Number(found[3])];
  const year = found[1] ? Number(found[1]) : hint.year;
  const monthDay = edtfDay(2000, month, day)?.slice(5);
  return { monthDay, published: year ? edtfDay(year, month, day) : undefined };
}
