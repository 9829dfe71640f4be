import {
  type AssociationFields,
  fitCountries,
  fitHandle,
  fitLanguages,
  fitNames,
} from '../../access/association-fields.js';
import { Conflict } from '../../eventstore/errors.js';
import { type Sql } from '../../eventstore/vault.js';
import { isId } from '../../language/ids.js';
import { incarnationIn, readCheckpoint, readNote } from '../../verifier/note.js';
import { Refused } from '../../web/refused.js';
import { type Line } from './line.js';

/** A log on its way to here: whose it is, how many events it has there, and how many it has here. */
export interface Moved {
  id: string;
  handle: string;
  events: number;
  size: number;
}

/** A file that does not verify, with the position of the first event that does not. */
export const refused = (why: string, position: number): Refused =>
  new Refused(422, 'log-not-verified', `Position ${position}: ${why}`);

/** Makes room for the log that a file begins with, unless it is here. Throws `Refused` where its handle is another's. */
export const openLog = async (sql: Sql, head: Record<string, unknown>, wanted?: string): Promise<Moved> => {
  const { format, association, events } = head as {
    format: number;
    association: Omit<AssociationFields, 'countries'> & Partial<AssociationFields> & { id: string };
    events: number;
  };
  if (format !== 1 || !isId(association?.id) || !Number.isSafeInteger(events))
    throw refused('This program does not know this kind of file', 0);
  // A file that was written before countries could be called otherwise has none.
  const { id, names, languages, countries = {} } = association;
  const handle = fitHandle(wanted ?? association.handle);
  // Handles are given away one at a time, and so is a log that two bring at once.
  await sql.query('lock table association in share row exclusive mode');
  const { rows } = await sql.query<{ id: string; handle: string; size: number }>(
    `select a.id, a.handle, h.size from association a join log_head h on h.association_id = a.id
     where a.id = $1 or a.handle = $2 or $2 = any(a.former)`,
    [id, handle],
  );
  const here = rows.find((row) => row.id === id);
  if (here?.size) return { id, handle: here.handle, events, size: here.size };
  if (!here && rows.length > 0)
    throw new Conflict(
      'handle-taken',
      `${handle} is, or was before, the handle of another association; --association gives it another`,
    );
  await sql.query(
    `insert into association (id, handle, names, languages, countries) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [id, handle, JSON.stringify(fitNames(names)), fitLanguages(languages), JSON.stringify(fitCountries({}, countries))],
  );
  await sql.query('insert into log_head (association_id) values ($1) on conflict do nothing', [id]);
  return { id, handle: here?.handle ?? handle, events, size: 0 };
};

/** Compares events with those that are here. Throws `Refused` with the position of the first that is another, or not here. */
export const differs = async (sql: Sql, association: string, lines: Line[]): Promise<void> => {
  if (lines.length === 0) return;
  const { rows } = await sql.query<{ position: number; hash: string }>(
    `select position, encode(leaf_hash, 'base64') as hash from event
     where association_id = $1 and position between $2 and $3`,
    [association, lines[0]!.position, lines.at(-1)!.position],
  );
  const here = new Map(rows.map(({ position, hash }) => [position, hash]));
  const other = lines.find(({ position, leafhash }) => here.get(position) !== leafhash);
  if (other)
    throw new Refused(
      409,
      'log-differs',
      `Position ${other.position}: the log of this association that is here already has another event there, or none`,
    );
};

/** Keeps what was signed before; what another signed stands apart, as this installation signs the log from here on. */
export const keepCheckpoint = async (
  sql: Sql,
  association: string,
  { note, madeAt, own }: { note: string; madeAt: string; own: boolean },
): Promise<void> => {
  const { size, root, origin } = readCheckpoint(readNote(note).text);
  await (own
    ? sql.query(
        `insert into checkpoint (association_id, size, root, note, made_at, incarnation) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [association, size, Buffer.from(root), note, madeAt, incarnationIn(origin).incarnation],
      )
    : sql.query(
        'insert into former_checkpoint (association_id, size, note, made_at) values ($1, $2, $3, $4) on conflict do nothing',
        [association, size, note, madeAt],
      ));
};
