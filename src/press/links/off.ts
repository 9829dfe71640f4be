import { Refused } from '../../web/refused.js';

/** Why nothing is called where the installation does not say that it may. */
export const callsNobody = (): Refused =>
  new Refused(403, 'outbound-off', 'This installation calls no address outside; OUTBOUND=on lets it');
