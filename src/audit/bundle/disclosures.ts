import { decrypt, type Keys } from '../../eventstore/keys.js';
import { type Recorded } from '../../eventstore/facts.js';
import { type Registry } from '../../eventstore/registry.js';
import { isErased, type Sql } from '../../eventstore/vault.js';
import { asSeen, seesAll, VEILED } from '../../eventstore/veil.js';

interface Row {
  id: string;
  subject: string;
  value: Buffer;
  wrapped: Buffer | null;
}

/**
 * The sealed texts behind these slots, each as a line: with its salt, or that it was erased, or that it cannot be read, or, of those that
 * are there and are withheld, that they are.
 */
export const disclosuresOf = async (
  sql: Sql,
  keys: Keys,
  association: string,
  slots: string[],
  withheld: Set<string>,
): Promise<string[]> => {
  if (slots.length === 0) return [];
  const { rows } = await sql.query<Row>(
    `select s.id, s.subject, s.value, k.wrapped from sealed s
     left join subject_key k on k.association_id = s.association_id and k.subject = s.subject
     where s.association_id = $1 and s.id = any($2::uuid[])`,
    [association, slots.filter((slot) => UUID.test(slot))],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return slots.map((slot) => {
    const said = opened(keys, association, slot, found.get(slot));
    return `${JSON.stringify({ slot, ...(withheld.has(slot) && !('state' in said) ? { state: 'withheld' } : said) })}\n`;
  });
};

/** The slots of names in these events that are kept from who reads. */
export const withheldIn = (registry: Registry, events: Recorded[]): Set<string> => {
  const slots = new Set<string>();
  const note = (value: unknown) => {
    const { $sealed: slot } = (value ?? {}) as { $sealed?: unknown };
    if (typeof slot === 'string' && asSeen(slot) === VEILED) slots.add(slot);
    return value;
  };
  if (!seesAll()) for (const event of events) registry.atNames(event, note);
  return slots;
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const opened = (keys: Keys, association: string, slot: string, row: Row | undefined): object => {
  if (!row?.wrapped || isErased(row.wrapped)) return { state: 'erased' };
  try {
    const key = decrypt(keys.wrapping, row.wrapped, association + row.subject);
    const plain = decrypt(key, row.value, association + slot);
    return { value: plain.toString('utf8', 32), salt: plain.toString('base64', 0, 32) };
  } catch {
    return { state: 'unreadable' };
  }
};
