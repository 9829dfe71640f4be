import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/data-source.js';
import { startPostgres } from '../../src/postgres/launcher.js';
import { apiOf } from '../support/api.js';
import { startServer } from '../support/server.js';
import { type Torture } from './torture.js';

const MEBI = 1_048_576;
/** More than PostgreSQL may keep for somebody who does not fetch it. */
const MOST_SWITCHES = 20;

/** Somebody made a replication slot and forgot it: PostgreSQL keeps all that was written since, which is told before the disk is full. */
export const slots: Torture = {
  says: 'a replication slot that nobody reads makes the server say that it is degraded, and how much is kept, while it serves on',
  usual: { commands: 200 },
  run: async ({ commands, log }) => {
    const faults: string[] = [];
    const folder = await mkdtemp(join(tmpdir(), 'annals-slots-'));
    const postgres = await startPostgres({ folder, fast: true });
    await migrate(postgres.ownerUrl(), postgres.ownerUrl());
    const server = await startServer(postgres.ownerUrl());
    const sql = new pg.Client(postgres.superuserUrl(new URL(postgres.ownerUrl()).pathname.slice(1)));
    await sql.connect();
    const api = apiOf(server.address);
    const ready = async () => {
      const { status, body } = await api.get('/health/ready');
      return { status, codes: body.codes ?? [], detail: body.reasons?.[0]?.detail ?? '' };
    };
    const kept = async (): Promise<number> => {
      const { rows } = await sql.query(
        'select pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::float8 as kept from pg_replication_slots',
      );
      return Math.floor(rows[0].kept / MEBI);
    };
    try {
      await sql.query(`select pg_create_physical_replication_slot('forgotten', true)`);
      const before = await ready();
      if (before.status !== 200) faults.push(`It was not ready to begin with: ${before.detail}`);
      let told = before;
      let switches = 0;
      for (; told.status === 200 && switches < MOST_SWITCHES; switches += 1) {
        await sql.query(`select pg_logical_emit_message(false, 'annals', 'x')`);
        await sql.query('select pg_switch_wal()');
        told = await ready();
      }
      log(`${switches} files of the write-ahead log: ${told.detail}`);
      const [, named] = /forgotten \((\d+) MiB\)$/.exec(told.detail) ?? [];
      if (told.status !== 503 || !told.codes.includes('slots')) faults.push(`${await kept()} MiB are kept untold`);
      if (Math.abs(Number(named) - (await kept())) > 1) faults.push(`${await kept()} MiB are kept, told were ${named}`);
      const size = await api.size();
      for (let n = 0; n < commands; n += 1) {
        const given = await api.post('/members', { country: 'CN', names: { en: `Province ${n}` } });
        if (given.status !== 201) faults.push(`A command was answered ${given.status} meanwhile`);
      }
      if ((await api.size()) - size !== commands) faults.push('Not all is read that was recorded meanwhile');
      await sql.query(`select pg_drop_replication_slot('forgotten')`);
      const after = await ready();
      if (after.status !== 200) faults.push(`It is not ready again without the slot: ${after.detail}`);
      return { faults, numbers: { files: switches, 'MiB told': Number(named), 'recorded meanwhile': commands } };
    } finally {
      await sql.end();
      await server.stop();
      await postgres.stop();
      for (const each of new Set([folder, postgres.folder])) await rm(each, { recursive: true, force: true });
    }
  },
};
