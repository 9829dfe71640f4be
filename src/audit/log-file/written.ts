import { CORRECTED, type Correction, type Recorded } from '../../eventstore/facts.js';
import { encrypt, type Keys } from '../../eventstore/keys.js';
import { categoryOf } from '../../eventstore/log.js';
import { type Registry } from '../../eventstore/registry.js';
import { type Sql, Vault } from '../../eventstore/vault.js';
import { type Judged, type Line, textsOf } from './line.js';

/** Writes the events of a log file as they were: leaves, texts under keys of this installation, and what streams had reserved. */
export class Written {
  private readonly vault: Vault;
  /** The type of each event, by its position; of a correction that of the fact which it corrects. */
  private readonly types: string[] = [];
  private last = '';

  constructor(
    private readonly sql: Sql,
    private readonly association: string,
    keys: Keys,
    private readonly registry: Registry,
  ) {
    this.vault = new Vault(sql, keys);
  }

  async add(lines: Judged[]): Promise<void> {
    if (lines.length === 0) return;
    const { sql, association } = this;
    await sql.query(
      `insert into event (association_id, position, stream, version, type, schema, leaf, leaf_hash, recorded_at)
       select $1, e.position, stream, version, type, schema, leaf, sha256('\\x00'::bytea || leaf), at
       from unnest($2::bigint[], $3::text[], $4::integer[], $5::text[], $6::smallint[], $7::bytea[], $8::timestamptz[])
         as e(position, stream, version, type, schema, leaf, at)`,
      [
        association,
        lines.map(({ position }) => position),
        lines.map(({ subject }) => subject),
        lines.map(({ version }) => version),
        lines.map(({ type }) => type),
        lines.map(({ schema }) => schema),
        lines.map(({ leaf }) => leaf),
        lines.map(({ time }) => time),
      ],
    );
    this.last = lines.at(-1)!.time;
    await this.seal(lines);
    await this.reserve(lines);
    const keyed = lines.filter(({ idempotencykey }) => idempotencykey !== undefined);
    await sql.query(
      `insert into idempotency (association_id, key, fingerprint, stream, position, events)
       select $1, * from unnest($2::text[], $3::bytea[], $4::text[], $5::bigint[], $6::integer[])`,
      [
        association,
        keyed.map(({ idempotencykey }) => idempotencykey),
        keyed.map(({ fingerprint = '' }) => Buffer.from(fingerprint, 'base64')),
        keyed.map(({ subject }) => subject),
        keyed.map(({ position }) => position),
        keyed.map(({ commandevents }) => commandevents),
      ],
    );
  }

  /** Nothing is kept here, either, under the ids of persons who were erased. */
  async erased(subjects: string[]): Promise<void> {
    await this.sql.query(
      `insert into subject_key (association_id, subject, wrapped) select $1, s, '' from unnest($2::uuid[]) as s
       on conflict (association_id, subject) do update set wrapped = ''`,
      [this.association, subjects],
    );
  }

  async end(size: number): Promise<void> {
    await this.sql.query('update log_head set size = $2, recorded_at = $3 where association_id = $1', [
      this.association,
      size,
      this.last,
    ]);
  }

  /** The commitments in the leaves hold for these texts with these salts; only the keys are others. */
  private async seal(lines: Line[]): Promise<void> {
    const { association } = this;
    const texts = lines.flatMap(textsOf);
    if (texts.length === 0) return;
    const keys = await this.vault.subjectKeys(association, [...new Set(texts.map(({ of }) => of))], this.sql);
    await this.sql.query(
      `insert into sealed (association_id, id, subject, value)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::bytea[]) on conflict do nothing`,
      [
        association,
        texts.map(({ slot }) => slot),
        texts.map(({ of }) => of),
        texts.map(({ slot, of, salt, text }) => {
          const plain = Buffer.concat([Buffer.from(salt, 'base64'), Buffer.from(text, 'utf8')]);
          return encrypt(keys.get(of)!, plain, association + slot);
        }),
      ],
    );
  }

  private async reserve(lines: Line[]): Promise<void> {
    const taken = lines.flatMap((line) => this.takes(line).map((key) => [key, line.subject] as const));
    await this.sql.query(
      `insert into reservation (association_id, key, stream)
       select $1, * from unnest($2::text[], $3::text[]) on conflict do nothing`,
      [this.association, taken.map(([key]) => key), taken.map(([, stream]) => stream)],
    );
  }

  private takes({ position, type, schema, data, subject }: Line): string[] {
    const { corrects, now } = data as Correction;
    const root = type === CORRECTED ? this.types[corrects]! : type;
    this.types[position] = root;
    const told = type === CORRECTED ? now : data;
    if (told === null) return [];
    const fact = this.registry.upcast({ type: root, schema, data: told } as Recorded);
    return this.registry.deciders.get(categoryOf(subject))?.reserves?.(fact) ?? [];
  }
}
