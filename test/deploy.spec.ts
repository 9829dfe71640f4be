import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validate } from 'dockerfile-utils';

const read = (name: string): string => readFileSync(`docs/deploy/${name}`, 'utf8');

describe('what is installed', () => {
  let files: string[];
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      maxBuffer: 1e8,
    });
    const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
    files = packed!.files.map(({ path }) => path);
  });

  it('holds the program, its migrations, its pages and its documentation', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        ...['dist/src/cli.js', 'dist/src/main.js', 'dist/migrations/0001-event-store.js', 'dist/annals-verify.html'],
        ...['dist/src/web/public/annals.css', 'docs/running.md', 'README.md', 'LICENSE', 'package.json'],
      ]),
    );
  });

  it('holds no tests, no sources and no data, and what it brings of others is the reader of HWP without its models', () => {
    expect(files.filter((path) => /^(test|src|data|\.ci)\/|^dist.*\.map$/.test(path))).toEqual([]);
    const brought = files.filter((path) => path.startsWith('node_modules/'));
    expect(brought).toContain('node_modules/kordoc/package.json');
    const model = JSON.parse(readFileSync('node_modules/@huggingface/transformers/package.json', 'utf8')) as object;
    expect(model).toMatchObject({ name: 'empty-npm-package' });
  });
});

describe('the files to deploy by', () => {
  it('is a container file without a remark', () => {
    expect(validate(read('Containerfile'))).toEqual([]);
  });

  it('is a compose file without a remark', () => {
    const said = execFileSync(process.execPath, ['node_modules/dclint/bin/dclint.cjs', 'docs/deploy/compose.yaml']);
    expect(said.toString()).not.toMatch(/error|warning/);
  });

  it('is a unit that systemd takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'annals-unit-'));
    const unit = join(folder, 'annals.service');
    // Where the package is not installed, any program that is there stands for it.
    writeFileSync(unit, read('annals.service').replace('/usr/local/bin/annals', process.execPath));
    try {
      expect(execFileSync('systemd-analyze', ['verify', unit], { stdio: 'pipe' }).toString()).toBe('');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      console.info('There is no systemd-analyze here: the unit was not verified');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
