import { v7 } from 'uuid';
import { type Append } from './append-events.js';
import { canonical } from './canonical.js';
import { type CommandContext } from './context.js';
import { Invalid } from './errors.js';
import { type DataShape } from './facts.js';
import { MAX_LEAF } from './leaf.js';
import { idOf } from './log.js';
import { type SealedValue, type Sql, type Vault } from './vault.js';

/** A fact that passed its shape, ready for its envelope. */
export interface Checked {
  type: string;
  data: unknown;
  shape: DataShape;
}

/**
 * Puts facts into envelopes: once with their texts as the read models hear them, once with markers in the place of personal
 * texts, as canonical JSON, as the log keeps them. Gone through `once`, bodies are made when they are asked for, and not kept.
 * Throws `Invalid` for texts that cannot be kept and facts that are too large.
 */
export const envelop = async (
  vault: Vault,
  caller: CommandContext,
  stream: string,
  version: number,
  facts: Checked[],
  { sql, once = false, ownKey }: { sql?: Sql; once?: boolean; ownKey?: Buffer | null } = {},
): Promise<Pick<Append, 'events' | 'sealed' | 'told' | 'newKey'>> => {
  const owner = idOf(stream);
  const subjects = subjectsOf(caller, owner, facts);
  // What is known of the key of the stream's own subject need not be asked again.
  const own = ownKey !== undefined && subjects.delete(owner.toLowerCase()) ? owner.toLowerCase() : undefined;
  const keys = await vault.subjectKeys(caller.association, [...subjects], sql);
  let newKey: Append['newKey'];
  if (own !== undefined && ownKey) keys.set(own, vault.unwrapped(caller.association, own, ownKey));
  else if (own !== undefined) {
    const { key, wrapped } = vault.newKey(caller.association, own);
    keys.set(own, key);
    newKey = { subject: own, wrapped };
  }
  const sealed: SealedValue[] = [];
  const seal = (text: string, subject: string) => {
    const [marker, value] = vault.seal(caller.association, subject, keys.get(subject.toLowerCase())!, text);
    sealed.push(value);
    return marker;
  };
  const write = writer(caller, stream);
  const { association, actor, onBehalfOf, command, correlation, causation, reason } = caller;
  const envelope = { association, stream, actor, onBehalfOf, command, correlation, causation, reason };
  const ids: string[] = [];
  const body = ({ type, data, shape }: Checked, index: number) => {
    const id = v7();
    ids.push(id);
    const schema = shape.schema ?? 1;
    const why = reason === undefined ? undefined : seal(reason, owner);
    return { type, schema, body: write(shape.seal(data, seal, owner), id, why, schema, type, version + index + 1) };
  };
  const events = once ? madeOnce(facts, body) : facts.map(body);
  const told: Append['told'] = (start, recordedAt) =>
    facts.map(({ type, data, shape: { schema = 1 } }, index) => ({
      v: 1,
      position: start + index,
      recordedAt,
      origin: start + index,
      ...envelope,
      id: ids[index]!,
      version: version + index + 1,
      type,
      schema,
      data,
    }));
  return { events, sealed, told, newKey };
};

/** Bodies that come when they are asked for, which is to be once. */
const madeOnce = <T>(
  facts: Checked[],
  make: (fact: Checked, index: number) => T,
): Iterable<T> & { length: number } => ({
  length: facts.length,
  *[Symbol.iterator]() {
    for (let index = 0; index < facts.length; index += 1) yield make(facts[index]!, index);
  },
});

/** Whose texts these facts and their reason hold. PostgreSQL answers UUIDs in lower case, and a key is found by its subject. */
const subjectsOf = ({ reason }: CommandContext, owner: string, facts: Checked[]): Set<string> => {
  const subjects = new Set<string>();
  const note = (text: string, subject: string) => {
    if (UNKEEPABLE.test(text)) throw unkeepable();
    subjects.add(subject.toLowerCase());
  };
  if (reason !== undefined) note(reason, owner);
  for (const { shape, data } of facts) if (!shape.plain) shape.seal(data, note, owner);
  return subjects;
};

/** NUL and lone surrogates have no place in a PostgreSQL text; let in, they would stop the read models. */
const UNKEEPABLE = /\0|\p{Cs}/u;
const unkeepable = () => new Invalid([{ pointer: '', code: 'text' }], 'A text holds a character that cannot be kept');

/** Writes bodies as canonical JSON: their names in order, so that only what differs from fact to fact is put between. */
const writer = (caller: CommandContext, stream: string) => {
  const { actor, association, causation, command, correlation, onBehalfOf } = caller;
  const before = canonical({ actor, association, causation, command, correlation }).slice(0, -1);
  const behalf = onBehalfOf === undefined ? '' : `,"onBehalfOf":${canonical(onBehalfOf)}`;
  const where = canonical(stream);
  return (data: unknown, id: string, reason: unknown, schema: number, type: string, version: number): string => {
    const why = reason === undefined ? '' : `,"reason":${canonical(reason)}`;
    const body = `${before},"data":${content(data)},"id":"${id}"${behalf}${why},"schema":${schema},"stream":${where},"type":"${type}","version":${version}}`;
    // Position, time and brackets, which PostgreSQL adds, take fewer than 64 bytes.
    if (body.length > (MAX_LEAF - 64) / 3 && Buffer.byteLength(body) > MAX_LEAF - 64)
      throw new Invalid(
        [{ pointer: '', code: 'too-large' }],
        'A fact is at most 64 KiB; longer text belongs into a text field',
      );
    return body;
  };
};

const content = (data: unknown): string => {
  let text;
  try {
    text = canonical(data);
  } catch {
    throw unkeepable();
  }
  if (text.includes('\\u0000') && NUL.test(text)) throw unkeepable();
  return text;
};
/** NUL as JSON writes it, unlike a backslash that somebody wrote before these letters. */
const NUL = /(?<!\\)(\\\\)*\\u0000/;
