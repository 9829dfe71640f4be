import { Unavailable } from './errors.js';

/**
 * SQLSTATE of what passes by itself: connection lost or refused, only reading, idle in a transaction for too long, deadlock,
 * resources or disk spent, lock not to be had, cancelled or shutting down, I/O failing; and a database that is being replaced.
 */
const PASSING = /^(08...|25006|25P0[34]|28...|3D000|40...|53...|55P03|57...|58...)$/;
const NETWORK = /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENET\w+|EADDRNOTAVAIL)$/;
/** What `pg`, its pool and TypeORM say without a code where a connection is lost, or none is to be had in time. */
const LOST =
  /Connection terminated|timeout expired|timeout exceeded|not queryable|after calling end|Query(Runner| read timeout)|Driver not Connected/;

/** Whether an error says that the database cannot serve now, and not that something is wrong with what was asked of it. */
export const cannotServe = (error: unknown): boolean => {
  if (error instanceof Unavailable) return true;
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown };
  if (driverError !== undefined) return cannotServe(driverError);
  if (typeof code === 'string') return PASSING.test(code) || NETWORK.test(code);
  return LOST.test(error.message);
};
