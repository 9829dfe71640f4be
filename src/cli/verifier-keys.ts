import { type Key } from '../verifier/note.js';
import { readFileOf } from './import.input.js';

/** Collects the files of an option that may be given several times. */
export const listed = (file: string, before: string[] = []): string[] => [...before, file];

/** The verifier keys in files, one a line. Throws `Refused` for a file that cannot be read. */
export const verifierKeysIn = async (files: string[] = []): Promise<Key[]> => {
  const { readKey } = await import('../verifier/note.js');
  const texts = await Promise.all(files.map(async (file) => (await readFileOf(file)).bytes.toString('utf8')));
  return texts.flatMap((text) => text.trim().split('\n').map(readKey));
};
