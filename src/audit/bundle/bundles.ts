import { Inject, Injectable } from '@nestjs/common';
import { KEYS } from '../../access/caller.guard.js';
import { NotFound } from '../../eventstore/errors.js';
import { type Keys } from '../../eventstore/keys.js';
import { Registry } from '../../eventstore/registry.js';
import { type Sql } from '../../eventstore/vault.js';
import { bytesOf, hex, sha256 } from '../../verifier/hash.js';
import { MANIFEST } from '../../verifier/bundle.js';
import { tilePath } from '../../verifier/leaves.js';
import { readCheckpoint, readNote } from '../../verifier/note.js';
import { writeProof } from '../signing/write.js';
import { type File, writeZip } from '../../verifier/zip.js';
import { checkpointsFrom, type KeptCheckpoint, newestOf } from '../checkpoints/heads.js';
import { Checkpoints } from '../checkpoints/checkpoints.js';
import { inclusionProof } from '../tree/proofs.js';
import { Tiles, WIDTH } from '../tree/tiles.js';
import { Witnesses } from '../witnesses/witnesses.js';
import { disclosuresOf, withheldIn } from './disclosures.js';
import { difference, entriesOf } from './entries.js';
import { type Telling } from '../../web/under-way.js';
import { readMe } from './read-me.js';

const untold: Telling = { heard: () => undefined, end: () => undefined };

/** Writes audit bundles: the whole log as far as it is signed, in one file that an outsider can check. */
@Injectable()
export class Bundles {
  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly registry: Registry,
    private readonly witnesses: Witnesses,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  /** A bundle of a log as it is now, piece by piece, with its size. Throws `NotFound` for a log of which nothing is signed. */
  async of(
    association: string,
    begin: (size: number) => Telling = () => untold,
  ): Promise<{ size: number; pieces: AsyncGenerator<Uint8Array> }> {
    const newest = await this.checkpoints.make(association);
    if (!newest) throw new NotFound('checkpoint of this log yet');
    if (!this.checkpoints.isOwn(association, newest)) throw new NotFound('key that signs this log, in this process');
    await this.witnesses.seen(association);
    return { size: newest.size, pieces: this.told(association, begin(newest.size)) };
  }

  /** The pieces, while somebody hears how many entries are written. */
  private async *told(association: string, { heard, end }: Telling): AsyncGenerator<Uint8Array> {
    let state: 'done' | 'failed' = 'failed';
    try {
      yield* this.write(association, this.checkpoints.sql, heard);
      state = 'done';
    } finally {
      end(state);
    }
  }

  /** The same under the newest checkpoint there is, as it is seen over a connection. */
  async *write(
    association: string,
    sql: Sql = this.checkpoints.sql,
    heard: Telling['heard'] = () => undefined,
  ): AsyncGenerator<Uint8Array> {
    const newest = await newestOf(sql, association);
    if (!newest) return;
    yield* writeZip(this.listed(newest, this.files(sql, association, newest, heard)));
  }

  /** The files, and at the end a signed list of them. */
  private async *listed({ note }: KeptCheckpoint, files: AsyncIterable<File>): AsyncGenerator<File> {
    const { origin } = readCheckpoint(readNote(note).text);
    let list = `${MANIFEST}\n${origin}\n`;
    for await (const file of files) {
      list += `${hex(sha256(file.bytes))} ${file.name}\n`;
      yield file;
    }
    const { signer } = this.checkpoints;
    if (!signer) throw new NotFound('signing key in this process');
    yield { name: 'manifest', bytes: bytesOf(signer.seal(origin, list)) };
  }

  private async *files(
    sql: Sql,
    association: string,
    newest: KeptCheckpoint,
    heard: Telling['heard'],
  ): AsyncGenerator<File> {
    const { size, note, incarnation } = newest;
    const file = (name: string, text: string): File => ({ name, bytes: bytesOf(text) });
    yield file('README.txt', readMe(readCheckpoint(readNote(note).text).origin, size));
    yield file('checkpoint', note);
    for (const each of await checkpointsFrom(sql, association, 0, Number.MAX_SAFE_INTEGER)) {
      const folder = each.incarnation > 1 ? `checkpoints/${each.incarnation}` : 'checkpoints';
      if (each.incarnation < incarnation || each.size < size) yield file(`${folder}/${each.size}`, each.note);
    }
    const tiles = new Tiles(sql, association);
    const types = new Map<string, number>();
    const decisions: number[] = [];
    const [disclosures, differences]: [string[], string[]] = [[], await headOf(sql, association, size)];
    for (let from = 0; from < size; from += WIDTH) {
      const count = Math.min(WIDTH, size - from);
      const entries = await entriesOf(sql, association, from, count);
      yield { name: tilePath('entries', from / WIDTH, count), bytes: entries.bytes };
      const kept = count === WIDTH ? await tiles.tile(0, from / WIDTH) : [];
      const bytes = kept.length === WIDTH ? Buffer.concat(kept) : entries.hashes;
      yield { name: tilePath(0, from / WIDTH, count), bytes };
      heard(count);
      const withheld = withheldIn(this.registry, entries.events);
      disclosures.push(...(await disclosuresOf(sql, this.keys, association, [...new Set(entries.slots)], withheld)));
      differences.push(...entries.differences);
      for (const { type, schema, stream, position } of entries.events) {
        types.set(type, Math.max(schema, types.get(type) ?? 0));
        if (stream.startsWith('decision-')) decisions.push(position);
      }
    }
    yield* upperTiles(tiles, size);
    for (const index of decisions) {
      const hashes = await inclusionProof(index, size, tiles.node).catch(() => []);
      yield file(`proofs/${index}.tlog-proof`, writeProof({ index, hashes, note }));
    }
    yield file('disclosures.ndjson', disclosures.join(''));
    yield file('differences.ndjson', differences.join(''));
    const shapes = [...types]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, schema]) => [type, { schema, data: this.registry.facts[type]?.json }] as const);
    yield file('schemas.json', `${JSON.stringify(Object.fromEntries(shapes), undefined, 1)}\n`);
  }
}

/** What the head of the log says otherwise than what was signed. */
const headOf = async (sql: Sql, association: string, signed: number): Promise<string[]> => {
  const { rows } = await sql.query<{ size: number; rows: number }>(
    `select h.size, (select coalesce(max(position) + 1, 0) from event where association_id = $1) as rows
     from log_head h where association_id = $1`,
    [association],
  );
  const [{ size, rows: there } = { size: 0, rows: 0 }] = rows;
  if (size < signed) return [difference('ROLLBACK', size)];
  return there === size ? [] : [difference('MISSING', Math.min(there, size), 'size')];
};

/** The tiles above the lowest, as wide as a log of this size makes them. */
async function* upperTiles(tiles: Tiles, size: number): AsyncGenerator<File> {
  for (let level = 1, count = Math.floor(size / WIDTH); count > 0; level += 1, count = Math.floor(count / WIDTH))
    for (let from = 0; from < count; from += WIDTH) {
      const width = Math.min(WIDTH, count - from);
      const bytes = Buffer.alloc(width * 32);
      for (const [n, hash] of (await tiles.tile(level, from / WIDTH)).slice(0, width).entries())
        bytes.set(hash, n * 32);
      yield { name: tilePath(level, from / WIDTH, width), bytes };
    }
}
