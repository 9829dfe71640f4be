import { Refused } from './refused.js';

const MOST_DEPTH = 32;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]|-?\d[\d.eE+-]*/g;

/**
 * Reads an object from JSON strictly, so that nobody else reads the same bytes otherwise: UTF-8 without faults, no key twice,
 * no number that would lose its value, no half of a surrogate pair, no key that objects inherit, not nested too deep.
 * Throws `Refused` (400).
 */
export const parseJson = (bytes: Buffer): object => {
  let text: string;
  let body: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    body = JSON.parse(text);
  } catch {
    throw new Refused(400, 'json-unreadable', 'The body is no JSON in UTF-8');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refused(400, 'json-no-object', 'The body is no JSON object');
  scan(text);
  return body;
};

/** Goes through the tokens of a text that is JSON; `open` holds the keys of each object around, nothing for a list. */
const scan = (text: string): void => {
  const open: (Set<string> | undefined)[] = [];
  let string = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined);
      if (open.length > MOST_DEPTH) throw new Refused(400, 'json-too-deep', 'The body is nested too deep');
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ':') addKey(open.at(-1)!, string);
    else if (token.startsWith('"')) string = readString(token);
    else refuseUnsafe(Number(token));
  }
};

const addKey = (keys: Set<string>, key: string): void => {
  if (keys.has(key)) throw new Refused(400, 'json-key-twice', 'The body has a key twice in one object');
  // Libraries drop such keys, or reach through them into what all objects share.
  if (key in Object.prototype || key === 'prototype')
    throw new Refused(400, 'json-key-forbidden', 'The body has a key that is not allowed');
  keys.add(key);
};

const readString = (token: string): string => {
  if (!token.includes('\\')) return token.slice(1, -1);
  const text = JSON.parse(token) as string;
  if (/\p{Cs}/u.test(text))
    throw new Refused(400, 'text-unreadable', 'The body holds text that is not Unicode: half of a surrogate pair');
  return text;
};

const refuseUnsafe = (number: number): void => {
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER)
    throw new Refused(400, 'json-number-unsafe', 'The body holds a number beyond what is kept exactly');
};
