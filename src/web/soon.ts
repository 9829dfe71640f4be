import { setTimeout as pause } from 'node:timers/promises';

/** So long a form is waited for before its sender is shown how far it is. */
const SOON = 1500;

/** What a work answers where it is soon done; nothing where it goes on, and then how far it is is told elsewhere. */
export const soon = async <T>(work: Promise<T>): Promise<T | undefined> => {
  // What fails later is told there, too.
  work.catch(() => undefined);
  return Promise.race([work, pause(SOON, undefined, { ref: false })]);
};
