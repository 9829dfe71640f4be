import { CORRECTED, type Correction } from '../../eventstore/facts.js';
import { leafHash, MAX_LEAF } from '../../eventstore/leaf.js';
import { categoryOf } from '../../eventstore/log.js';
import { type Registry } from '../../eventstore/registry.js';
import { leafOf, type Line } from './line.js';

/** Looks at each event of a log file in turn: whether it is the one that was hashed, and may stand where it stands. */
export class Judge {
  private readonly versions = new Map<string, number>();
  private before = '';

  constructor(
    private readonly association: string,
    private readonly registry: Registry,
  ) {}

  /** The leaf that a line makes, and its hash. Throws, in words, where it is not the event that belongs here. */
  leaf(line: Line, position: number): { leaf: Buffer; hash: Buffer } {
    const { subject, type, version, time, schema } = line;
    if (line.position !== position)
      throw new Error(`The event at position ${line.position} stands where ${position} belongs`);
    const leaf = Buffer.from(leafOf(this.association, line));
    const hash = leafHash(leaf);
    if (hash.toString('base64') !== line.leafhash || leaf.length > MAX_LEAF)
      throw new Error('It is not the event that was hashed');
    if (version !== (this.versions.get(subject) ?? 0) + 1) throw new Error(`${subject} skips a version`);
    this.versions.set(subject, version);
    if (!INSTANT.test(time) || time < this.before) throw new Error('It was recorded before the event that it follows');
    this.before = time;
    const decider = this.registry.deciders.get(categoryOf(subject));
    const known = this.registry.facts[type]?.schema ?? 1;
    if (!decider || (type !== CORRECTED && (!(type in this.registry.facts) || schema > known)))
      throw new Error(`This program is older than the file: it does not know ${type}`);
    if (type === CORRECTED && !((line.data as Correction).corrects < position))
      throw new Error('It corrects what is not before it');
    return { leaf, hash };
  }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What some work answers, or in words why it does not. */
export const faultOf = <T>(work: () => T): T | string => {
  try {
    return work();
  } catch (error) {
    return (error as Error).message;
  }
};
