import { readFileSync } from 'node:fs';
import { readPolicy } from '../../verifier/policy.js';
import { isSignedBy, type Key, readCheckpoint, readNote } from '../../verifier/note.js';
import { base64 } from '../../verifier/hash.js';

/** A witness that the operator has named, and where it takes checkpoints. */
export interface NamedWitness {
  name: string;
  key: Key;
  url: string;
}

/** The witnesses of a file with a C2SP tlog-policy that have an address. Throws for a policy that cannot be followed. */
export const readWitnesses = (file: string): NamedWitness[] => {
  const text = readFileSync(file, 'utf8');
  const { witnesses } = readPolicy(text);
  return [...text.matchAll(/^[ \t]*witness[ \t]+(\S+)[ \t]+\S+[ \t]+(\S+)[ \t]*$/gm)].map(([, name, url]) => {
    if (!/^https?:\/\//.test(url!) || !URL.canParse(url!))
      throw new Error(`The policy has no http address for the witness ${name}`);
    return { name: name!, key: witnesses.get(name!)!, url: url!.replace(/\/+$/, '') };
  });
};

/** What a witness says that has another log of this name, or more of it: somebody must look. */
export class Contradicted extends Error {}

const TIME = 15_000;
const TRIES = 3;
const MOST_BYTES = 65_536;

/**
 * Sends a checkpoint to a witness (C2SP tlog-witness), with the proof that it continues what the witness saw, at size `old` as far as is known
 * here. Answers its cosignature line. Throws `Contradicted`, and in words why it did not sign.
 */
export const submit = async (
  { key, url }: NamedWitness,
  note: string,
  old: number,
  proof: (from: number) => Promise<Uint8Array[]>,
  signal: AbortSignal,
): Promise<string> => {
  const { size, origin } = readCheckpoint(readNote(note).text);
  let from = Math.min(old, size);
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const lines = (await proof(from)).map((hash) => `${base64(hash)}\n`).join('');
    const response = await fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: `old ${from}\n${lines}\n${note}`,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIME)]),
    });
    const said = await bounded(response);
    if (response.status === 200) return own(note, said, key);
    if (response.status === 422) throw new Contradicted(`It has seen another log under ${origin}`);
    const seen = /^(0|[1-9]\d{0,14})\n$/.exec(said)?.[1];
    if (response.status !== 409 || seen === undefined) throw new Error(`It answered ${response.status}`);
    from = Number(seen);
    if (from > size) throw new Contradicted(`It has seen ${from} events of ${origin}, and ${size} are signed here`);
  }
  throw new Error('It moves on while it is asked');
};

/** The line of an answer that the witness's key has signed; it may sign with others of its keys as well. */
const own = async (note: string, said: string, key: Key): Promise<string> => {
  const lines = said.split(/(?<=\n)/).filter((line) => line.startsWith(`— ${key.name} `));
  const { text } = readNote(note);
  for (const line of lines) if (await isSignedBy(readNote(`${text}\n${line}`), key)) return line;
  throw new Error('What it answered is not signed by its key');
};

const bounded = async (response: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error('It answered too much');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};
