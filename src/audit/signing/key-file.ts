import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { base64, bytesOf, unbase64 } from '../../verifier/hash.js';
import { cosigned, type Key, keyId } from '../../verifier/note.js';

/** An Ed25519 key that signs notes, and the name that it was made for. */
export class SigningKey {
  readonly publicKey: Uint8Array;
  private readonly secret: KeyObject;

  constructor(
    readonly name: string,
    seed: Uint8Array,
  ) {
    this.secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    const { x = '' } = createPublicKey(this.secret).export({ format: 'jwk' });
    this.publicKey = new Uint8Array(Buffer.from(x, 'base64url'));
  }

  /** By what others check what is signed under a name; 1 is a log, 4 a witness. */
  keyOf(name: string, type: Key['type'] = 1): Key {
    return { name, id: keyId(name, type, this.publicKey), type, publicKey: this.publicKey };
  }

  /** A signature line of a note over its text. */
  line(name: string, text: string): string {
    return this.lineOf(this.keyOf(name), sign(null, bytesOf(text), this.secret));
  }

  /** A cosignature line, whose time is part of what is signed (C2SP tlog-cosignature). */
  cosignature(name: string, time: number, text: string): string {
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    return this.lineOf(
      this.keyOf(name, 4),
      Buffer.concat([stamp, sign(null, bytesOf(cosigned(text, time)), this.secret)]),
    );
  }

  private lineOf({ name, id }: Key, signature: Uint8Array): string {
    return `— ${name} ${base64(Buffer.concat([Buffer.from(id, 'hex'), signature]))}\n`;
  }
}

/** What stands before the seed in the usual wrapping of an Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Reads a key file as Go's `note` writes it, or makes one for `name`, readable by its owner alone. */
export const readSigningKey = (file: string, name: string): SigningKey => {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const seed = randomBytes(32);
    const { id } = new SigningKey(name, seed).keyOf(name);
    const text = `PRIVATE+KEY+${name}+${id}+${base64(Buffer.concat([Buffer.of(1), seed]))}\n`;
    try {
      writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process of the same first start made it; its key is the one.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return parseSigningKey(readFileSync(file, 'utf8').trim());
};

/** Reads `PRIVATE+KEY+<name>+<id>+<key>`. */
export const parseSigningKey = (text: string): SigningKey => {
  const [, name = '', id = '', rest = ''] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const bytes = unbase64(rest, 33);
  const key = bytes?.[0] === 1 ? new SigningKey(name, bytes.subarray(1)) : undefined;
  if (key?.keyOf(name).id !== id) throw new Error('The signing key file does not hold an Ed25519 key of its name');
  return key;
};
