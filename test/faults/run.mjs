/**
 * Plants each fault of `faults.mjs` in a copy of the project and runs the tests that must catch it: `npm run faults`, or
 * `npm run faults -- <name>…` for some. Nothing planted, the same tests must pass. Fails where a fault is not caught.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { faults } from './faults.mjs';

const root = resolve(import.meta.dirname, '../..');
const PARTS = ['src', 'migrations', 'test', 'docs', 'package.json', 'jest.config.mjs', 'nest-cli.json', '.swcrc'];
const CONFIGURED = ['tsconfig.json', 'tsconfig.build.json'];
/** Where the SQL of a fault is put: whatever brings a database to its newest schema runs it as well. */
const MIGRATED = { file: 'src/data-source.ts', find: 'await source.runMigrations();' };

/** Runs the specs with a fault planted, or with none; answers what failed. */
const tryWith = ({ sql, replace = [], specs }) => {
  const folder = mkdtempSync(join(tmpdir(), 'annals-fault-'));
  try {
    for (const part of [...PARTS, ...CONFIGURED]) cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const planted = sql
      ? [{ ...MIGRATED, by: `${MIGRATED.find}\n    await source.query(${JSON.stringify(sql)});` }]
      : [];
    for (const { file, find, by } of [...replace, ...planted]) {
      const parts = readFileSync(join(folder, file), 'utf8').split(find);
      if (parts.length !== 2) throw new Error(`${file} says ${parts.length - 1} times: ${find}`);
      writeFileSync(join(folder, file), parts.join(by));
    }
    run(folder, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], true);
    // What a failed test leaves open would keep Jest from its end.
    const settings = ['-w', '1', '--forceExit', '--testTimeout', '60000', '--json', '--outputFile', 'result.json'];
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...settings];
    const said = run(folder, [...jest, ...specs]);
    const { testResults } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    // A file that does not even load says nothing of the fault.
    const loaded = testResults.length === specs.length && testResults.every((each) => each.assertionResults.length > 0);
    if (!loaded) throw new Error(said);
    return tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const run = (folder, command, mustPass = false) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  const said = `${stdout}${stderr}`;
  if (mustPass && status !== 0) throw new Error(said);
  return said;
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !faults.some((fault) => fault.name === name));
if (unknown.length > 0) throw new Error(`There is no fault ${unknown.join(', ')}`);
const chosen = faults.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const unplanted = tryWith({ specs: [...new Set(chosen.flatMap(({ specs }) => specs))] });
for (const test of unplanted) console.log(`FAILS WITHOUT A FAULT: ${test}`);
const missed = chosen.filter((fault) => {
  const failed = tryWith(fault);
  console.log(`${failed.length > 0 ? 'caught' : 'NOT CAUGHT'}  ${fault.name}: ${fault.says}`);
  for (const test of failed) console.log(`        by: ${test}`);
  return failed.length === 0;
});
process.exitCode = unplanted.length + missed.length > 0 ? 1 : 0;
