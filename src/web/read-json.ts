import { type NextFunction, type Request, type Response } from 'express';
import { parseJson } from './parse-json.js';
import { Refused } from './refused.js';

const MOST_BYTES = 1_048_576;
/** Up to here what is too large is read to its end, as many clients listen for the answer only then. */
const MOST_DROPPED = 64 * 1_048_576;

/**
 * The bytes of a body, at most `most` of them, sent as they are: not compressed, and in UTF-8 where a charset is named, unless its
 * reader tells the encoding by itself.
 */
export const readBytes = async (request: Request, most: number, inAnyCharset = false): Promise<Buffer> => {
  const { 'content-type': type = '', 'content-encoding': encoding, 'content-length': length } = request.headers;
  if (!inAnyCharset && /charset=(?!"?utf-8"?\s*(;|$))/i.test(type))
    throw new Refused(415, 'charset-unsupported', 'Bodies are read as UTF-8 alone');
  if (encoding !== undefined) throw new Refused(415, 'encoding-unsupported', 'Bodies are read uncompressed');
  if (Number(length ?? 0) > MOST_DROPPED) throw tooLarge(most);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= most) parts.push(part);
    else if (size <= MOST_DROPPED) parts.length = 0;
    else break;
  }
  if (size > most) throw tooLarge(most);
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
};

/** The refusal of a body, or of a file in it, that is larger than it may be. */
export const tooLarge = (most: number): Refused =>
  new Refused(413, 'body-too-large', `A body here is at most ${most} bytes`);

/** Reads the JSON body of a request that has one; bodies of other kinds are left to their routes. */
export const readJson = (request: Request, _: Response, next: NextFunction): void => {
  const type = request.headers['content-type'] ?? '';
  if (request.method === 'GET' || request.method === 'HEAD' || !/^application\/json\s*(;|$)/i.test(type)) return next();
  readBytes(request, MOST_BYTES)
    .then((bytes) => {
      request.body = parseJson(bytes);
      next();
    })
    .catch(next);
};
