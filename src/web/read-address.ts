import { type NextFunction, type Request, type Response } from 'express';
import { Invalid } from '../eventstore/errors.js';
import { Refused } from './refused.js';

/** Refuses an address that is no text (broken percent-encoding, NUL), and parameters that are never any of ours. */
export const readAddress = (request: Request, _: Response, next: NextFunction): void => {
  if (!isText(request.url)) return next(new Refused(400, 'address-unreadable', 'The address cannot be read'));
  // What every object inherits would be taken for known, and dropped without a word.
  const inherited = Object.keys(request.query).find((name) => name in Object.prototype);
  if (inherited === undefined) return next();
  const detail = 'A parameter is not allowed as given';
  return next(new Invalid([{ parameter: inherited, code: 'unknown-field' }], detail));
};

const isText = (address: string): boolean => {
  try {
    return !decodeURIComponent(address).includes('\0');
  } catch {
    return false;
  }
};
