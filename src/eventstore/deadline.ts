import { AsyncLocalStorage } from 'node:async_hooks';
import { Unavailable } from './errors.js';

/** Until when (`performance.now()`) somebody waits for the work that runs in its context. */
export interface Deadline {
  until: number;
}

const storage = new AsyncLocalStorage<Deadline>();

/** Runs `work`, and all that comes of it, for somebody who waits until the deadline. */
export const withDeadline = <T>(deadline: Deadline, work: () => T): T => storage.run(deadline, work);

/** Runs what follows from a request and has time: nobody waits for it. */
export const unhurried = <T>(work: () => T): T => storage.exit(work);

/** The deadline of the running work; none where nobody waits, or without end. */
export const deadline = (): Deadline | undefined => storage.getStore();

/** Throws `Unavailable` where nobody waits any longer, so that what was given up does not queue up before what is new. */
export const inTime = (): void => {
  if ((deadline()?.until ?? Infinity) < performance.now()) throw new Unavailable('Nobody waits for this any longer');
};
