import { common } from './common-characters.js';
import { UnreadableDocument } from './unreadable.js';

/** Encodings that a text is read in; `euc-kr` is that of the Encoding Standard, which is CP949. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

/** Old encodings without a mark of their own, with what fills a text in each. Those named last are told apart only to be refused. */
const old: { encoding: string; fits: (char: string) => boolean; read: boolean }[] = [
  { encoding: 'euc-kr', fits: (char) => common.hangul.has(char), read: true },
  { encoding: 'gb18030', fits: (char) => common.simplified.has(char), read: true },
  { encoding: 'big5', fits: (char) => common.traditional.has(char), read: true },
  { encoding: 'shift_jis', fits: (char) => /[\u3041-\u3093]/u.test(char), read: false },
  { encoding: 'euc-jp', fits: (char) => /[\u3041-\u3093]/u.test(char), read: false },
  { encoding: 'koi8-r', fits: isLowerCyrillic, read: false },
  { encoding: 'windows-1251', fits: isLowerCyrillic, read: false },
];
/** In KOI8-R the letters of Windows-1251 come out in the other case, so the case tells the two apart. */
function isLowerCyrillic(char: string): boolean {
  return common.cyrillic.has(char) && /\p{Ll}/u.test(char);
}

/** So many bytes are looked at to tell the old encodings apart. */
const ENOUGH = 262_144;
/** A text in the right encoding has at least this part of characters that fill its language, and so much more than in any other. */
const LEAST = 0.25;
const LEAD = 1.3;
/** Fewer characters say nothing. */
const FEWEST = 8;
/** What decoders give for bytes that stand for nothing: private use, old control characters. */
const NO_TEXT = /[\uFFFD\uE000-\uF8FF\u0080-\u009F]/u;

/** No text holds these. */
const CONTROLS = /(?![\t-\r])\p{Cc}/u;

/** Reads a text, and says in which encoding. Throws `UnreadableDocument` where that cannot be told for sure. */
export const decodeText = (bytes: Buffer): { encoding: Encoding; text: string } => {
  const unicode = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (unicode) {
    const text = strictly(bytes, unicode);
    if (text === undefined || CONTROLS.test(text))
      throw new UnreadableDocument(
        'document-binary',
        `The file looks like ${unicode.toUpperCase()} and is no text in it`,
      );
    return { encoding: unicode, text };
  }
  if (bytes.includes(0)) throw new UnreadableDocument('document-binary', 'The file is no text: it holds NUL bytes');
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { encoding: 'utf-8', text: utf8 };
  return likeliest(bytes);
};

const markedEncoding = (bytes: Buffer): Encoding | undefined => {
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  return mark === 'efbbbf' ? 'utf-8' : undefined;
};

/** UTF-16 without a mark: in every text the line feeds, blanks and digits are pairs with a zero, on one side; few others are. */
const wideEncoding = (bytes: Buffer): Encoding | undefined => {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined;
  const zeros = [0, 0];
  const end = Math.min(bytes.length, ENOUGH);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even, odd] = [zeros[0]!, zeros[1]!];
  if (Math.max(even, odd) < end / 200 || Math.min(even, odd) * 4 > Math.max(even, odd)) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
};

const strictly = (bytes: Buffer, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const likeliest = (bytes: Buffer): { encoding: Encoding; text: string } => {
  const readings = old
    .flatMap(({ encoding, fits, read }) => {
      const text = strictly(bytes, encoding);
      return text === undefined || NO_TEXT.test(text) ? [] : [{ encoding, read, text, score: scoreOf(text, fits) }];
    })
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = readings;
  if (!first || first.score < LEAST || first.score < LEAD * (second?.score ?? 0))
    throw unsure('The file is a text in an encoding that cannot be told for sure');
  if (!first.read) throw unsure(`The file looks like a text in ${first.encoding}, which is not read`);
  return { encoding: first.encoding as Encoding, text: first.text };
};

/** The part of a text's characters beyond ASCII and punctuation that fill the language. */
const scoreOf = (text: string, fits: (char: string) => boolean): number => {
  let [all, fitting] = [0, 0];
  for (const char of text.slice(0, ENOUGH)) {
    if (char < '\u0080' || /[\u2010-\u203f\u3000-\u3020\uff01-\uff20\u00b7]/u.test(char)) continue;
    all += 1;
    if (fits(char)) fitting += 1;
  }
  return all < FEWEST ? 0 : fitting / all;
};

const unsure = (detail: string) => new UnreadableDocument('document-encoding', `${detail}; save it as UTF-8`);
