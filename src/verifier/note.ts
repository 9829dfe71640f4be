import { bytesOf, hex, sha256, unbase64 } from './hash.js';

/** Who may sign: a C2SP verifier key, `name+id+base64(type ‖ public key)`; type 1 is a log, type 4 a witness. */
export interface Key {
  name: string;
  id: string;
  type: 1 | 4;
  publicKey: Uint8Array;
}
/** C2SP signed-note: a text ending in a newline, and who signed it. */
export interface Note {
  text: string;
  signatures: { name: string; id: string; bytes: Uint8Array }[];
}
/** What is signed of a log: its name, how many events it has, and the root over them. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array };

/** The id of a key: the first four bytes of a hash over its name, type and bytes. */
export const keyId = (name: string, type: number, publicKey: Uint8Array): string =>
  hex(sha256(bytesOf(`${name}\n`), Uint8Array.of(type), publicKey).subarray(0, 4));

/** Reads a verifier key; throws where it is none that we use. */
export const readKey = (text: string): Key => {
  const [, name = '', id = '', rest = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const [type, ...bytes] = unbase64(rest, 33) ?? [];
  const publicKey = Uint8Array.from(bytes);
  if (type !== 1 && type !== 4) throw new Error('This is no Ed25519 verifier key');
  if (keyId(name, type, publicKey) !== id) throw new Error('The id of this verifier key is not that of its key');
  return { name, id, type, publicKey };
};

/** Reads a signed note; throws where a byte of it could be otherwise. */
export const readNote = (note: string): Note => {
  const end = note.lastIndexOf('\n\n');
  const lines = note.slice(end + 2).split('\n');
  if (end < 0 || lines.pop() !== '' || lines.length === 0 || lines.length > 64 || /[^\P{Cc}\n]/u.test(note))
    throw new Error('This is no signed note');
  const signatures = lines.map((line) => {
    const [, name = '', rest = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    const bytes = unbase64(rest);
    if (!bytes || bytes.length < 5) throw new Error('This is no signed note');
    return { name, id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
  });
  return { text: note.slice(0, end + 1), signatures };
};

/** Reads the text of a checkpoint (C2SP tlog-checkpoint) without extension lines. */
export const readCheckpoint = (text: string): Checkpoint => {
  const [, origin = '', size = '', rest = ''] = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/=]+)\n$/.exec(text) ?? [];
  const root = unbase64(rest, 32);
  if (!root) throw new Error('This is no checkpoint');
  return { origin, size: Number(size), root };
};

/** Which incarnation of a log an origin names, and what all of them begin with: a log that lost signed events begins anew as `…/2`. */
export const incarnationIn = (origin: string): { stem: string; incarnation: number } => {
  const [, stem = origin, nth = '1'] = /^(.+\/log\/[^/]+)\/([2-9]|[1-9]\d{1,8})$/.exec(origin) ?? [];
  return { stem, incarnation: Number(nth) };
};

/** What a witness signs for a checkpoint at a time (C2SP tlog-cosignature). */
export const cosigned = (text: string, time: number): string => `cosignature/v1\ntime ${time}\n${text}`;

/** Whether this key signed the note; a signature under its name and id that fails counts against the note, as the standard has it. */
export const isSignedBy = async ({ text, signatures }: Note, { name, id, type, publicKey }: Key): Promise<boolean> => {
  const own = signatures.filter((each) => each.name === name && each.id === id);
  const key = await crypto.subtle.importKey('raw', publicKey.slice(), 'Ed25519', false, ['verify']);
  for (const { bytes } of own) {
    if (bytes.length !== (type === 4 ? 72 : 64)) return false;
    const time = type === 4 ? Number(new DataView(bytes.slice().buffer).getBigUint64(0)) : 0;
    const said = bytesOf(type === 4 ? cosigned(text, time) : text).slice();
    if (!(await crypto.subtle.verify('Ed25519', key, bytes.slice(-64), said))) return false;
  }
  return own.length > 0;
};
