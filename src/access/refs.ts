import { Injectable } from '@nestjs/common';
import { context } from '../eventstore/context.js';
import { EventLog } from '../eventstore/log.js';
import { isHandle, isRegionCode } from '../language/nouns.js';
import { isId } from '../language/ids.js';
import { value } from '../language/shape.js';

/** Whether a text may name a thing. */
export const isRef = (given: unknown): given is string => isId(given) || isRegionCode(given) || isHandle(given);

/** What commands name a thing by: its id, its ISO 3166-2 code or its handle. */
export const ref = value('reference', isRef, { type: 'string', description: 'an id, an ISO 3166-2 code or a handle' });

/** Turns what commands and addresses name into ids. Each throws `NotFound`. */
@Injectable()
export class Refs {
  constructor(private readonly log: EventLog) {}

  /** A government, by id or code. */
  member = (name: string, association = context().association): Promise<string> =>
    this.log.find(association, 'membership', name);

  /** A meeting, by id or handle. */
  meeting = (name: string, association = context().association): Promise<string> =>
    this.log.find(association, 'meeting', name);

  /** A decision, by id or handle. */
  decision = (name: string, association = context().association): Promise<string> =>
    this.log.find(association, 'decision', name);

  /** A committee, by id or handle. */
  committee = (name: string, association = context().association): Promise<string> =>
    this.log.find(association, 'committee', name);

  /** A commitment, by id or handle. */
  commitment = (name: string, association = context().association): Promise<string> =>
    this.log.find(association, 'commitment', name);

  coverage = (name: string, association = context().association): Promise<string> =>
    this.log.find(association, 'coverage', name);

  /** A document of which something is in the record, by id. */
  document = (name: string, association = context().association): Promise<string> =>
    this.log.find(association, 'document', name);
}

/** The id of what may be named; nothing stays nothing. */
export const maybe = async (
  find: (name: string) => Promise<string>,
  name: string | undefined,
): Promise<string | undefined> => (name === undefined ? undefined : find(name));

/** The fields that were given, without those that were left out. */
export const compact = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as T;
