import { Conflict } from './errors.js';

/** Logs that only read, since what is there is not what was signed; by association, each with the reason. */
export class Halted extends Map<string, string> {
  /** Throws `Conflict` for a log that takes nothing any more. */
  refuse(association: string): void {
    const reason = this.get(association);
    if (reason !== undefined) throw new Conflict('log-rollback-detected', reason);
  }
}
