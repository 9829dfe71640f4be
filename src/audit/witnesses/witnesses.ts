import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { unhurried } from '../../eventstore/deadline.js';
import { Loop } from '../../eventstore/loop.js';
import { Turns } from '../../eventstore/turns.js';
import { Checkpoints } from '../checkpoints/checkpoints.js';
import { consistencyProof } from '../tree/proofs.js';
import { Tiles } from '../tree/tiles.js';
import { Contradicted, type NamedWitness, submit } from './submit.js';

/** Under this the witnesses that checkpoints are sent to are provided. */
export const WITNESSES = Symbol('WITNESSES');

/** How it stands with a witness and a log. */
export interface Standing {
  name: string;
  url: string;
  /** Up to which size it has signed the log in its incarnation of now, and when last; nothing where it has not. */
  size: number | null;
  seenAt: string | null;
  /** Why it did not sign when it was asked last. */
  failure: string | null;
}
interface Failed {
  text: string;
  isContradiction: boolean;
  times: number;
  notBefore: number;
}

const EVERY = 60_000;
const LONGEST = 60 * EVERY;
/** So long, in milliseconds, a bundle waits for cosignatures of its checkpoint. */
const PATIENCE = 5000;

/** Sends each checkpoint to the witnesses that the operator has named, and keeps what they sign. No append waits for any of them. */
@Injectable()
export class Witnesses implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops = new Map<string, Loop>();
  private readonly turns = new Turns<object>();
  private readonly failed = new Map<string, Failed>();
  private readonly ending = new AbortController();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly checkpoints: Checkpoints,
    @Optional() @Inject(WITNESSES) private readonly named: NamedWitness[] = [],
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.named.length === 0) return;
    this.checkpoints.signed = (association) => this.loopOf(association).wake();
    const { rows } = await this.checkpoints.sql.query<{ id: string }>('select id from association');
    for (const { id } of rows) this.loopOf(id).wake();
    // What failed is tried again, later and later.
    this.timer = setInterval(() => this.loops.forEach((loop) => loop.wake()), EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.ending.abort();
    await Promise.all([...this.loops.values()].map((loop) => loop.stop()));
  }

  /** Waits a little for the witnesses to sign the newest checkpoint. */
  async seen(association: string): Promise<void> {
    if (this.named.length > 0)
      await Promise.race([
        this.ask(association),
        pause(PATIENCE, undefined, { ref: false, signal: this.ending.signal }),
      ]).catch(() => undefined);
  }

  /** What somebody must look into: a witness has seen another log than ours, or more of it. */
  contradiction(): string | undefined {
    const found = [...this.failed].find(([, { isContradiction }]) => isContradiction);
    return found && `${found[0].split(' ')[1]}: ${found[1].text}`;
  }

  async of(association: string): Promise<Standing[]> {
    const { rows } = await this.checkpoints.sql.query<{ witness: string; size: number; seenAt: string }>(
      `select distinct on (witness) witness, size, to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "seenAt"
       from cosignature where association_id = $1 and incarnation = $2 order by witness, size desc`,
      [association, await this.checkpoints.incarnation(association)],
    );
    return this.named.map(({ name, url }) => {
      const row = rows.find(({ witness }) => witness === name);
      const failure = this.failed.get(`${association} ${name}`)?.text ?? null;
      return { name, url, size: row?.size ?? null, seenAt: row?.seenAt ?? null, failure };
    });
  }

  private loopOf(association: string): Loop {
    const loop = this.loops.get(association) ?? new Loop(() => unhurried(() => this.ask(association)));
    this.loops.set(association, loop);
    return loop;
  }

  private ask(association: string): Promise<void> {
    return this.turns.take(association, async () => {
      await Promise.all(this.named.map((witness) => this.one(association, witness)));
    });
  }

  /** Asks a witness, unless it has signed the newest checkpoint or was in vain asked shortly before. It throws nothing. */
  private async one(association: string, witness: NamedWitness): Promise<void> {
    const place = `${association} ${witness.name}`;
    const before = this.failed.get(place);
    if (before && Date.now() < before.notBefore) return;
    try {
      await this.submit(association, witness);
      this.failed.delete(place);
    } catch (error) {
      if (this.ending.signal.aborted) return;
      const times = (before?.times ?? 0) + 1;
      const notBefore = Date.now() + Math.min(LONGEST, (EVERY / 2) * 2 ** times) - EVERY / 4;
      const isContradiction = error instanceof Contradicted;
      this.failed.set(place, { text: wordsOf(error as Error), isContradiction, times, notBefore });
    }
  }

  private async submit(association: string, witness: NamedWitness): Promise<void> {
    const { sql } = this.checkpoints;
    const newest = await this.checkpoints.newest(association);
    if (!newest || !this.checkpoints.isOwn(association, newest) || newest.size === 0) return;
    const { incarnation, size } = newest;
    const { rows } = await sql.query<{ size: number }>(
      `select coalesce(max(size), 0) as size from cosignature where association_id = $1 and incarnation = $2 and witness = $3`,
      [association, incarnation, witness.name],
    );
    const old = rows[0]!.size;
    if (old === size) return;
    const { node } = new Tiles(sql, association);
    const proof = (from: number) => consistencyProof(from, size, node);
    const line = await submit(witness, newest.note, old, proof, this.ending.signal);
    await sql.query(
      `insert into cosignature (association_id, incarnation, size, witness, line) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [association, incarnation, size, witness.name, line],
    );
  }
}

/** What `fetch` fails with says why only in its cause. */
const wordsOf = ({ message, cause }: Error): string =>
  cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : message;
