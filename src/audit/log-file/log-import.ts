import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KEYS } from '../../access/caller.guard.js';
import { longTransaction } from '../../eventstore/connection.js';
import { Follower } from '../../eventstore/follower.js';
import { poolOf } from '../../eventstore/kernel.js';
import { type Keys } from '../../eventstore/keys.js';
import { Reactions } from '../../eventstore/reactions.js';
import { Registry } from '../../eventstore/registry.js';
import { type Key } from '../../verifier/note.js';
import { Checkpoints } from '../checkpoints/checkpoints.js';
import { Judge } from './judge.js';
import { differs, keepCheckpoint, openLog } from './place.js';
import { LogReading } from './reading.js';
import { Written } from './written.js';

/** What came of an import: how many events the log has, and how many of them are new here. */
export interface LogImported {
  association: string;
  handle: string;
  events: number;
  added: number;
  checkpoints: number;
  root: string;
  /** Whether somebody's key was given, by which all was found signed. */
  signed: boolean;
}

/** Makes a log out of a log file: the same leaves under the same hashes, all or nothing. */
@Injectable()
export class LogImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly follower: Follower,
    private readonly reactions: Reactions,
    private readonly checkpoints: Checkpoints,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  /**
   * Reads a file from its first line to its last; answers what came of it. A log that is here already, as it is there, stays as it is.
   * Throws `Refused` for a file that does not verify, and where another log is here.
   * @param keys of whoever signed it; without one nothing says who wrote the file
   */
  async run(
    lines: AsyncIterable<string>,
    keys: Key[],
    handle?: string,
    progress: (done: number, all: number) => void = () => undefined,
  ): Promise<LogImported> {
    const done = await longTransaction(poolOf(this.dataSource), async (client) => {
      let written: Written | undefined;
      const reading: LogReading = new LogReading(keys, {
        begin: async (head) => {
          const log = await openLog(client, head, handle);
          if (log.size === 0) written = new Written(client, log.id, this.keys, this.registry);
          return { log, judge: new Judge(log.id, this.registry) };
        },
        events: async (batch) => {
          const { id, events } = reading.log!;
          await (written ? written.add(batch) : differs(client, id, batch));
          progress(batch.at(-1)!.position + 1, events);
        },
        checkpoint: async (note, madeAt) => {
          const { id } = reading.log!;
          const own = this.checkpoints.isOwn(id, { note });
          if (written) await keepCheckpoint(client, id, { note, madeAt, own });
        },
        erased: async (subjects) => written?.erased(subjects),
      });
      for await (const line of lines) await reading.line(line);
      const { id: association, handle: called } = await reading.end();
      const { frontier, checkpoints } = reading;
      await written?.end(frontier.size);
      const root = Buffer.from(frontier.root).toString('base64');
      const added = written ? frontier.size : 0;
      return { association, handle: called, events: frontier.size, added, checkpoints, root, signed: keys.length > 0 };
    });
    await this.follower.startAssociation(done.association);
    await this.reactions.startAssociation(done.association);
    await this.checkpoints.make(done.association);
    return done;
  }
}
