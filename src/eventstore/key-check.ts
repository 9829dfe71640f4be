import { hmac, type Keys } from './keys.js';
import { type Sql } from './vault.js';

/** What a database keeps of the key file that it belongs to. */
export const markOf = (keys: Keys): Buffer => hmac(keys.fingerprinting, 'annals/installation');

/** Refuses a key file that is not the one this database was first opened with: what is sealed could not be read with it. */
export const checkKeys = async (sql: Sql, keys: Keys): Promise<void> => {
  const mark = markOf(keys);
  await sql.query('insert into installation (key_check) values ($1) on conflict do nothing', [mark]);
  const { rows } = await sql.query<{ key_check: Buffer }>('select key_check from installation');
  if (!rows[0]?.key_check.equals(mark))
    throw new Error('The key file is not the one this database was first opened with; set KEY_FILE to that one');
};
