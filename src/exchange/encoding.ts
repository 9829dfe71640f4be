/** The encodings that tables come in. CP949 is read as `euc-kr`, which the Encoding Standard makes one of. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'big5', 'gb18030', 'euc-kr'] as const;
export type Encoding = (typeof encodings)[number];

/** So many pairs of bytes are looked at to tell the East Asian encodings apart. */
const ENOUGH_PAIRS = 20_000;

/**
 * The encoding of a file: its byte order mark where it has one, UTF-8 where all of it is, else the East Asian encoding that the
 * bytes look most like. None where it can be read as none of them.
 */
export const encodingOf = (bytes: Buffer): Encoding | undefined => {
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return 'utf-16le';
  if (bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return 'utf-16be';
  if (isReadAs(bytes, 'utf-8')) return bytes.includes(0) ? undefined : 'utf-8';
  const likely = likeliest(bytes);
  return [likely, ...(['big5', 'gb18030', 'euc-kr'] as const)].find((each) => isReadAs(bytes, each));
};

/**
 * Big5 has many second bytes below 0x80, which Hangul and simplified Chinese never have in their usual sets; and of those two
 * Hangul lies in the rows B0 to C8, while Chinese fills those up to F7.
 */
const likeliest = (bytes: Buffer): Encoding => {
  let [pairs, low, hangul] = [0, 0, 0];
  for (let at = 0; at + 1 < bytes.length && pairs < ENOUGH_PAIRS; at += 1) {
    const [lead, trail] = [bytes[at]!, bytes[at + 1]!];
    if (lead < 0x80) continue;
    at += 1;
    pairs += 1;
    if (trail < 0x80) low += 1;
    else if (lead >= 0xb0 && lead <= 0xc8) hangul += 1;
  }
  if (low > pairs / 10) return 'big5';
  return hangul > pairs * 0.85 ? 'euc-kr' : 'gb18030';
};

/** What decoders of the East Asian encodings answer for bytes that stand for nothing: the replacement, the private area, old control characters. */
const NO_TEXT = /[\uFFFD\uE000-\uF8FF\u0080-\u009F]/;

const isReadAs = (bytes: Buffer, encoding: Encoding): boolean => {
  try {
    for (const text of decoded(bytes, encoding)) if (encoding !== 'utf-8' && NO_TEXT.test(text)) return false;
    return true;
  } catch {
    return false;
  }
};

const PIECE = 65_536;

/** The text of a file piece by piece, without its byte order mark. Throws a `TypeError` where the bytes are none in that encoding. */
export function* decoded(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}
