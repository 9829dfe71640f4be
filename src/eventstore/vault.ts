import { randomBytes } from 'node:crypto';
import { type QueryArrayConfig } from 'pg';
import { v7 } from 'uuid';
import { Rejected } from './errors.js';
import { decrypt, encrypt, hmac, type Keys } from './keys.js';

interface Answer<R> {
  rows: R[];
  rowCount: number | null;
  fields: { name: string }[];
}

/** Anything that runs SQL: a pool, or the one connection of a transaction. */
export interface Sql {
  // Whoever asks says what rows come back, as with `pg` itself.
  // oxlint-disable typescript/no-unnecessary-type-parameters
  query<R extends object>(text: string, values?: unknown[]): Promise<Answer<R>>;
  /** A statement that is prepared once for each connection, or whose rows come back as lists. */
  query<R extends unknown[]>(statement: QueryArrayConfig): Promise<Answer<R>>;
}

/** A personal value on its way into the log: its place in the leaf, and the encrypted value to store beside it. */
export interface SealedValue {
  id: string;
  subject: string;
  value: Buffer;
}

interface Marker {
  $sealed: string;
  c: string;
}
/** What stands in every leaf that holds a marker; it begins with a character that is rare in leaves, which makes it quick to find. */
export const SEALED = '$sealed"';
/** A marker as canonical JSON has it; no text can hold this, since JSON escapes its quotes. */
export const MARKER = /\{"\$sealed":"([^"\\]+)","c":"[^"\\]*"\}/g;

/**
 * Keeps personal values beside the log: in the leaf stands a commitment HMAC-SHA-256(r, value); r and the value lie
 * AES-256-GCM-encrypted under a key per subject, which is itself wrapped by the installation's key.
 */
export class Vault {
  constructor(
    private readonly sql: Sql,
    private readonly keys: Keys,
  ) {}

  /** A new key for a subject that has none, with its wrapped form, which is to be written with what is sealed under it. */
  newKey(association: string, subject: string): { key: Buffer; wrapped: Buffer } {
    const key = randomBytes(32);
    return { key, wrapped: encrypt(this.keys.wrapping, key, association + subject) };
  }

  /** The subject's key out of its wrapped form. Throws `Rejected` for a person who was erased: nothing is kept under that id again. */
  unwrapped(association: string, subject: string, wrapped: Buffer): Buffer {
    if (isErased(wrapped))
      throw new Rejected(
        'ErasedPersonsStayErased',
        'What was held about this person was erased, under this id for good',
      );
    return decrypt(this.keys.wrapping, wrapped, association + subject);
  }

  /** The subjects' keys, made where absent. The first writer's key wins, so that two processes never encrypt under different ones. */
  async subjectKeys(association: string, named: string[], sql: Sql = this.sql): Promise<Map<string, Buffer>> {
    if (named.length === 0) return new Map();
    // In one order for all, so that two writers who name the same new subjects do not wait for each other.
    const subjects = named.toSorted();
    const made = subjects.map((subject) => ({ subject, wrapped: this.newKey(association, subject).wrapped }));
    await insertKeys(sql, association, made);
    const { rows } = await sql.query<{ subject: string; wrapped: Buffer }>(
      'select subject, wrapped from subject_key where association_id = $1 and subject = any($2::uuid[])',
      [association, subjects],
    );
    return new Map(rows.map((row) => [row.subject, this.unwrapped(association, row.subject, row.wrapped)]));
  }

  /** Seals one value under its subject's key; answers its marker for the leaf and the value to store. */
  seal(association: string, subject: string, key: Buffer, text: string): [Marker, SealedValue] {
    const id = v7();
    const r = randomBytes(32);
    const plain = Buffer.from(text, 'utf8');
    const value = encrypt(key, Buffer.concat([r, plain]), association + id);
    return [
      { $sealed: id, c: hmac(r, plain).toString('base64') },
      { id, subject, value },
    ];
  }

  /** Leaves with the opened texts in the place of their markers, `null` where the value or its key is gone. */
  async open(association: string, leaves: string[], sql: Sql = this.sql): Promise<string[]> {
    const ids = leaves.flatMap((leaf) => Array.from(leaf.matchAll(MARKER), ([, id]) => id!));
    if (ids.length === 0) return leaves;
    const texts = await this.texts(association, [...new Set(ids)], sql);
    return leaves.map((leaf) => leaf.replace(MARKER, (_, id: string) => texts.get(id) ?? 'null'));
  }

  /** The texts behind markers, as JSON writes them. */
  private async texts(association: string, ids: string[], sql: Sql): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const [id, , plain] of await this.behind(association, ids, sql))
      texts.set(id, JSON.stringify(plain.toString('utf8', 32)));
    return texts;
  }

  /** What lies behind markers: each with its subject, and with its salt before the text. What was erased is left out. */
  async behind(association: string, ids: string[], sql: Sql = this.sql): Promise<[string, string, Buffer][]> {
    // Each value and key is looked up by itself: without fresh statistics, a join would read the keys of all subjects.
    const { rows } = await sql.query<[string, Buffer, string, Buffer | null]>({
      text: `with found as materialized (
          select s.id, s.value, s.subject from unnest($2::uuid[]) as i(id)
          cross join lateral (select id, value, subject from sealed where association_id = $1 and id = i.id limit 1) s)
        select f.id, f.value, f.subject, case when f.subject is distinct from lag(f.subject) over () then
          (select wrapped from subject_key where association_id = $1 and subject = f.subject) end
        from found f`,
      values: [association, ids],
      rowMode: 'array',
    });
    const keys = new Map<string, Buffer>();
    const opened: [string, string, Buffer][] = [];
    for (const [id, value, subject, wrapped] of rows) {
      if (wrapped && !isErased(wrapped) && !keys.has(subject))
        keys.set(subject, decrypt(this.keys.wrapping, wrapped, association + subject));
      const key = keys.get(subject);
      const plain = key && openValue(key, value, association + id);
      if (plain) opened.push([id, subject, plain]);
    }
    return opened;
  }
}

/** Where a person was erased, an empty key stays in the place of theirs. */
export const isErased = (wrapped: Buffer): boolean => wrapped.length === 0;

/** Writes wrapped keys of subjects that have none; answers how many those were. */
export const insertKeys = async (
  sql: Sql,
  association: string,
  keys: { subject: string; wrapped: Buffer }[],
): Promise<number> => {
  const { rowCount } = await sql.query(
    `insert into subject_key (association_id, subject, wrapped)
     select $1, * from unnest($2::uuid[], $3::bytea[]) on conflict do nothing`,
    [association, keys.map(({ subject }) => subject), keys.map(({ wrapped }) => wrapped)],
  );
  return rowCount ?? 0;
};

/** A sealed value with its salt; nothing where its subject was erased and has since been given another key. */
const openValue = (key: Buffer, value: Buffer, aad: string): Buffer | undefined => {
  try {
    return decrypt(key, value, aad);
  } catch {
    return undefined;
  }
};
