import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The installation's one key outside PostgreSQL, and what is derived from it. */
export interface Keys {
  wrapping: Buffer;
  fingerprinting: Buffer;
}

/** Reads the key file (32 bytes, base64), or makes it, readable by its owner alone. */
export const readKeys = (file: string): Keys => {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process of the same first start made it; its key is the one.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return deriveKeys(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));
};

export const deriveKeys = (secret: Buffer): Keys => {
  if (secret.length !== 32) throw new Error('The key file does not hold 32 bytes in base64');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32));
  return { wrapping: derive('annals/wrapping'), fingerprinting: derive('annals/fingerprinting') };
};

/** AES-256-GCM, as nonce ‖ tag ‖ ciphertext. */
export const encrypt = (key: Buffer, plain: Buffer, aad: string): Buffer => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
};

export const decrypt = (key: Buffer, box: Buffer, aad: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(aad)).setAuthTag(box.subarray(12, 28));
  const plain = decipher.update(box.subarray(28));
  // GCM leaves nothing for the end but to judge the tag.
  decipher.final();
  return plain;
};

export const hmac = (key: Buffer, value: string | Buffer): Buffer => createHmac('sha256', key).update(value).digest();
