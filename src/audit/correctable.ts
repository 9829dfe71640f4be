import { Injectable } from '@nestjs/common';
import { root } from '../eventstore/correction.js';
import { NotFound } from '../eventstore/errors.js';
import { EventLog, idOf } from '../eventstore/log.js';
import { Registry } from '../eventstore/registry.js';
import { isVeiled, VEILED } from '../eventstore/veil.js';
import { Forms } from '../forms/forms.js';
import { type Place } from '../forms/schema.js';
import { evidence, reason } from '../language/nouns.js';
import { type Shape } from '../language/shape.js';
import { type Catalogue } from '../web/phrases.js';
import { Refused } from '../web/refused.js';

/** A fact as it is believed now, and what its correction is asked by. */
export interface Correctable {
  /** Of the fact itself, however often it was corrected. */
  position: number;
  type: string;
  /** What it says; nothing where it was taken back. */
  now: unknown;
  shape: Shape<unknown>;
  /** Fields that say what its record is about, which no correction changes. */
  own: string[];
  /** How many events its record has. */
  seen: number;
  words: readonly Catalogue[];
}

/** Finds facts that may be corrected. */
@Injectable()
export class Believed {
  constructor(
    private readonly log: EventLog,
    private readonly registry: Registry,
    private readonly forms: Forms,
  ) {}

  /** Throws `NotFound`, and `Refused` where names in it are kept from who reads: it can be taken back unseen, and not be said anew. */
  async at(association: string, name: string, back?: 'yes'): Promise<Correctable> {
    const [event] = /^\d{1,15}$/.test(name) ? await this.log.read(association, Number(name), 1) : [];
    if (!event) throw new NotFound('event', name);
    const history = await this.log.stream(association, event.stream);
    const { position, type, data } = root(history, event.position);
    const fact = this.registry.believed(history).find(({ origin }) => origin === position);
    if (back === undefined && keepsNames(fact?.data))
      throw new Refused(
        403,
        'names-withheld',
        'It names people whose names are not shown to you, and so cannot be said anew',
      );
    const form = this.forms.recording(type);
    const own = Object.entries(data as object).filter(([, value]) => value === idOf(event.stream));
    return {
      ...{ position, type, now: fact?.data, seen: history.length },
      shape: this.registry.facts[type] as Shape<unknown>,
      own: [...own.map(([field]) => field), ...(form?.kept ?? [])],
      words: form?.words ?? [],
    };
  }
}

/** Whether something holds names that are kept from who reads. */
export const keepsNames = (data: unknown): boolean => isVeiled() && JSON.stringify(data ?? null).includes(VEILED);

/** What the form of a correction asks; to take a fact back, the reason and its evidence alone. */
export const askedOf = ({ shape, own }: Correctable, back?: 'yes'): Place => ({
  ...{ word: '', at: '', optional: false, kept: own },
  schema: {
    properties: {
      ...(back === undefined && { now: shape.json }),
      reason: reason.json,
      evidence: evidence.json,
    },
    required: ['now', 'reason'],
  },
});

/** What was typed, with the texts that were erased left erased where nobody wrote anything in their place. */
export const erasedKept = (before: unknown, now: unknown): unknown => {
  if (before === null) return now ?? null;
  if (typeof before !== 'object' || before === undefined) return now;
  const holdsErased = JSON.stringify(before).includes('null');
  if (!holdsErased || (now !== undefined && typeof now !== 'object')) return now;
  if (Array.isArray(before)) return Array.isArray(now) ? now.map((each, n) => erasedKept(before[n], each)) : now;
  const given = { ...(now as Record<string, unknown> | undefined) };
  for (const [name, each] of Object.entries(before)) {
    const kept = erasedKept(each, given[name]);
    if (kept !== undefined) given[name] = kept;
  }
  return given;
};
