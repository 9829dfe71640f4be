import { Injectable } from '@nestjs/common';
import { Rejected, NotFound } from '../../eventstore/errors.js';
import { EventLog } from '../../eventstore/log.js';
import { EventStore, type Receipt } from '../../eventstore/store.js';
import { base64, same } from '../../verifier/hash.js';
import { Checkpoints } from '../checkpoints/checkpoints.js';
import { type IncarnationStarted } from '../events.js';
import { log as logDecider } from '../log.decider.js';
import { type Head } from '../signing/memory.js';
import { rootOf } from '../tree/proofs.js';
import { Tiles } from '../tree/tiles.js';
import { type Break, breaksOf, incarnationOf, streamOf } from './breaks.js';

/** How a log stands: how often it was begun, why it only reads, and what would be given up if it were begun anew. */
export interface Standing {
  incarnation: number;
  size: number;
  halted?: string;
  lost?: IncarnationStarted['lost'];
  breaks: Break[];
}

/** Lets a log that lost signed events go on without them, as another incarnation that says so for ever. */
@Injectable()
export class Incarnations {
  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly log: EventLog,
    private readonly store: EventStore,
  ) {}

  async of(association: string): Promise<Standing> {
    const breaks = await breaksOf(this.log, association);
    const size = await this.log.size(association);
    const halted = this.store.halted.get(association);
    const lost = halted === undefined ? undefined : (await this.next(association).catch(() => undefined))?.data.lost;
    return { incarnation: incarnationOf(breaks), size, halted, lost, breaks };
  }

  /**
   * Records the first event of the next incarnation. The signer remembers it first: so nobody who can write to the database alone
   * begins a log anew. Throws `Rejected` for a log that lost nothing, or whose rest is not what was signed.
   */
  async begin(association: string): Promise<Receipt> {
    const { data, head } = await this.next(association);
    const { signer, store } = this;
    await signer.begin(signer.originOf(association, data.incarnation), head);
    store.halted.open.set(association, streamOf(association));
    try {
      const receipt = await store.decide(logDecider, association, () => [{ type: 'IncarnationStarted', data }]);
      await this.checkpoints.make(association);
      return receipt;
    } finally {
      store.halted.open.delete(association);
    }
  }

  private get signer() {
    const { signer } = this.checkpoints;
    if (!signer) throw new NotFound('signing key in this process');
    return signer;
  }

  private async next(association: string): Promise<{ data: IncarnationStarted; head: Head }> {
    const { signer, checkpoints } = this;
    const size = await this.log.size(association);
    const { node } = new Tiles(checkpoints.sql, association);
    const kept = await checkpoints.newest(association);
    const isRest = async ({ size: signed, root }: Head) => signed > size || same(await rootOf(signed, node), root);
    const head = { size, root: await rootOf(size, node) };
    const recorded = incarnationOf(await breaksOf(this.log, association));
    const last = Math.max(recorded, signer.incarnation(association));
    const remembered = signer.remembered(signer.originOf(association, last));
    // One that was begun and could not be recorded is recorded now.
    const isBegun = last > recorded && remembered?.size === size && same(remembered.root, head.root);
    const incarnation = isBegun ? last : last + 1;
    const origin = signer.originOf(association, incarnation - 1);
    const lost = signer.remembered(origin);
    for (const signed of [lost, kept])
      if (signed && !(await isRest(signed)))
        throw new Rejected('RestIsAsSigned', 'What is left of the log is not what was signed; restore an older state');
    if (!lost || lost.size <= size)
      throw new Rejected('LogIsShorterThanSigned', `The log holds ${size} events, and no more were signed`);
    return {
      data: { log: association, incarnation, lost: { origin, size: lost.size, root: base64(lost.root) } },
      head,
    };
  }
}
