import { readFile, writeFile } from 'node:fs/promises';

/** What of an association is kept beside its log and cannot be made anew from it. */
const BESIDE = ['association', 'subject_key', 'sealed', 'reservation', 'idempotency'];

/** Writes what a database holds, of one association, into the folder of a golden log. */
export const writeLog = async (client, folder) => {
  const events = await client.query(
    `select convert_from(leaf, 'UTF8') as leaf, encode(leaf_hash, 'hex') as "leafHash" from event order by position`,
  );
  await writeLines(folder, 'log', events.rows);
  const beside = [];
  for (const table of BESIDE) {
    const { rows } = await client.query(`select to_jsonb(t) - 'association_id' as row from ${table} t`);
    beside.push(...rows.map(({ row }) => ({ table, row })));
  }
  await writeLines(folder, 'beside', beside);
};

/** Puts a golden log into an empty migrated database; answers its association. */
export const restoreLog = async (client, folder) => {
  const beside = await readLines(folder, 'beside');
  const association = beside.find(({ table }) => table === 'association').row.id;
  for (const { table, row } of beside) {
    const full = table === 'association' ? row : { ...row, association_id: association };
    // Columns that are younger than the golden log get their defaults, as in an installation of that age.
    const columns = Object.keys(full).join(', ');
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
      [full],
    );
  }
  for (const { leaf, leafHash } of await readLines(folder, 'log')) {
    const [, position, recordedAt, body] = JSON.parse(leaf);
    await client.query(
      `insert into event (association_id, position, stream, version, type, schema, leaf, leaf_hash, recorded_at)
       values ($1, $2, $3, $4, $5, $6, convert_to($7, 'UTF8'), decode($8, 'hex'), $9)`,
      [association, position, body.stream, body.version, body.type, body.schema, leaf, leafHash, recordedAt],
    );
  }
  await client.query(
    `insert into log_head (association_id, size, recorded_at)
     select association_id, max(position) + 1, max(recorded_at) from event group by association_id`,
  );
  return association;
};

/** Every row of every read model, each as text: the tables whose rows say since when they are known. */
export const readModels = async (client) => {
  const tables = await client.query(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'known_from' order by 1`,
  );
  const lines = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query(`select (to_jsonb(t) - 'association_id')::text as row from ${name} t`);
    lines.push(...rows.map(({ row }) => `${name} ${row}`).toSorted());
  }
  return lines;
};

export const writeReadModels = async (client, folder) =>
  writeFile(new URL('read-models.txt', folder), `${(await readModels(client)).join('\n')}\n`);

/** The lines of one file of a golden log: `log` or `beside`. */
export const readLines = async (folder, name) => {
  const text = await readFile(new URL(`${name}.ndjson`, folder), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
};

const writeLines = (folder, name, lines) =>
  writeFile(new URL(`${name}.ndjson`, folder), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
