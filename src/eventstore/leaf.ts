import { createHash } from 'node:crypto';
import { type Actor, type Body, type Recorded } from './facts.js';

/** A leaf is read from its text: `[v, position, recordedAt, body]`. */
export const readLeaf = (leaf: string): Recorded => parts(leaf) ?? whole(leaf);

const whole = (leaf: string): Recorded => {
  const [v, position, recordedAt, body] = JSON.parse(leaf) as [number, number, string, Body];
  return { ...body, v, position, recordedAt, origin: position } as Recorded;
};

// The parts of a canonical leaf around its data, where no text has a character that JSON escapes.
const START = /^\[1,(\d+),"([^"\\]+)",/;
const HEAD =
  /^\{"actor":(\{[^{}]*\}),"association":"([^"\\]+)",(?:"causation":"([^"\\]+)",)?"command":"([^"\\]+)","correlation":"([^"\\]+)","data":$/;
const ID = /,"id":"([^"\\]+)/y;
const TAIL =
  /^",(?:"onBehalfOf":"([^"\\]+)",)?(?:"reason":(null|"[^"\\]*(?:\\.[^"\\]*)*"|\{[^{}]+\}),)?"schema":(\d+),"stream":"([^"\\]+)","type":"([^"\\]+)","version":$/;
const END = /(\d+)\}\]$/y;

/** Reads the envelope by its form, which costs a fifth of parsing it; nothing where a leaf has another. */
const parts = (leaf: string): Recorded | undefined => {
  const start = START.exec(leaf);
  const end = (ID.lastIndex = leaf.lastIndexOf(',"id":"'));
  const id = ID.exec(leaf);
  if (!start || !id) return undefined;
  const begin = start[0].length;
  const rest = end + id[0].length;
  const head = leaf.slice(begin, begin + lastHead.text.length) === lastHead.text ? lastHead : headOf(leaf, begin);
  const tail = leaf.slice(rest, rest + lastTail.text.length) === lastTail.text ? lastTail : tailOf(leaf, rest);
  if (!head || !tail) return undefined;
  END.lastIndex = rest + tail.text.length;
  const version = END.exec(leaf);
  if (!version) return undefined;
  const position = Number(start[1]);
  return {
    v: 1,
    position,
    recordedAt: start[2]!,
    origin: position,
    association: head.association,
    id: id[1]!,
    stream: tail.stream,
    version: Number(version[1]),
    type: tail.type,
    schema: tail.schema,
    actor: head.actor,
    onBehalfOf: tail.onBehalfOf,
    command: head.command,
    correlation: head.correlation,
    causation: head.causation,
    reason: tail.reason,
    data: JSON.parse(leaf.slice(begin + head.text.length, end)),
  };
};

type Head = Pick<Recorded, 'actor' | 'association' | 'causation' | 'command' | 'correlation'> & { text: string };
type Tail = Pick<Recorded, 'onBehalfOf' | 'reason' | 'schema' | 'stream' | 'type'> & { text: string };

// Leaves that follow each other are mostly of one command and stream, and share what was read of the one before.
let lastHead = { text: '-' } as Head;
let lastTail = { text: '-' } as Tail;

const headOf = (leaf: string, begin: number): Head | undefined => {
  const text = leaf.slice(begin, leaf.indexOf(',"data":', begin) + 8);
  const found = HEAD.exec(text);
  if (!found) return undefined;
  const [, actor, association, causation, command, correlation] = found as unknown as string[];
  lastHead = {
    text,
    actor: actorOf(actor!),
    association: association!,
    causation,
    command: command!,
    correlation: correlation!,
  };
  return lastHead;
};

const tailOf = (leaf: string, begin: number): Tail | undefined => {
  const text = leaf.slice(begin, leaf.lastIndexOf(':') + 1);
  const found = TAIL.exec(text);
  if (!found) return undefined;
  const [, onBehalfOf, reason, schema, stream, type] = found as unknown as string[];
  lastTail = {
    text,
    onBehalfOf,
    reason: reason === undefined ? undefined : JSON.parse(reason),
    schema: Number(schema),
    stream: stream!,
    type: type!,
  };
  return lastTail;
};

/** Few people write a log. */
const actors = new Map<string, Actor>();
const actorOf = (text: string): Actor => {
  const known = actors.get(text);
  if (known) return known;
  if (actors.size > 1000) actors.clear();
  const actor = Object.freeze(JSON.parse(text) as Actor);
  actors.set(text, actor);
  return actor;
};

/** RFC 6962 §2.1: the hash of a Merkle leaf is SHA-256 of a zero byte and the leaf. */
export const leafHash = (leaf: Buffer): Buffer => createHash('sha256').update(ZERO).update(leaf).digest();
const ZERO = Buffer.of(0);

/** Larger leaves do not fit an entry of tlog-tiles; long texts belong into sealed values. */
export const MAX_LEAF = 65_535;
