import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** So many digits hold 256 bits, and so many a CRC-32. */
const SECRET_DIGITS = 43;
const CHECK_DIGITS = 6;
const ID_DIGITS = 12;

const KEY = /^ann_live_([0-9A-Za-z]{12})_([0-9A-Za-z]{43})_([0-9A-Za-z]{6})$/;

/** A number as digits of base 62, all of them. */
const base62 = (bytes: Uint8Array, digits: number): string => {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let n = 0; n < digits; n += 1, number /= 62n) text = DIGITS[Number(number % 62n)]! + text;
  return text;
};

const checkOf = (text: string): string => {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(text));
  return base62(sum, CHECK_DIGITS);
};

/** A new key of 256 bits that nobody can guess: what its owner is given once, and what is kept of it. */
export const makeKey = (seed: Buffer): { id: string; text: string; hash: Buffer } => {
  const part = (of: string) => createHmac('sha256', seed).update(of).digest();
  const id = base62(part('id').subarray(0, 9), ID_DIGITS);
  const body = `ann_live_${id}_${base62(part('secret'), SECRET_DIGITS)}`;
  const text = `${body}_${checkOf(body)}`;
  return { id, text, hash: hashOf(text) };
};

/** The id in a text that may be a key; nothing where it is none, or was mistyped. */
export const keyIdIn = (text: string): string | undefined => {
  const [, id, secret, check] = KEY.exec(text) ?? [];
  return check !== undefined && checkOf(`ann_live_${id}_${secret}`) === check ? id : undefined;
};

/** What is kept of a secret of 256 random bits: nothing can be guessed from it, so it need not be slow. */
export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that says nothing of where they differ. */
export const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
