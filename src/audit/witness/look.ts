import { readCheckpoint, readNote } from '../../verifier/note.js';
import { type Answer, type Witness } from './witness.js';

/**
 * Fetches the newest checkpoint of an association (`http://…/api/near`) with the proof that it continues the last seen, and judges it.
 * `key` is an API key, where people sign in there; any role will do.
 */
export const look = async (
  witness: Witness,
  address: string,
  key?: string,
): Promise<{ checkpoint: string; answer: Answer }> => {
  const text = textBy(key);
  const base = `${address.replace(/\/+$/, '')}/audit`;
  const note = await text(`${base}/checkpoint`);
  const { origin, size } = readCheckpoint(readNote(note).text);
  const old = witness.seen(origin)?.size ?? 0;
  // Of a log that has become shorter nothing can be proved; the witness says so.
  const proof = old > size ? [] : proofIn(await text(`${base}/consistency?from=${old}&to=${size}`));
  const lines = proof.map((hash) => `${hash}\n`).join('');
  return { checkpoint: note, answer: await witness.add(`old ${Math.min(old, size)}\n${lines}\n${note}`) };
};

const proofIn = (answer: string): string[] => {
  const { proof } = JSON.parse(answer) as { proof?: unknown };
  return Array.isArray(proof) ? proof.map(String) : [];
};

const textBy =
  (key?: string) =>
  async (address: string): Promise<string> => {
    const headers = key === undefined ? undefined : { Authorization: `Bearer ${key}` };
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(15_000) });
    if (!answer.ok) throw new Error(`${address} was answered ${answer.status}`);
    return answer.text();
  };
