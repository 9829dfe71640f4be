/** SHA-256 (FIPS 180-4), HMAC, and the two hashes of RFC 6962: the same numbers in Node and in a browser, at once and without waiting. */

const primes: number[] = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
const fraction = (n: number): number => Math.floor((n % 1) * 2 ** 32);
const K = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const W = new Int32Array(64);

/** Some bytes behind each other. */
export const joined = (...parts: Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
};

/** The hash of some bytes, one part after another. */
export const sha256 = (...parts: Uint8Array[]): Uint8Array => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const padded = joined(...parts, Uint8Array.of(0x80), new Uint8Array(63 - ((length + 8) % 64) + 8));
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, (length * 8) >>> 0);
  const state = START.slice();
  for (let block = 0; block < padded.length; block += 64) compress(state, view, block);
  state.forEach((word, n) => view.setInt32(n * 4, word));
  return padded.slice(0, 32);
};
const compress = (state: Int32Array, view: DataView, block: number): void => {
  for (let n = 0; n < 16; n += 1) W[n] = view.getInt32(block + n * 4);
  for (let n = 16; n < 64; n += 1) {
    const [x, y] = [W[n - 15]!, W[n - 2]!];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[n] = W[n - 16]! + s0 + W[n - 7]! + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let n = 0; n < 64; n += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[n]! + W[n]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    [h, g, f, e] = [g, f, e, (d + t1) | 0];
    [d, c, b, a] = [c, b, a, (t1 + s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, n) => (state[n] = state[n]! + word));
};

/** HMAC-SHA-256 (RFC 2104) under a key of at most 64 bytes. */
export const hmac256 = (key: Uint8Array, value: Uint8Array): Uint8Array => {
  const pad = (by: number) => Uint8Array.from({ length: 64 }, (_, n) => (key[n] ?? 0) ^ by);
  return sha256(pad(0x5c), sha256(pad(0x36), value));
};

/** RFC 6962 §2.1: the bytes 0 and 1 keep leaves and nodes apart. */
export const hashLeaf = (leaf: Uint8Array): Uint8Array => sha256(Uint8Array.of(0), leaf);
/** The hash of a node over its two children. */
export const hashNode = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(Uint8Array.of(1), left, right);

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** The text of bytes; throws where they are no UTF-8. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
/** Whether two byte strings are the same. */
export const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && a.length === b.length && a.every((byte, n) => byte === b[n]);
/** Lower-case hexadecimal. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
/** RFC 4648 §4. */
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
/** The bytes of a base64 text; nothing where it is not written as `base64` writes it, so that no bit of it may be otherwise. */
export const unbase64 = (text: string, length?: number): Uint8Array | undefined => {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return base64(bytes) === text && (length ?? bytes.length) === bytes.length ? bytes : undefined;
  } catch {
    return undefined;
  }
};
