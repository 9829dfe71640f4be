import { type Request } from 'express';
import { readBytes } from './read-json.js';

/** So many bytes hold a form of a few short fields. */
const FEW = 16_384;

/** The fields of a page's form, at most `most` bytes of them. Throws `Refused`. */
export const formIn = async (request: Request, most = FEW): Promise<URLSearchParams> =>
  new URLSearchParams((await readBytes(request, most)).toString());
