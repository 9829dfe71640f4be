import { type PlaceBeside } from '../eventstore/beside.js';
import { type Erasure, type Erasing } from '../eventstore/erasing.js';
import { type EventStore } from '../eventstore/store.js';
import { type PersonalEvent } from './events.js';

/** The places that somebody chose. */
export interface Chosen {
  association: string;
  slots: string[];
  beside: PlaceBeside[];
}

type Subject = Omit<PersonalEvent['data'], 'request' | 'basis'>;

/** What is to be erased of whom. */
export interface Planned {
  /** The chosen slots that are there. */
  found: Set<string>;
  subjects: Subject[];
  erasure: Erasure;
}

/** Works out what an erasure of these places comes to: of a person of whom all is chosen nothing may be kept again under that id. */
export const plan = async (erasing: Erasing, store: EventStore, chosen: Chosen): Promise<Planned> => {
  const { association, slots, beside } = chosen;
  const wanted = new Set(slots);
  const found = new Set<string>();
  const streams = new Set<string>();
  const bySubject = new Map<string, { chosen: number; left: number }>();
  for await (const { slot, subject, stream } of erasing.places(association)) {
    const counted = bySubject.get(subject) ?? { chosen: 0, left: 0 };
    bySubject.set(subject, counted);
    if (!wanted.has(slot)) counted.left += 1;
    else {
      counted.chosen += 1;
      found.add(slot);
      streams.add(stream);
    }
  }
  const touched = [...bySubject].filter(([, counted]) => counted.chosen > 0);
  const whole = touched.flatMap(([subject, { left }]) => (left === 0 ? [subject] : []));
  const things = await store.things(whole);
  const persons = whole.filter((subject) => !things.has(subject));
  const subjects = touched.map(([subject, counted]): Subject => ({
    subject,
    slotCount: counted.chosen,
    ...(persons.includes(subject) && { person: true }),
  }));
  for (const [id, places] of grouped(beside)) {
    const known = subjects.find(({ subject }) => subject === id);
    if (known) known.besideCount = places;
    else subjects.push({ subject: id, slotCount: 0, besideCount: places });
  }
  return { found, subjects, erasure: { association, slots: [...found], persons, streams: [...streams], beside } };
};

const grouped = (places: PlaceBeside[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { id } of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};
