import { Injectable } from '@nestjs/common';
import { type Response } from 'express';

/**
 * The newest checkpoint of a log, for the foot of whatever leaves the house: whoever keeps an export can show by it later that the log
 * still begins as it did then. The room that has the signatures sets `of`.
 */
@Injectable()
export class Foot {
  /** Three lines (origin, size, root); none where nothing of the log is signed. */
  of: (association: string) => Promise<string[]> = () => Promise.resolve([]);

  /** The same as a header, for whoever fetches; answers the lines, for formats that have a place for them. */
  async note(response: Response, association: string): Promise<string[]> {
    const lines = await this.of(association);
    if (lines.length > 0) response.set('Log-Checkpoint', lines.join(' '));
    return lines;
  }
}
