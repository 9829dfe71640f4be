import { Injectable } from '@nestjs/common';
import { Beside, type KeptText } from '../../eventstore/beside.js';
import { Erasing } from '../../eventstore/erasing.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { type SealedPlace } from '../../eventstore/sealed-places.js';
import { asSeen, isVeiled } from '../../eventstore/veil.js';
import { isId } from '../../language/ids.js';
import { foldName } from '../../language/names.js';
import { type DataClass } from '../../language/shape.js';
import { classOf } from './class-of.js';
import { excerpt } from './excerpt.js';
import { legible, writtenIn } from './original.js';

/** Who is looked for: a person by the id under which the names are sealed, or a name as it may be written anywhere. */
export interface Sought {
  person?: string;
  name?: string;
}

/** Who somebody means: an id is a person's, anything else a name. */
export const soughtIn = (who: string): Sought => (isId(who) ? { person: who } : { name: who });

/** One place in the log where something about them stands. */
export interface HeldPlace {
  slot: string;
  subject: string;
  position: number;
  recordedAt: string;
  /** The day of the fact, as its source tells it. */
  on: string | null;
  stream: string;
  type: string;
  field: string;
  class: DataClass;
  text: string;
}

/** One place beside the log. */
export interface HeldBeside {
  kind: string;
  id: string;
  row?: number;
  text: string;
}

export interface Held {
  /** The names that were looked for: of a person, all under which they are sealed. */
  names: string[];
  count: number;
  items: HeldPlace[];
  beside: HeldBeside[];
}

/** Finds everything that is held about a person. */
@Injectable()
export class HeldData {
  constructor(
    private readonly erasing: Erasing,
    private readonly beside: Beside,
    private readonly registry: Registry,
    private readonly log: EventLog,
  ) {}

  /** Reads the whole log and all that is kept beside it; a free text is held where one of the names stands in it. */
  async of(association: string, { person, name }: Sought): Promise<Held> {
    const { persons, names } = await this.whoIs(association, { person, name });
    const folded = [...new Set(names.map(foldName))].filter((each) => each !== '');
    const speaksOf = (text: string): boolean => {
      const within = foldName(text);
      return folded.some((each) => within.includes(each));
    };
    const streams = new Set<string>();
    const beside: HeldBeside[] = [];
    for (const keeper of this.beside.keepers)
      for await (const kept of keeper.texts(association)) {
        if (!speaksOf(kept.text)) continue;
        if (kept.stream) streams.add(kept.stream);
        beside.push(besideOf(keeper.kind, kept, folded));
      }
    const items: HeldPlace[] = [];
    for await (const place of this.erasing.places(association)) {
      // Of a person's own everything is held, and of an original that was read all of it, whatever its bytes look like.
      const own = persons.has(place.subject) || streams.has(place.stream);
      const text = writtenIn(place).find(speaksOf);
      if (own || text !== undefined) items.push(await this.placeOf(association, place, folded, text));
    }
    // Who may not see names is told the places where somebody is named, by the name that they know.
    const told = isVeiled() ? [name].filter((each) => each !== undefined) : names;
    return { names: [...new Set(told)], count: items.length + beside.length, items, beside };
  }

  /** What stands at some places, a line for each; `called` says what the event is that holds it. */
  async at(association: string, slots: string[], called: (type: string) => string): Promise<string[]> {
    const wanted = new Set(slots);
    const lines: string[] = [];
    for await (const place of this.erasing.places(association))
      if (wanted.has(place.slot)) lines.push(`${called(place.type)}: ${asSeen(excerpt(legible(place), []))}`);
    return lines;
  }

  /** The persons who are meant, and all their names in whatever script: of a name, all who have it. */
  private async whoIs(
    association: string,
    { person, name }: Sought,
  ): Promise<{ persons: Set<string>; names: string[] }> {
    const named = new Map<string, string[]>();
    for await (const place of this.erasing.places(association))
      // What is named beside no person belongs to the thing that the stream is about.
      if (isName(place) && !place.stream.endsWith(place.subject))
        named.set(place.subject, [...(named.get(place.subject) ?? []), place.text]);
    const sought = name === undefined ? '' : foldName(name);
    const persons = new Set(person === undefined ? [] : [person]);
    for (const [subject, names] of named)
      if (sought !== '' && names.some((each) => foldName(each) === sought)) persons.add(subject);
    const others = [...persons].flatMap((subject) => named.get(subject) ?? []);
    return { persons, names: [...(name === undefined ? [] : [name]), ...others] };
  }

  private async placeOf(
    association: string,
    place: SealedPlace,
    folded: string[],
    text = legible(place),
  ): Promise<HeldPlace> {
    const { slot, subject, position, recordedAt, stream, type, pointer, ofEnvelope, data } = place;
    const typeAt = async (at: number) => (await this.log.read(association, at, 1))[0];
    return {
      slot,
      subject,
      position,
      recordedAt,
      on: dayOf(data),
      stream,
      type,
      field: pointer,
      class: ofEnvelope ? 'K3' : await classOf(this.registry.facts, type, data, pointer, typeAt),
      text: asSeen(excerpt(text, folded)),
    };
  }
}

const besideOf = (kind: string, { id, row, text }: KeptText, folded: string[]): HeldBeside => ({
  kind,
  id,
  ...(row !== undefined && { row }),
  text: asSeen(excerpt(text, folded)),
});

const isName = ({ pointer }: SealedPlace): boolean => /\/names?(\/|$)/.test(pointer);

const DAYS = ['on', 'from', 'published', 'asOf'];

/** The first day that a fact names. */
const dayOf = (data: unknown): string | null => {
  const fields = (data as { now?: object | null }).now ?? (data as object);
  const day = DAYS.map((name) => (fields as Record<string, unknown>)[name]).find((each) => typeof each === 'string');
  return day ?? null;
};
