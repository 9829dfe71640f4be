import { type Request } from 'express';
import { readBytes } from './read-json.js';

/** The fields of a page's form, at most `most` bytes of them. Throws `Refused`. */
export const formIn = async (request: Request, most: number): Promise<URLSearchParams> =>
  new URLSearchParams((await readBytes(request, most)).toString());
