// Builds where dist is absent or older than what it is made from; quiet otherwise. What it says goes to stderr, so that the output
// of the program that follows stays its own.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const built = 'dist/src/cli.js';
const sources = ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

/** When something at a path was last changed; a folder changes when a file in it comes or goes. */
const changed = (path) => {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return status?.mtimeMs ?? 0;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
};

const at = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (at <= Math.max(...sources.map(changed))) {
  console.error('Building Annals …');
  const nest = 'node_modules/@nestjs/cli/bin/nest.js';
  const step = (...args) => spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] }).status;
  const status =
    step(nest, 'build') || step('.ci/verifier-page.mjs') || step('.ci/answers.mjs') || step('.ci/client.mjs');
  // A build with mistakes leaves files behind; without this one the next start builds again.
  if (status !== 0) rmSync(built, { force: true });
  process.exit(status ?? 1);
}
