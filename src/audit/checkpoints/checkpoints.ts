import { Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reading } from '../../eventstore/connection.js';
import { poolOf } from '../../eventstore/kernel.js';
import { EventLog } from '../../eventstore/log.js';
import { EventStore } from '../../eventstore/store.js';
import { Turns } from '../../eventstore/turns.js';
import { type Sql } from '../../eventstore/vault.js';
import { same } from '../../verifier/hash.js';
import { incarnationIn, readCheckpoint, readNote } from '../../verifier/note.js';
import { breaksOf, incarnationOf } from '../incarnation/breaks.js';
import { FileSigner, Inconsistent, Moved, type Signer } from '../signing/signer.js';
import { consistencyProof, rootOf } from '../tree/proofs.js';
import { MissingEvent, Tiles } from '../tree/tiles.js';
import { breakWith, type KeptCheckpoint, newestOf, otherIncarnation } from './heads.js';

const TRIES = 5;

/** Makes and keeps the signed checkpoints of each log, and lets a log that is not the signed one be read alone. */
@Injectable()
export class Checkpoints {
  private readonly turns = new Turns<object>();
  /** In which of its incarnations each log was halted. */
  private readonly haltedIn = new Map<string, number>();
  readonly sql: Sql;
  /** Who hears that a log was signed. */
  signed: (association: string) => void = () => undefined;

  constructor(
    dataSource: DataSource,
    private readonly log: EventLog,
    private readonly store: EventStore,
    @Optional() private readonly fileSigner?: FileSigner,
  ) {
    this.sql = reading(poolOf(dataSource));
  }

  /** Who signs here; nobody where this process was told not to. */
  get signer(): Signer | undefined {
    return this.fileSigner;
  }

  newest(association: string): Promise<KeptCheckpoint | undefined> {
    return newestOf(this.sql, association);
  }

  /** The three lines of the newest checkpoint (origin, size, root), for the foot of what leaves the house; empty where there is none. */
  async footer(association: string): Promise<string[]> {
    const newest = await this.newest(association);
    return newest ? readNote(newest.note).text.trimEnd().split('\n') : [];
  }

  /** A checkpoint of the whole log, signed now where it has grown; without a signer, or for a halted log, the newest there is. */
  make(association: string): Promise<KeptCheckpoint | undefined> {
    return this.turns.take(association, async () => {
      for (let tries = 1; ; tries += 1)
        try {
          return await this.sign(association);
        } catch (error) {
          if (!(error instanceof Moved) || tries === TRIES) throw error;
        }
    });
  }

  private async sign(association: string): Promise<KeptCheckpoint | undefined> {
    const { signer } = this;
    const newest = await this.newest(association);
    // Another signer's log stays that signer's.
    if (!signer || (newest && !this.isOwn(association, newest))) return newest;
    const incarnation = await this.incarnation(association);
    if (this.isHalted(association) && !(await this.goesOn(association, incarnation))) return newest;
    const origin = signer.originOf(association, incarnation);
    const before = signer.remembered(origin);
    const size = await this.log.size(association);
    if (size === 0 && !before && !newest) return undefined;
    if (newest?.incarnation === incarnation && newest.size === size && before?.size === size) return newest;
    const tiles = new Tiles(this.sql, association);
    try {
      await tiles.extend(size);
      const root = await rootOf(size, tiles.node);
      if (await this.halts(association)) return newest;
      const from = before?.size ?? 0;
      const proof = await consistencyProof(from, size, tiles.node);
      const note = await signer.sign({ origin, size, root }, from, proof);
      await this.sql.query(
        `insert into checkpoint (association_id, incarnation, size, root, note, made_at) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [association, incarnation, size, root, note, new Date().toISOString()],
      );
      this.signed(association);
      return await this.newest(association);
    } catch (error) {
      if (error instanceof Inconsistent || error instanceof MissingEvent) {
        this.halt(association, incarnation, error.message);
        return newest;
      }
      throw error;
    }
  }

  /** Whether a checkpoint was signed by the one who signs here, and not by another process's key. */
  isOwn(association: string, { note }: Pick<KeptCheckpoint, 'note'>): boolean {
    const { text, signatures } = readNote(note);
    const { origin } = readCheckpoint(text);
    if (this.signer?.originOf(association) !== incarnationIn(origin).stem) return false;
    const own = this.signer.keyOf(origin);
    return signatures.some(({ name, id }) => name === own.name && id === own.id);
  }

  /** How often a log was begun, as it says itself. */
  async incarnation(association: string): Promise<number> {
    return incarnationOf(await breaksOf(this.log, association));
  }

  /** Whether a log only reads. */
  isHalted(association: string): boolean {
    return this.store.halted.has(association);
  }

  /** Compares a log with what was signed of it, here and as the database has it; one that is shorter or other is halted. */
  async halts(association: string): Promise<boolean> {
    const { signer } = this;
    const incarnation = await this.incarnation(association);
    const remembered = signer?.remembered(signer.originOf(association, incarnation));
    const known = signer?.incarnation(association) ?? 0;
    const found = await this.newest(association);
    // What was signed of another incarnation is no measure of this one.
    const newest = found?.incarnation === incarnation ? found : undefined;
    // What was signed is read first, so that the log is never older than it because of a commit between the two.
    const size = await this.log.size(association);
    const tiles = new Tiles(this.sql, association);
    const last = Math.max(known, found?.incarnation ?? 0);
    if (last > incarnation || (known > 0 && known < incarnation)) {
      this.halt(association, incarnation, otherIncarnation(size, incarnation, last));
      return true;
    }
    for (const signed of [remembered, newest]) {
      if (signed === newest && remembered?.size === newest?.size && same(remembered?.root, newest?.root)) continue;
      const reason = signed && (await breakWith(signed, size, tiles));
      if (reason === undefined) continue;
      this.halt(association, incarnation, reason);
      return true;
    }
    return false;
  }

  private halt(association: string, incarnation: number, reason: string): void {
    this.haltedIn.set(association, incarnation);
    this.store.halted.set(association, reason);
  }

  /** Whether a halted log was begun anew meanwhile, here or by another process. */
  private async goesOn(association: string, incarnation: number): Promise<boolean> {
    if (incarnation <= this.haltedIn.get(association)! || (await this.halts(association))) return false;
    return this.store.halted.delete(association);
  }
}
