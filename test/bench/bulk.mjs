/**
 * Brings a made-up table of attendance, meetings × members rows, into an association of its own through the command line, and prints
 * the seconds and the peak memory of that process; with `undo` the same of taking it all back:
 * `node test/bench/bulk.mjs [meetings] [members] [undo]`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [meetings = 500, members = 200] = process.argv.slice(2, 4).map(Number);
const undo = process.argv[4] === 'undo';
const folder = await mkdtemp(join(tmpdir(), 'annals-bulk-'));
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const env = { PATH: process.env.PATH, DATA_FOLDER: folder };
const many = (n, line) => Array.from({ length: n }, (_, index) => `${line(index)}\n`).join('');

const run = async (...args) => {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, answer] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (answer += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(said + answer);
  return { said: said.trim(), answer };
};
const bring = (kind) =>
  run(...peak, at('../../dist/src/cli.js'), 'import', kind, join(folder, `${kind}.csv`), '--commit', '--json');
/** Lets a process tell its peak memory when it ends. */
const peak = [
  '--import',
  `data:text/javascript,process.on('exit',()=>console.error('peak',Math.round(process.resourceUsage().maxRSS/1024)))`,
];

try {
  await writeFile(join(folder, 'members.csv'), `name,country\n${many(members, (n) => `Member ${n},KR`)}`);
  await writeFile(
    join(folder, 'meetings.csv'),
    `meeting,body,on\n${many(meetings, (n) => `m-${n},council,2001-01-01`)}`,
  );
  const row = (n) => `m-${Math.floor(n / members)},Member ${n % members},${n % 7 === 0 ? 'excused' : 'present'}`;
  await writeFile(join(folder, 'attendance.csv'), `meeting,member,status\n${many(meetings * members, row)}`);
  await run(at('../support/open-association.mjs'));
  for (const kind of ['members', 'meetings']) await bring(kind);
  const rows = meetings * members;
  const measured = async (what, work) => {
    const began = performance.now();
    const { said, answer } = await work();
    const seconds = (performance.now() - began) / 1000;
    console.log(`${what} of ${rows} rows: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, ${said} MB`);
    return answer;
  };
  const { id } = JSON.parse(await measured('import', () => bring('attendance')));
  if (undo)
    await measured('undo', () => run(...peak, at('../../dist/src/cli.js'), 'import', 'attendance', '--undo', id));
} finally {
  await rm(folder, { recursive: true, force: true });
}
