import { type CalledRequest, type Caller } from '../access/caller.js';
import { hmac, type Keys } from '../eventstore/keys.js';
import { canonical } from '../eventstore/canonical.js';
import { isId } from '../language/ids.js';
import { formIn } from '../web/read-form.js';
import { type Choices } from './choices.js';
import { type Naming, nameOf, type Sent } from './read.js';
import { thingAt } from './schema.js';

/** A letter of Hangul or Han takes nine bytes in a form; what is longer than its field may be comes back to be mended. */
const MOST_BYTES = 8_000_000;

/** What a form sent, field by field. Throws `Refused`. */
export const sentIn = async (request: CalledRequest): Promise<Sent> => {
  const sent = new Map<string, string[]>();
  for (const [name, text] of await formIn(request, MOST_BYTES)) sent.set(name, [...(sent.get(name) ?? []), text]);
  return sent;
};

/** Names things as the lists of a form offer them. */
export const namingBy =
  (choices: Choices): Naming =>
  (place, typed) =>
    nameOf(place, choices.get(thingAt(place)!) ?? [], typed);

/** For how many rows a form had room, at each place, and one more where its sender asks for it. */
export const rowsOf = (sent: Sent): Map<string, number> => {
  const rows = new Map<string, number>();
  for (const name of sent.keys()) {
    const parts = name.split('/');
    for (const [n, part] of parts.entries())
      if (/^\d{1,4}$/.test(part)) atLeast(rows, parts.slice(0, n).join('/'), Number(part) + 1);
  }
  const [added] = sent.get('add') ?? [];
  if (added !== undefined) rows.set(added, (rows.get(added) ?? 0) + 1);
  return rows;
};

const atLeast = (rows: Map<string, number>, at: string, n: number): void => {
  rows.set(at, Math.max(rows.get(at) ?? 0, n));
};

/** The caller of a form's command, which is the same command where the form is sent twice. */
export const callerBy = (caller: Caller, keys: Keys, sent: Sent, what: string, values: object): Caller => {
  const [key] = sent.get('key') ?? [];
  if (!isId(key)) return caller;
  return { ...caller, key, fingerprint: hmac(keys.fingerprinting, `form ${what}\n${canonical(values)}`) };
};
