import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}
const REGISTRY = 'https://registry.npmjs.org/';
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = json('package-lock.json') as { packages: Record<string, Package> };
const own = json('package.json');
const others = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, found]) => ({ ...found, name: path.replace(/^.*node_modules\//, '') }));

/** Those that ask for nothing but to be named. */
const ALLOWED = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Python-2.0'],
  ...['Unlicense', 'CC0-1.0', 'OFL-1.1', 'Zlib'],
]);
/** Tools of the tests and the build, of which nothing goes into an installation. */
const TOOLS: Record<string, string> = { 'axe-core': 'MPL-2.0', 'caniuse-lite': 'CC-BY-4.0' };
/** Whose package says it in a field that npm no longer reads; both are MIT. */
const SAYS_ELSEWHERE = new Set(['busboy', 'streamsearch']);

describe('what the house is built of', () => {
  it('comes from the registry alone, each in one version whose bytes are known', () => {
    expect(others.length).toBeGreaterThan(100);
    const odd = others.filter(
      ({ resolved, integrity }) => !(resolved ?? REGISTRY).startsWith(REGISTRY) || !integrity?.startsWith('sha512-'),
    );
    expect(odd).toEqual([]);
    const named = Object.entries<string>({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies });
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('may be given on', () => {
    const allowed = (license: string): boolean =>
      license
        .replaceAll(/[()]/g, '')
        .split(' OR ')
        .some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each)));
    const odd = others.filter(({ name, license = '', dev = false }) => {
      if (SAYS_ELSEWHERE.has(name)) return license !== '';
      if (name in TOOLS) return !dev || license !== TOOLS[name];
      return !allowed(license);
    });
    expect(odd.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it('is listed by npm run sbom, each with its hash', () => {
    const { components, ...bom } = JSON.parse(execFileSync(process.execPath, ['.ci/sbom.mjs'], { encoding: 'utf8' }));
    expect(bom).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'annals', version: own.version } },
    });
    const listed = new Map<string, any>(components.map((each: any) => [each.purl, each]));
    expect(listed.size).toBe(components.length);
    for (const { name, version, dev = false } of others)
      if (!dev && name in own.dependencies)
        expect(listed.get(`pkg:npm/${name.replace('@', '%40')}@${version}`)).toMatchObject({
          scope: 'required',
          hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
        });
  });

  it('runs nothing while it is installed', () => {
    const scripted = new Set(others.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
    const refused = Object.entries(own.allowScripts).filter(([, allowed]) => allowed === false);
    expect([...scripted].toSorted()).toEqual(refused.map(([name]) => name).toSorted());
    expect(Object.values(own.allowScripts)).not.toContain(true);
    // What CI proves with each run: everything is built, tested and served without them.
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm ci --ignore-scripts$/m);
  });

  it('takes nothing new that is younger than a week, nor from anywhere else', () => {
    const settings = readFileSync('.npmrc', 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(settings).toEqual(expect.arrayContaining(['min-release-age=7', 'allow-git=none', 'allow-remote=none']));
  });
});
