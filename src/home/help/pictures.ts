import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type HelpLanguage, helpLanguages, type Picture, pictures } from './help.js';

/** A picture of a page in one language, with the address that names its content. */
export interface PictureFile {
  bytes: Buffer;
  hash: string;
  address: string;
  width: number;
  height: number;
}

const read = (name: string): PictureFile => {
  const bytes = readFileSync(new URL(`pictures/${name}`, import.meta.url));
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  return { bytes, hash, address: `/public/help/pictures/${name}?${hash}`, ...sizeOf(bytes) };
};

/** The size of a lossy WebP picture, so that a page does not move when it comes: fourteen bits each behind the frame's start code. */
const sizeOf = (webp: Buffer) => ({ width: webp.readUInt16LE(26) & 0x3fff, height: webp.readUInt16LE(28) & 0x3fff });

let files: Map<string, PictureFile> | undefined;

/** The pictures by their names, `timeline.ko.webp`; read when the first is asked for. */
export const pictureFiles = (): Map<string, PictureFile> =>
  (files ??= new Map(
    pictures.flatMap((picture) =>
      helpLanguages.map((language): [string, PictureFile] => [
        named(picture, language),
        read(named(picture, language)),
      ]),
    ),
  ));

/** What the file of a picture is called. */
export const named = (picture: Picture, language: HelpLanguage): string => `${picture}.${language}.webp`;
