import { Injectable } from '@nestjs/common';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Turns } from '../../eventstore/turns.js';
import { Refused } from '../../web/refused.js';
import { type Format } from './formats.js';
import { type Scrapbook } from './scrapbook.js';

const MOST_WAITING = 16;
const SECONDS = 60;
const MEGABYTES = 768;

/** Turns scrapbooks into files in a thread of their own, one at a time, so that whoever reads or records meanwhile is not kept waiting. */
@Injectable()
export class ScrapbookWriter {
  private readonly turns = new Turns<object>();
  private waiting = 0;

  /** Throws `Refused` where too many wait, or where a file would take too much. */
  async write(scrapbook: Scrapbook, format: Format): Promise<Buffer> {
    if (this.waiting >= MOST_WAITING)
      throw new Refused(429, 'too-many-scrapbooks', 'Many scrapbooks are being written; ask for this one in a while', {
        'Retry-After': '10',
      });
    this.waiting += 1;
    try {
      return await this.turns.take('', () => writeApart(scrapbook, format));
    } finally {
      this.waiting -= 1;
    }
  }
}

const writeApart = async (scrapbook: Scrapbook, format: Format): Promise<Buffer> => {
  const thread = new Worker(new URL('./scrapbook-thread.js', import.meta.url), {
    workerData: { scrapbook, format },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  try {
    const [bytes] = (await once(thread, 'message', { signal: AbortSignal.timeout(SECONDS * 1000) })) as [Uint8Array];
    return Buffer.from(bytes);
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (name !== 'AbortError' && code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    throw new Refused(422, 'scrapbook-too-long', 'So many items take too much to write; choose fewer of them');
  } finally {
    await thread.terminate();
  }
};
