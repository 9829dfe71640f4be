import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../../eventstore/errors.js';
import { poolOf } from '../../eventstore/kernel.js';
import { newId } from '../../language/ids.js';
import { type Reading } from '../reading/order.js';
import { Reader } from '../reading/reader.js';
import { type Choices } from './choices.js';
import { type ReadDocument } from './document.js';
import { yearFromFileName } from './read-document.js';

/** A document that was brought in, as it was read. */
export interface Brought {
  id: string;
  name: string;
  sha256: string;
  attempt: number;
  /** What kind of file it is, and of a text the encoding it was read in. */
  type: string;
  encoding: string | null;
  reading: ReadDocument;
  /** What persons chose for its rows. */
  choices: Choices;
}
/** A document as it is kept: one that an earlier edition brought in was not read yet. */
type Kept = Omit<Brought, 'reading'> & { reading: ReadDocument | null; reader: number | null; year: number | null };

/** Raised where documents come to be read otherwise: a document that is brought in again is then read anew. */
const READER = 1;
const COLUMNS = 'id, name, sha256, attempt, type, encoding, reading, reader, year, choices';

/** Documents that were brought in, whether rows of them were accepted or not. Nothing of this is in the log. */
@Injectable()
export class WorkingTable {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: Reader,
  ) {}

  /**
   * Reads and keeps a document; the same bytes are the same import, under the name that was given last, and are read once.
   * Throws `UnreadableDocument`, and then keeps nothing.
   */
  async keep(association: string, bytes: Buffer, name?: string): Promise<Brought> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [kept] = await this.query(
      `select ${COLUMNS} from import_document where association_id = $1 and sha256 = $2`,
      [association, sha256],
    );
    const year = yearFromFileName(name ?? kept?.name ?? '');
    const known = isRead(kept) && kept.reader === READER && kept.year === (year ?? null);
    if (known && (name === undefined || name === kept.name)) return kept;
    const read = known ? undefined : await this.reader.read(bytes, { year });
    const [brought] = await this.query(
      `insert into import_document as kept (association_id, id, sha256, name, bytes, type, encoding, text, reading, reader, year)
       values ($1, $2, $3, coalesce($4, 'document.' || $6::text), $5, $6, $7, $8, $9, $10, $11)
       on conflict (association_id, sha256) do update set name = coalesce($4, kept.name)
         ${read ? ', type = $6, encoding = $7, text = $8, reading = $9, reader = $10, year = $11' : ''}
       returning ${COLUMNS}`,
      [association, newId(), sha256, name ?? null, bytes, ...valuesOf(read), year ?? null],
    );
    return brought as Brought;
  }

  /** Throws `NotFound`. */
  async find(association: string, id: string): Promise<Brought> {
    const [kept] = await this.query(
      `select ${COLUMNS} from import_document where association_id = $1 and id::text = $2`,
      [association, id],
    );
    if (!kept) throw new NotFound('import', id);
    return isRead(kept) ? kept : this.keep(association, await this.bytes(association, id), kept.name);
  }

  /** The bytes of a document that is kept. */
  async bytes(association: string, id: string): Promise<Buffer> {
    const { rows } = await poolOf(this.dataSource).query<{ bytes: Buffer }>(
      'select bytes from import_document where association_id = $1 and id = $2',
      [association, id],
    );
    return rows[0]!.bytes;
  }

  /** The text of a document as it was read, line by line; that of one from an earlier edition is read first. */
  async lines(association: string, id: string): Promise<string[]> {
    await this.find(association, id);
    const { rows } = await poolOf(this.dataSource).query<{ text: string | null }>(
      'select text from import_document where association_id = $1 and id = $2',
      [association, id],
    );
    return (rows[0]?.text ?? '').split(/\r\n|\n|\r/).map((line) => line.replaceAll('\f', ' '));
  }

  /** Keeps what was chosen for rows; of a row that has been chosen for before, the last word. */
  async choose(association: string, id: string, choices: Choices): Promise<void> {
    await poolOf(this.dataSource).query(
      'update import_document set choices = choices || $3::jsonb where association_id = $1 and id = $2',
      [association, id, JSON.stringify(choices)],
    );
  }

  private async query(sql: string, values: unknown[]): Promise<Kept[]> {
    return (await poolOf(this.dataSource).query<Kept>(sql, values)).rows;
  }

  /** After an undo the rows may be accepted again, and are asked about anew; their keys then are new ones. */
  async nextAttempt(association: string, id: string): Promise<void> {
    await poolOf(this.dataSource).query(
      `update import_document set attempt = attempt + 1, choices = '{}' where association_id = $1 and id = $2`,
      [association, id],
    );
  }
}

const isRead = (kept: Kept | undefined): kept is Brought & Kept => kept !== undefined && kept.reading !== null;

const valuesOf = (read: Reading | undefined): unknown[] => [
  read?.type,
  read?.encoding ?? null,
  read?.text,
  read && JSON.stringify(read.read),
  READER,
];
