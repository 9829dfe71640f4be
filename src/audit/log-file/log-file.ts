import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Associations } from '../../access/associations.js';
import { KEYS } from '../../access/caller.guard.js';
import { cloudEvent } from '../../eventstore/cloud-event.js';
import { NotFound } from '../../eventstore/errors.js';
import { CORRECTED } from '../../eventstore/facts.js';
import { type Keys } from '../../eventstore/keys.js';
import { leafHash, readLeaf } from '../../eventstore/leaf.js';
import { Registry } from '../../eventstore/registry.js';
import { asSeen, isVeiled } from '../../eventstore/veil.js';
import { MARKER, Vault } from '../../eventstore/vault.js';
import { readCheckpoint, readNote } from '../../verifier/note.js';
import { Refused } from '../../web/refused.js';
import { Checkpoints } from '../checkpoints/checkpoints.js';
import {
  about,
  CHECKPOINT,
  checkpointsOf,
  type CommandKey,
  commandKeys,
  ERASED,
  HEAD,
  schemaName,
  SEAL,
  SEALED_FILE,
} from './parts.js';
import { type Closed, leafOf, type Line, openedIn } from './line.js';

const BATCH = 250;

interface Row {
  position: number;
  leaf: Buffer;
  hash: Buffer;
}

/** Writes a whole log into one file of CloudEvents, from which another installation makes the very same log. */
@Injectable()
export class LogFile {
  constructor(
    private readonly associations: Associations,
    private readonly checkpoints: Checkpoints,
    private readonly registry: Registry,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  /**
   * The lines of a log as it is signed now, with its size. Throws `NotFound` for a log of which nothing is signed by this process, and
   * `Refused` for whoever is not to see the names in it.
   */
  async of(association: string): Promise<{ size: number; lines: AsyncGenerator<string> }> {
    if (isVeiled())
      throw new Refused(
        403,
        'names-withheld',
        'The whole log names people; say first why you need to see names (…/glass)',
      );
    asSeen('all names');
    const newest = await this.checkpoints.make(association);
    if (!newest) throw new NotFound('checkpoint of this log yet');
    if (!this.checkpoints.isOwn(association, newest)) throw new NotFound('key that signs this log, in this process');
    return { size: newest.size, lines: this.signed(association, newest.note, this.write(association, newest.size)) };
  }

  /** The lines, and behind them a signature of them all: of their order, and of what no leaf holds. */
  private async *signed(association: string, note: string, lines: AsyncGenerator<object>): AsyncGenerator<string> {
    const hash = createHash('sha256');
    for await (const line of lines) {
      const text = `${JSON.stringify(line)}\n`;
      hash.update(text);
      yield text;
    }
    const { origin } = readCheckpoint(readNote(note).text);
    const sealed = this.checkpoints.signer!.seal(origin, `${SEALED_FILE}\n${origin}\n${hash.digest('hex')}\n`);
    yield `${JSON.stringify(about(association, SEAL, '', { note: sealed }))}\n`;
  }

  private async *write(association: string, size: number): AsyncGenerator<object> {
    const { sql } = this.checkpoints;
    yield await this.head(association, size);
    const signed = await checkpointsOf(sql, association);
    const keys = await commandKeys(sql, association);
    for (let from = 0; from < size; from += BATCH) {
      const { rows } = await sql.query<Row>(
        `select position, leaf, leaf_hash as hash from event
         where association_id = $1 and position >= $2 and position < $3 order by position`,
        [association, from, Math.min(from + BATCH, size)],
      );
      for await (const line of this.events(association, rows, keys)) {
        yield line;
        for (const { note, madeAt } of signed.get(line.position + 1) ?? [])
          yield about(association, CHECKPOINT, String(line.position + 1), { note }, madeAt);
      }
    }
    const { rows: erased } = await sql.query<{ subject: string }>(
      `select subject from subject_key where association_id = $1 and wrapped = '' order by subject`,
      [association],
    );
    if (erased.length > 0) yield about(association, ERASED, '', { subjects: erased.map(({ subject }) => subject) });
  }

  /** Whose log it is, and the shapes of its events. */
  private async head(association: string, size: number): Promise<object> {
    const { handle, names, languages, countries } = (await this.associations.all()).find(
      ({ id }) => id === association,
    )!;
    const { rows } = await this.checkpoints.sql.query<{ type: string }>(
      'select distinct type from event where association_id = $1 and position < $2 order by type',
      [association, size],
    );
    const schemas = rows.flatMap(({ type }) => {
      const shape = this.registry.facts[type];
      return shape ? [[schemaName(type, shape.schema ?? 1), shape.json]] : [];
    });
    const data = { format: 1, association: { id: association, handle, names, languages, countries }, events: size };
    return about(association, HEAD, '', { ...data, schemas: Object.fromEntries(schemas) });
  }

  private async *events(association: string, rows: Row[], keys: Map<number, CommandKey>): AsyncGenerator<Line> {
    const leaves = rows.map(({ leaf }) => leaf.toString('utf8'));
    const slots = leaves.flatMap((leaf) => Array.from(leaf.matchAll(MARKER), ([, slot]) => slot!));
    const behind = await new Vault(this.checkpoints.sql, this.keys).behind(association, [...new Set(slots)]);
    const texts = new Map(
      behind.map(([slot, subject, plain]) => [
        slot,
        { subject, salt: plain.subarray(0, 32), text: plain.toString('utf8', 32) },
      ]),
    );
    for (const [n, { position, hash }] of rows.entries()) {
      const event = readLeaf(leaves[n]!);
      const [data, ofData] = openedIn(event.data, texts, '/data');
      const [reason, ofReason] = openedIn(event.reason, texts, '/reason');
      const sealed: Closed[] = [...ofData, ...ofReason];
      const key = keys.get(position);
      const newest = this.registry.facts[event.type]?.schema ?? 1;
      const line: Line = {
        ...cloudEvent({ ...event, data, reason: reason as string | null | undefined }),
        ...(event.type !== CORRECTED &&
          event.schema === newest && { dataschema: schemaName(event.type, event.schema) }),
        leafhash: hash.toString('base64'),
        ...(sealed.length > 0 && { sealed: JSON.stringify(sealed) }),
        ...(key && { idempotencykey: key.key, fingerprint: key.fingerprint, commandevents: key.events }),
      };
      // What could not be made again elsewhere is found here, and not there.
      if (!leafHash(Buffer.from(leafOf(association, line))).equals(hash))
        throw new Error(`The event at position ${position} is not as it was hashed; the log cannot be written`);
      yield line;
    }
  }
}
