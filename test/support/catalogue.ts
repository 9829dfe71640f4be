import { type Client } from 'pg';

/** Where a table lies on a distributed PostgreSQL: by association, whole on every node, or at the coordinator alone. */
export type Kind = 'distributed' | 'reference' | 'local';

const named = (kind: Kind, names: string): [string, Kind][] => names.split(' ').map((name) => [name, kind]);

/** Every table of ours. One that is missing here was not thought about. */
export const kinds = new Map([
  ...named('reference', 'association installation'),
  // TypeORM's own list of migrations, numbered by a sequence.
  ...named('local', 'migration'),
  // Who signs in is asked at the coordinator, and never together with an association's rows.
  ...named('local', 'person session sign_in_link api_key'),
  ...named('distributed', 'role_grant four_eyes_request access_entry access_once glass_broken import_owner'),
  ...named('distributed', 'log_head event idempotency reservation sealed subject_key projection import_document'),
  ...named(
    'distributed',
    'chair_term chair_person decision decision_supersession decision_effect rules_version attendance expected_attendance',
  ),
  ...named(
    'distributed',
    'reported_figure meeting meeting_decision government office_holder roster_entry coverage_item',
  ),
  ...named('distributed', 'category_rules resting_right government_name external_id membership_application'),
  ...named('distributed', 'meeting_role meeting_report meeting_guest voting_restriction'),
  ...named('distributed', 'bulk_import bulk_row'),
  ...named('distributed', 'log_tile checkpoint former_checkpoint cosignature webhook webhook_letter'),
  ...named('distributed', 'committee committee_seat commitment'),
  ...named('distributed', 'chair_candidacy chair_meeting chair_rules chair_standing'),
  ...named('distributed', 'claim claim_place question_answer coverage_reprint'),
  ...named('distributed', 'coverage_text reprint_mark coverage_snapshot link_check'),
  ...named('distributed', 'occasion_meeting occasion_decision rights_default claimed_quote'),
  ...named('distributed', 'search_text search_default'),
  ...named('distributed', 'timeline_item label member_name reaction reaction_refusal'),
]);

/** The tables of a kind, by name. */
export const tablesOf = (kind: Kind): string[] =>
  [...kinds].flatMap(([table, each]) => (each === kind ? [table] : [])).toSorted();

/** Statement triggers that migration 0006 takes away on Citus, with what stands in their place. */
const replaced = new Set([
  'event_is_not_emptied on event',
  'log_tile_is_not_emptied on log_tile',
  'checkpoint_is_not_emptied on checkpoint',
]);

/** Each thing in a migrated database that could not be distributed by association, in one line that names it; none is good. */
export const objections = async (client: Client): Promise<string[]> => {
  const ask: Ask = async (sql) => (await client.query(sql)).rows as never;
  const looks = [tables, indexes, references, sequences, triggers, functions];
  const said: string[] = [];
  for (const look of looks) said.push(...(await look(ask)));
  return said;
};

type Ask = <R extends object>(sql: string) => Promise<R[]>;

const OURS = `relnamespace = 'public'::regnamespace`;

const tables = async (ask: Ask): Promise<string[]> => {
  const found = await ask<{ table: string; type: string | null; key: boolean }>(
    `select c.relname as table, case when a.attnotnull then format_type(a.atttypid, null) end as type,
       exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attname = 'association_id'
     where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
  );
  return [
    ...[...kinds.keys()].filter((table) => !found.some((each) => each.table === table)).map((t) => `${t} is not there`),
    ...found.flatMap(({ table, type, key }) => {
      const kind = kinds.get(table);
      if (kind === undefined) return [`${table} is neither distributed, reference nor local`];
      if (!key) return [`${table} has no primary key`];
      if (kind === 'distributed' && type !== 'uuid') return [`${table} has no association_id uuid not null`];
      return kind !== 'distributed' && type !== null ? [`${table} has an association_id and is not distributed`] : [];
    }),
  ];
};

/**
 * Keys must begin with the column by which a table is spread; other indexes should, since each statement names it. An inverted
 * index holds what stands in a list, and has no first column.
 */
const indexes = async (ask: Ask): Promise<string[]> => {
  const found = await ask<{ index: string; table: string; first: string; unlike: boolean }>(
    `select i.indexrelid::regclass::text as index, c.relname as table, i.indisexclusion as unlike,
       coalesce((select attname from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]), '(expression)') as first
     from pg_index i join pg_class c on c.oid = i.indrelid where ${OURS} and (select a.amname from pg_class x
       join pg_am a on a.oid = x.relam where x.oid = i.indexrelid) <> 'gin' order by 1`,
  );
  return found
    .filter(({ table }) => (kinds.get(table) ?? 'distributed') === 'distributed')
    .flatMap(({ index, table, first, unlike }) => {
      if (unlike) return [`${index} on ${table} excludes rows`];
      return first === 'association_id' ? [] : [`${index} on ${table} begins with ${first}`];
    });
};

const references = async (ask: Ask): Promise<string[]> => {
  const found = await ask<{ name: string; table: string }>(
    `select k.conname as name, c.relname as table from pg_constraint k join pg_class c on c.oid = k.conrelid
     where ${OURS} and k.contype = 'f' order by 1`,
  );
  return found.map(({ name, table }) => `${name} on ${table} is a foreign key`);
};

const sequences = async (ask: Ask): Promise<string[]> => {
  const found = await ask<{ sequence: string; table: string | null }>(
    `select s.relname as sequence, (select d.refobjid::regclass::text from pg_depend d
       where d.objid = s.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')) as table
     from pg_class s where ${OURS} and s.relkind = 'S' order by 1`,
  );
  return found
    .filter(({ table }) => table === null || kinds.get(table) !== 'local')
    .map(({ sequence, table }) => `${sequence} is a sequence${table === null ? '' : ` of ${table}`}`);
};

const triggers = async (ask: Ask): Promise<string[]> => {
  const found = await ask<{ trigger: string; table: string; row: boolean }>(
    `select g.tgname as trigger, c.relname as table, g.tgtype & 1 = 1 as row
     from pg_trigger g join pg_class c on c.oid = g.tgrelid where ${OURS} and not g.tgisinternal order by 1`,
  );
  return found
    .filter(
      ({ trigger, table, row }) => !row && kinds.get(table) !== 'local' && !replaced.has(`${trigger} on ${table}`),
    )
    .map(({ trigger, table }) => `${trigger} on ${table} is a statement trigger`);
};

const functions = async (ask: Ask): Promise<string[]> => {
  const found = await ask<{ name: string; body: string; trigger: boolean; first: string | null }>(
    `select p.oid::regprocedure::text as name, p.prosrc as body, p.prorettype = 'trigger'::regtype as trigger,
       p.proargnames[1] || ' ' || format_type(p.proargtypes[0], null) as first
     from pg_proc p where p.pronamespace = 'public'::regnamespace
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`,
  );
  return found.flatMap(({ name, body, trigger, first }) => {
    const table = tablesIn(body).find((each) => kinds.get(each) === 'distributed');
    if (table === undefined) return [];
    if (trigger) return [`${name} is a trigger that touches ${table}`];
    return first === 'p_association uuid' ? [] : [`${name} touches ${table} and does not take the association first`];
  });
};

/** The tables that a text of SQL names where tables stand; `…` where it leaves the name open. */
export const tablesIn = (sql: string): string[] =>
  [...sql.matchAll(/\b(?:from|join|into|update|using|truncate|table)\s+(?:only\s+)?(?:public\.)?"?([\w…]+)/gi)].map(
    ([, table]) => table!,
  );
