import { createHash } from 'node:crypto';
import { type Actor, type Body, type Recorded } from './facts.js';

/** A leaf is read from its text: `[v, position, recordedAt, body]`. */
export const readLeaf = (leaf: string): Recorded => parts(leaf) ?? whole(leaf);

const whole = (leaf: string): Recorded => {
  const [v, position, recordedAt, body] = JSON.parse(leaf) as [number, number, string, Body];
  return { ...body, v, position, recordedAt, origin: position } as Recorded;
};

// What stands before and after the data of a canonical leaf, where no text has a character that JSON escapes.
const BEFORE =
  /^\[1,(\d+),"([^"]+)",\{"actor":(\{[^{}]*\}),"association":"([^"\\]+)",(?:"causation":"([^"\\]+)",)?"command":"([^"\\]+)","correlation":"([^"\\]+)","data":/;
const AFTER =
  /,"id":"([^"\\]+)",(?:"onBehalfOf":"([^"\\]+)",)?(?:"reason":(null|"[^"\\]*(?:\\.[^"\\]*)*"|\{[^{}]+\}),)?"schema":(\d+),"stream":"([^"\\]+)","type":"([^"\\]+)","version":(\d+)\}\]$/y;

/** Reads the envelope by its form, which costs a third of parsing it; nothing where a leaf has another. */
const parts = (leaf: string): Recorded | undefined => {
  const before = BEFORE.exec(leaf);
  AFTER.lastIndex = leaf.lastIndexOf(',"id":"');
  const after = before && AFTER.exec(leaf);
  if (!after) return undefined;
  const position = Number(before[1]);
  return {
    v: 1,
    position,
    recordedAt: before[2]!,
    origin: position,
    association: before[4]!,
    id: after[1]!,
    stream: after[5]!,
    version: Number(after[7]),
    type: after[6]!,
    schema: Number(after[4]),
    actor: actorOf(before[3]!),
    onBehalfOf: after[2],
    command: before[6]!,
    correlation: before[7]!,
    causation: before[5],
    reason: after[3] === undefined ? undefined : JSON.parse(after[3]),
    data: JSON.parse(leaf.slice(before[0].length, after.index)),
  };
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
