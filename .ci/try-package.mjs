// Packs the project, installs what was packed into an empty folder as a user does, and shows the main job from there. It needs the
// registry of npm, so it is no part of the tests.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'annals-package-'));
const run = (cwd, command, ...args) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
try {
  const [{ filename, size, entryCount }] = JSON.parse(run('.', 'npm', 'pack', '--json', '--pack-destination', folder));
  console.log(`${filename}: ${Math.round(size / 1024)} KB, ${entryCount} files`);
  writeFileSync(join(folder, 'package.json'), '{ "name": "tries-annals", "private": true }\n');
  run(folder, 'npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, filename));
  process.stdout.write(run(folder, 'npx', '--no-install', 'annals', 'demo', '--exit'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
