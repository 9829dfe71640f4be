import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface PublicFile {
  text: string;
  hash: string;
  address: string;
  /** What a `script` that loads it says of its content; without that the policy of pages runs none. */
  integrity: string;
}

const file = (name: string): PublicFile => {
  const text = readFileSync(new URL(`public/${name}`, import.meta.url), 'utf8');
  const sum = createHash('sha256').update(text).digest();
  const hash = sum.toString('base64url').slice(0, 16);
  return { text, hash, address: `/public/${name}?${hash}`, integrity: `sha256-${sum.toString('base64')}` };
};

/** The public files with the addresses by which pages name them. */
export const files = { stylesheet: file('annals.css'), mark: file('annals.svg'), script: file('annals.js') };
