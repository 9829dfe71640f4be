import { type NextFunction, type Request, type Response } from 'express';
import { Refused } from '../web/refused.js';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Without sign-in the server answers this machine alone: a foreign `Host` would be a name that was pointed here from outside
 * (DNS rebinding), a foreign `Origin` on a write another page posting behind its reader's back. Stands before all routes and
 * files, and before a body is read.
 */
export const answerLocally = (request: Request, _: Response, next: NextFunction): void => {
  const { host = '', origin } = request.headers;
  if (!LOOPBACK.test(host))
    return next(new Refused(421, 'host-foreign', 'This server answers loopback addresses alone'));
  if (READS.has(request.method)) return next();
  const site = request.headers['sec-fetch-site'];
  const foreign = origin !== undefined && origin !== `http://${host}`;
  if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    return next(new Refused(403, 'origin-foreign', 'Another site may not write here'));
  return next();
};
