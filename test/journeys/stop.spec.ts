import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { freshDatabase } from '../support/database.js';
import { until } from '../support/waiting.js';

it('ends well when it is asked to: it says so, answers what is under way, signs the log, and waits for nobody who never ends', async () => {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'annals-stop-'));
  const sql = new pg.Client(database.url);
  await sql.connect();
  await sql.query(`insert into association (id, handle, names) values (gen_random_uuid(), 'near', '{"en":"Near"}')`);
  await sql.query('insert into log_head (association_id) select id from association');
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: database.url,
    DATA_FOLDER: folder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    STORAGE_WAIT_SECONDS: '1',
    STOP_DELAY_SECONDS: '1',
    ANNALS_ALLOW_UNSAFE_POSTGRES: '1',
  };
  const child = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const address = new URL(/http:\S+/.exec(line)![0]);
    const ended = once(child, 'exit') as Promise<[number | null]>;
    /** A command of which a part has been sent. */
    const begun = (body: string, sent: number) => {
      const socket = connect(Number(address.port), address.hostname);
      let said = '';
      socket.on('data', (bytes) => (said += String(bytes))).on('error', () => undefined);
      socket.write(
        `POST /api/near/members HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: ${sent}\r\n` +
          `Content-Length: ${body.length}\r\n\r\n${body.slice(0, sent)}`,
      );
      return { finish: () => socket.write(body.slice(sent)), said: () => said };
    };
    const member = '{"code":"MN-049","country":"MN","names":{"en":"Selenge"}}';
    const slow = begun(member, 20);
    const endless = begun(member, 10);
    await until(async () => (await fetch(new URL('/health/ready', address))).status === 200);

    const asked = performance.now();
    child.kill('SIGTERM');
    const ready = () =>
      fetch(new URL('/health/ready', address)).then(
        async (answer) => [answer.status, ((await answer.json()) as { status: string }).status].join(' '),
        () => 'gone',
      );
    await until(async () => (await ready()) === '503 stopping');
    await until(async () => (await ready()) === 'gone');
    slow.finish();
    await until(async () => slow.said() !== '');
    expect(slow.said()).toMatch(/^HTTP\/1\.1 201 Created\r\n[^]*Connection: close/);
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - asked).toBeLessThan(20_000);
    expect(endless.said()).toBe('');
    const { rows } = await sql.query(
      'select c.size, h.size as whole from log_head h left join checkpoint c using (association_id)',
    );
    expect(rows).toEqual([{ size: '1', whole: '1' }]);
  } finally {
    child.kill('SIGKILL');
    await sql.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
});
