import { statfs } from 'node:fs/promises';
import { type DataSource } from 'typeorm';
import { poolOf } from '../../eventstore/kernel.js';
import { type Look } from './reasons.js';

const MEBI = 1_048_576;
/** Less than this, and than a twentieth of the disk, is too little. */
const LEAST_FREE = 256 * MEBI;
/** So much of PostgreSQL's own log may be kept for somebody who does not fetch it. */
const MOST_KEPT = 64 * MEBI;

/** Whether the disk under a folder has room. */
export const atDisk =
  (folder: string): Look =>
  async () => {
    const { bavail, blocks, bsize } = await statfs(folder);
    const free = bavail * bsize;
    if (free >= Math.min(LEAST_FREE, (blocks * bsize) / 20)) return undefined;
    return `${Math.floor(free / MEBI)} MiB are free on the disk of the data folder`;
  };

/** Whether every migration that this program knows has run: an older schema may have been put in its place. */
export const atSchema =
  (dataSource: DataSource): Look =>
  async () => {
    const { rows } = await poolOf(dataSource).query<{ name: string }>('select name from migration');
    const done = new Set(rows.map(({ name }) => name));
    const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
    const missing = known.filter((name) => !done.has(name));
    return missing.length === 0 ? undefined : `${missing.length} migrations have not run, the first is ${missing[0]}`;
  };

/** Whether PostgreSQL keeps its log for a replication slot that nobody reads, until the disk is full; Annals itself makes none. */
export const atSlots =
  (dataSource: DataSource): Look =>
  async () => {
    const { rows } = await poolOf(dataSource).query<{ name: string; kept: string }>(
      `select slot_name as name, pg_wal_lsn_diff(now.lsn, restart_lsn) as kept
       from pg_replication_slots, lateral (select case when pg_is_in_recovery()
         then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end as lsn) now
       where not active and restart_lsn is not null and pg_wal_lsn_diff(now.lsn, restart_lsn) > $1 order by 2 desc`,
      [MOST_KEPT],
    );
    if (rows.length === 0) return undefined;
    const slots = rows.map(({ name, kept }) => `${name} (${Math.floor(Number(kept) / MEBI)} MiB)`);
    return `PostgreSQL keeps its log for replication slots that nobody reads: ${slots.join(', ')}`;
  };
