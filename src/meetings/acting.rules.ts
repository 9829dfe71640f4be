import { Rejected } from '../eventstore/errors.js';

/** Somebody acts, and for one side at most. */
export const speaksForOne = (by: {
  government?: string;
  secretariat?: boolean;
  organisation?: object;
  names?: object;
}) => {
  const sides = [by.government, by.secretariat || undefined, by.organisation].filter((side) => side !== undefined);
  if (sides.length > 1)
    throw new Rejected('OneSpeaksForOneSide', 'A government, the secretariat or an organisation: one of them', 'by');
  if (sides.length === 0 && Object.keys(by.names ?? {}).length === 0)
    throw new Rejected(
      'SomebodyActs',
      'Somebody did this: a person, a government, the secretariat or an organisation',
      'by',
    );
};
