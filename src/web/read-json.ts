import { type NextFunction, type Request, type Response } from 'express';
import { Refused } from './refused.js';

const MOST_BYTES = 1_048_576;
const MOST_DEPTH = 32;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The bytes of a body, at most `most` of them. */
export const readBytes = async (request: Request, most: number): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw tooLarge(most);
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const tooLarge = (most: number) => new Refused(413, 'body-too-large', `A body here is at most ${most} bytes`);

/** Reads a JSON body strictly: UTF-8 without faults, an object, not nested too deep, no keys that reach into prototypes. */
export const readJson = (request: Request, _: Response, next: NextFunction): void => {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(;|$)/i.test(type)) return next();
  if (/charset=(?!"?utf-8"?\s*(;|$))/i.test(type))
    return next(new Refused(415, 'charset-unsupported', 'JSON is read as UTF-8 alone'));
  if (request.headers['content-encoding'] !== undefined)
    return next(new Refused(415, 'encoding-unsupported', 'Bodies are read uncompressed'));
  readBytes(request, MOST_BYTES)
    .then(parse)
    .then((body) => {
      request.body = body;
      next();
    })
    .catch(next);
};

const parse = (bytes: Buffer): object => {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new Refused(400, 'json-unreadable', 'The body is no JSON in UTF-8');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refused(400, 'json-no-object', 'The body is no JSON object');
  refuseDepth(body, 0);
  return body;
};

const refuseDepth = (node: unknown, depth: number): void => {
  if (typeof node !== 'object' || node === null) return;
  if (depth > MOST_DEPTH) throw new Refused(400, 'json-too-deep', 'The body is nested too deep');
  for (const [key, value] of Object.entries(node)) {
    if (FORBIDDEN.has(key)) throw new Refused(400, 'json-key-forbidden', 'The body has a key that is not allowed');
    refuseDepth(value, depth + 1);
  }
};
