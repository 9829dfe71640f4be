import { decrypt, type Keys } from '../../eventstore/keys.js';
import { isErased, type Sql } from '../../eventstore/vault.js';

interface Row {
  id: string;
  subject: string;
  value: Buffer;
  wrapped: Buffer | null;
}

/** The sealed texts behind these slots, each as a line: with its salt, or that it was erased, or that it cannot be read. */
export const disclosuresOf = async (sql: Sql, keys: Keys, association: string, slots: string[]): Promise<string[]> => {
  if (slots.length === 0) return [];
  const { rows } = await sql.query<Row>(
    `select s.id, s.subject, s.value, k.wrapped from sealed s
     left join subject_key k on k.association_id = s.association_id and k.subject = s.subject
     where s.association_id = $1 and s.id = any($2::uuid[])`,
    [association, slots.filter((slot) => UUID.test(slot))],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return slots.map((slot) => `${JSON.stringify({ slot, ...opened(keys, association, slot, found.get(slot)) })}\n`);
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
