// Builds the project: what nest compiles, the page that verifies a bundle, what reads answer, and the client. What it says goes to
// stderr, so that the output of a program that follows stays its own.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const steps = [
  ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
  ['.ci/verifier-page.mjs'],
  ['.ci/answers.mjs'],
  ['.ci/client.mjs'],
];

for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { stdio: ['ignore', 2, 2] });
  if (status === 0) continue;
  // A build with mistakes leaves files behind; without this one the next start builds again.
  rmSync('dist/src/cli.js', { force: true });
  process.exit(status ?? 1);
}
