// Builds where dist is absent or older than what it is made from; quiet otherwise.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const built = 'dist/src/cli.js';
const sources = ['src', 'migrations', '.ci', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

/** When something at a path was last changed; a folder changes when a file in it comes or goes. */
const changed = (path) => {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return status?.mtimeMs ?? 0;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
};

const at = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (at <= Math.max(...sources.map(changed))) {
  console.error('Building Annals …');
  await import('./build.mjs');
}
