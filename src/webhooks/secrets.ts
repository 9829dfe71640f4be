import { randomBytes } from 'node:crypto';
import { Invalid } from '../eventstore/errors.js';
import { encrypt, type Keys } from '../eventstore/keys.js';

/** For so many hours a secret signs on beside the one that took its place, where nothing is said, and at most. */
export const [USUAL_OVERLAP, MOST_OVERLAP] = [24, 168];

/** A secret of a webhook as its receiver is told it, and as it is kept: encrypted, since messages are signed with it. */
export const newSecret = (keys: Keys, webhook: string): { secret: string; kept: Buffer } => {
  const secret = randomBytes(32);
  return { secret: `whsec_${secret.toString('base64')}`, kept: encrypt(keys.wrapping, secret, webhook) };
};

/** Throws `Invalid` for no number of hours in which two secrets may sign. */
export const checkOverlap = (hours: number): void => {
  if (!Number.isInteger(hours) || hours < 0 || hours > MOST_OVERLAP)
    throw new Invalid([{ pointer: '/overlap', code: 'number' }], `Two secrets sign for 0 to ${MOST_OVERLAP} hours`);
};
