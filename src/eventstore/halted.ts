import { Conflict } from './errors.js';

/** Logs that only read, since what is there is not what was signed; by association, each with the reason. */
export class Halted extends Map<string, string> {
  /** The one stream that such a log takes while it is begun anew. */
  readonly open = new Map<string, string>();

  /** Throws `Conflict` for a log that takes nothing any more. */
  refuse(association: string, stream?: string): void {
    const reason = this.get(association);
    if (reason !== undefined && (stream === undefined || this.open.get(association) !== stream))
      throw new Conflict('log-rollback-detected', reason);
  }
}
