import { v7 } from 'uuid';
import { type Append } from './append-events.js';
import { type CommandContext } from './context.js';
import { Invalid } from './errors.js';
import { type Body, type DataShape, type Recorded } from './facts.js';
import { canonical, MAX_LEAF } from './leaf.js';
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
 * texts, as the log keeps them.
 */
export const envelop = async (
  vault: Vault,
  caller: CommandContext,
  stream: string,
  version: number,
  facts: Checked[],
  sql?: Sql,
): Promise<Pick<Append, 'events' | 'sealed' | 'facts'>> => {
  const { association, actor, onBehalfOf, command, correlation, causation, reason } = caller;
  const owner = idOf(stream);
  const ids = facts.map(() => v7());
  const write = (sealFor: (text: string, subject: string) => unknown): Body[] => {
    // PostgreSQL answers UUIDs in lower case, and a key is found by its subject.
    const seal = (text: string, subject: string) => sealFor(text, subject.toLowerCase());
    return facts.map(({ type, data, shape }, index) => ({
      association,
      id: ids[index]!,
      stream,
      version: version + index + 1,
      type,
      schema: shape.schema ?? 1,
      actor,
      onBehalfOf,
      command,
      correlation,
      causation,
      reason: reason === undefined ? undefined : seal(reason, owner),
      data: shape.seal(data, seal, owner),
    }));
  };

  const subjects = new Set<string>();
  const plain = write((text, subject) => {
    subjects.add(subject);
    return text;
  });
  const told = JSON.parse(JSON.stringify(plain, storable)) as Recorded[];
  const keys = await vault.subjectKeys(association, [...subjects], sql);
  const sealed: SealedValue[] = [];
  const bodies = write((text, subject) => {
    const [marker, value] = vault.seal(association, subject, keys.get(subject)!, text);
    sealed.push(value);
    return marker;
  });
  const events = bodies.map((body) => ({ type: body.type, schema: body.schema, body: canonical(body) }));
  // Version, position, time and brackets, which PostgreSQL adds, take fewer than 64 bytes.
  if (events.some(({ body }) => Buffer.byteLength(body) > MAX_LEAF - 64))
    throw new Invalid(
      [{ pointer: '', code: 'too-large' }],
      'A fact is at most 64 KiB; longer text belongs into a text field',
    );
  return { events, sealed, facts: told };
};

/** NUL and lone surrogates have no place in a PostgreSQL text; let in, they would stop the read models. */
const storable = (_: string, value: unknown): unknown => {
  if (typeof value === 'string' && (value.includes('\u0000') || /\p{Cs}/u.test(value)))
    throw new Invalid([{ pointer: '', code: 'text' }], 'A text holds a character that cannot be kept');
  return value;
};
