// Prints what an installation is made of, as CycloneDX 1.6, from the lock file: each package with its version, licence and hash.
// `npm sbom` refuses a tree in which a package brings others along in place of those that it names, as our reader of HWP does.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { name, version, packages } = JSON.parse(text);
const purl = (of, at) => `pkg:npm/${of.replace('@', '%40')}@${at}`;
const components = new Map();
for (const [path, found] of Object.entries(packages)) {
  if (path === '' || found.link) continue;
  // An alias stands in one place under the name of another package.
  const named = found.name ?? path.replace(/^.*node_modules\//, '');
  const ref = purl(named, found.version);
  const known = components.get(ref);
  // What is a tool in one place and part of an installation in another is part of it.
  if (known && (known.scope === 'required' || found.dev)) continue;
  components.set(ref, {
    type: 'library',
    'bom-ref': ref,
    name: named,
    version: found.version,
    purl: ref,
    scope: found.dev ? 'excluded' : found.optional ? 'optional' : 'required',
    ...(found.license && { licenses: [{ expression: found.license }] }),
    ...(found.integrity && {
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(found.integrity.slice('sha512-'.length), 'base64').toString('hex') },
      ],
    }),
  });
}
const hash = createHash('sha256').update(text).digest('hex');
const uuid = [
  hash.slice(0, 8),
  hash.slice(8, 12),
  `5${hash.slice(13, 16)}`,
  `8${hash.slice(17, 20)}`,
  hash.slice(20, 32),
];
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  // The same lock file has the same list.
  serialNumber: `urn:uuid:${uuid.join('-')}`,
  version: 1,
  metadata: {
    component: { type: 'application', 'bom-ref': purl(name, version), name, version, purl: purl(name, version) },
  },
  components: [...components.values()],
};
console.log(JSON.stringify(bom, null, 2));
