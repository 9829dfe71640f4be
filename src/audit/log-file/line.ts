import { canonical } from '../../eventstore/canonical.js';
import { type Actor, type Body } from '../../eventstore/facts.js';
import { hmac } from '../../eventstore/keys.js';

/** A text in an event's data, or its reason: where it stands, its slot, whose it is, and its salt; of one that was erased the commitment alone. */
export type Closed = { at: string; slot: string } & ({ of: string; salt: string } | { c: string });

/** An event in a log file: CloudEvents 1.0 with its texts, and with all that makes the very leaf of it again. */
export interface Line {
  id: string;
  type: string;
  subject: string;
  time: string;
  position: number;
  version: number;
  schema: number;
  actor: string;
  actorrole: string;
  actormethod: string;
  onbehalfof?: string;
  command: string;
  correlation: string;
  causation?: string;
  reason?: string | null;
  data: unknown;
  /** The hash of the leaf, base64. */
  leafhash: string;
  /** The list of `Closed`, as JSON: an attribute of a CloudEvent is a text. */
  sealed?: string;
  /** Of the first event of a command that had a key: the key, its fingerprint, and how many events it led to. */
  idempotencykey?: string;
  fingerprint?: string;
  commandevents?: number;
}

/** A line that was judged, with the leaf that was made of it. */
export interface Judged extends Line {
  leaf: Buffer;
}

/** A text with its salt and its subject, as it lies behind a marker. */
export interface Opened {
  subject: string;
  salt: Buffer;
  text: string;
}

/** Puts texts in the place of markers; answers the value and what closes it again. */
export const openedIn = (value: unknown, texts: ReadonlyMap<string, Opened>, at: string): [unknown, Closed[]] => {
  const closed: Closed[] = [];
  const walk = (part: unknown, pointer: string): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((each, n) => walk(each, `${pointer}/${n}`));
    if ('$sealed' in part) {
      const { $sealed: slot, c } = part as { $sealed: string; c: string };
      const found = texts.get(slot);
      closed.push({
        at: pointer,
        slot,
        ...(found ? { of: found.subject, salt: found.salt.toString('base64') } : { c }),
      });
      return found?.text ?? null;
    }
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, walk(each, `${pointer}/${name}`)]));
  };
  return [walk(value, at), closed];
};

/** The leaf that a line was made of; whatever was changed in the line, its texts included, makes another leaf. */
export const leafOf = (association: string, line: Line): string => {
  const { subject: stream, time, position, version, type, schema, command, correlation, causation } = line;
  const closed = new Map(closedOf(line).map((each) => [each.at, each]));
  const marked = (value: unknown, pointer: string): unknown => {
    const here = closed.get(pointer);
    if (here) {
      const c = 'c' in here ? here.c : hmac(Buffer.from(here.salt, 'base64'), String(value)).toString('base64');
      return { $sealed: here.slot, c };
    }
    if (Array.isArray(value)) return value.map((each, n) => marked(each, `${pointer}/${n}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each, `${pointer}/${name}`)]));
  };
  const actor: Actor = { id: line.actor, role: line.actorrole, method: line.actormethod };
  const body: Body = {
    ...{ association, id: line.id, stream, version, type, schema, actor, command, correlation },
    ...(line.onbehalfof !== undefined && { onBehalfOf: line.onbehalfof }),
    ...(causation !== undefined && { causation }),
    ...(line.reason !== undefined && { reason: marked(line.reason, '/reason') }),
    data: marked(line.data, '/data'),
  };
  return `[1,${position},${JSON.stringify(time)},${canonical(body)}]`;
};

/** What closes the texts of a line. */
export const closedOf = ({ sealed }: Line): Closed[] => (sealed === undefined ? [] : (JSON.parse(sealed) as Closed[]));

/** Each text of a line that is there, with what it lies under. */
export const textsOf = (line: Line): { slot: string; of: string; salt: string; text: string }[] =>
  closedOf(line).flatMap((each) => {
    if (!('salt' in each)) return [];
    const [, part, ...names] = each.at.split('/');
    const text = names.reduce<unknown>(
      (value, name) => (value as Record<string, unknown>)[name],
      part === 'reason' ? line.reason : line.data,
    );
    return [{ slot: each.slot, of: each.of, salt: each.salt, text: String(text) }];
  });
