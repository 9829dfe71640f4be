import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Erased, type Erasure, Erasing } from '../eventstore/erasing.js';
import { EventLog } from '../eventstore/log.js';
import { ErasureJournal } from './journal.js';
import { Upkeep } from './upkeep.js';

/** After so many ms nothing is under way any more that has read what was erased before. */
const UNDER_WAY = 30_000;

/** Carries erasures out, once they are recorded, and again after a restore. */
@Injectable()
export class Erasures implements OnApplicationBootstrap {
  /** How many requests were carried out again at the start, since the database held what they had erased. */
  repeated = 0;

  constructor(
    private readonly erasing: Erasing,
    private readonly log: EventLog,
    private readonly journal: ErasureJournal,
    private readonly upkeep: Upkeep,
  ) {}

  /** Before anything is served: a database that was restored may hold what was erased. */
  async onApplicationBootstrap(): Promise<void> {
    this.repeated = await this.replay();
  }

  /** Erases again what the journal says was erased, and answers how many requests there was something left of. */
  async replay(): Promise<number> {
    const tables = new Set<string>();
    let found = 0;
    for (const { request, recorded, erasure } of this.journal.read()) {
      const begun = recorded || (await this.log.begun(erasure.association, [`erasure-${request}`])).size > 0;
      const erased = begun ? await this.erasing.anew(erasure) : undefined;
      if (!erased) continue;
      found += 1;
      for (const table of erased.tables) tables.add(table);
    }
    if (found > 0) await this.upkeep.run([...tables]);
    return found;
  }

  /** Notes what a request is about to erase; `carryOut` does so once its events are in the log. */
  announce(request: string, erasure: Erasure): void {
    this.journal.note({ request, at: new Date().toISOString(), erasure });
  }

  /** Erases what was announced. */
  async carryOut(request: string, erasure: Erasure): Promise<Erased> {
    this.journal.note({ request, recorded: true });
    const erased = await this.erasing.erase(erasure);
    await this.upkeep.run(erased.tables);
    void pause(UNDER_WAY, undefined, { ref: false })
      .then(() => this.erasing.again(erasure))
      .catch(() => undefined);
    return erased;
  }
}
