import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import ts from 'typescript';
import { pgdataOf } from '../../src/postgres/place.js';
import { readPostmaster } from '../../src/postgres/postmaster-pid.js';
import { run } from './annals.js';

// The embedded PostgreSQL and the whole sample, once.
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'annals-demo-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const somebodyElse = 'postgres://nobody@127.0.0.1:1/none';

it('loads the sample into a database of its own, prints a timeline, and leaves nothing running', async () => {
  const { code, out, err } = await run(['demo', '--exit'], { DATA_FOLDER: folder, DATABASE_URL: somebodyElse });
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringMatching(/Opening .*\nLoading .*\n\d+ commands in .*\n/s),
  });
  expect(out).toMatch(/^Liaoning Province · CN-LN\n/);
  expect(out).toMatch(/10 August 2021 +Admitted as a full member by the 13th General\s+Assembly/);
  expect(await readPostmaster(pgdataOf(folder))).toBeUndefined();
});

it('serves it on the next free port beside the command line, and ends well by Ctrl-C', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = (taken.address() as AddressInfo).port;
  const child = spawn(process.execPath, [resolve('dist/src/cli.js'), 'demo', '--json'], {
    env: { PATH: process.env['PATH'], DATA_FOLDER: folder, PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const listening = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const line = await Promise.race([listening.then(([text]) => text), ended.then(() => said)]);
  const { address, json } = JSON.parse(line) as { address: string; json: string };
  expect(said).toContain(`Port ${port} is taken`);
  expect(new URL(address).port).not.toBe(`${port}`);
  const beside = await run(['timeline', 'CN-LN', '--json'], { DATA_FOLDER: folder });
  expect(JSON.parse(beside.out)).toEqual(await (await fetch(json)).json());

  await examples(address);

  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(await readPostmaster(pgdataOf(folder))).toBeUndefined();
  taken.close();
});

/** The examples of the documentation, in three languages, say the same of the served record, and twice over record one claim. */
const examples = async (address: string): Promise<void> => {
  const { outputText } = ts.transpileModule(await readFile('docs/examples/annals.ts', 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  });
  // Within the project, where `annals/client` is what was built.
  const built = resolve('dist/annals-example.mjs');
  await writeFile(built, outputText);
  const told = (program: string, file: string) =>
    promisify(execFile)(program, [file], { env: { PATH: process.env['PATH'], ANNALS: address } }).then(
      ({ stdout }) => stdout,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        console.info(`There is no ${program} here: ${file} was not run`);
      },
    );
  const own = await told(process.execPath, built);
  expect(own).toMatch(/^79 full members, from \S+ to \S+\n\d+ entries of Liaoning, the first on \S+\nThe claim/);
  expect(own).toMatch(/\nRefused: not-found\n$/);
  expect([undefined, own]).toContain(await told('python3', 'docs/examples/annals.py'));
  const [, position] = /position (\d+)/.exec(own!)!;
  const shell = await told('sh', 'docs/examples/annals.sh');
  if (shell !== undefined) expect(shell.match(new RegExp(`"position":${position},"events"`, 'g'))).toHaveLength(2);
};
