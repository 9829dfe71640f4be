import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The families that hold the scripts of members. They come with Annals: whose device lacks a script sees it all the same. */
const families = ['noto-sans', 'noto-sans-kr', 'noto-sans-sc', 'noto-sans-jp'];

/** A file that holds a part of a family's letters. */
interface Slice {
  path: string;
  version: string;
}

const slices = new Map<string, Slice>();
const { resolve } = createRequire(import.meta.url);

/** The faces of a family, one for each slice, so that a browser asks for the slices alone whose letters stand on the page. */
const facesOf = (manifest: string): string => {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const css = readFileSync(join(dirname(manifest), 'index.css'), 'utf8');
  return [...css.matchAll(/@font-face \{[^}]*\}/g)]
    .map(([face]) => {
      const file = /files\/([\w-]+\.woff2)/.exec(face)![1]!;
      const name = /font-family: ('[^']+')/.exec(face)![1]!;
      const range = /unicode-range: ([^;]+);/.exec(face)![1]!;
      slices.set(file, { path: join(dirname(manifest), 'files', file), version });
      return `@font-face{font-family:${name};font-weight:100 900;font-display:swap;src:url(${file}?${version})format('woff2');unicode-range:${range}}`;
    })
    .join('\n');
};

/** Whoever installs without one of them has Annals without its letters. */
const manifests = families.flatMap((family) => {
  try {
    return [resolve(`@fontsource-variable/${family}/package.json`)];
  } catch {
    return [];
  }
});

const text = manifests.map(facesOf).join('\n');
const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** The stylesheet that names all slices, and the address by which pages name it. */
export const fontFaces = { text, packed: gzipSync(text), hash, address: `/public/fonts/faces.css?${hash}` };

/** A slice by the name of its file, if there is one. */
export const sliceOf = (file: string): Slice | undefined => {
  const slice = slices.get(file);
  return slice && existsSync(slice.path) ? slice : undefined;
};

/** A font without ink that keeps the room of letters until those are there; another one gets another name. */
export const room = {
  file: 'room-1.ttf',
  address: '/public/fonts/room-1.ttf',
  bytes: readFileSync(new URL('public/room-1.ttf', import.meta.url)),
};
