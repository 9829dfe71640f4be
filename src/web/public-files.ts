import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface PublicFile {
  text: string;
  hash: string;
  address: string;
}

const file = (name: string): PublicFile => {
  const text = readFileSync(new URL(`public/${name}`, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  return { text, hash, address: `/public/${name}?${hash}` };
};

/** The public files with the addresses by which pages name them. */
export const files = { stylesheet: file('annals.css'), mark: file('annals.svg') };
