import { Injectable } from '@nestjs/common';
import { root } from '../eventstore/correction.js';
import { CORRECTED, type Correction, type Recorded } from '../eventstore/facts.js';
import { EventLog, idOf } from '../eventstore/log.js';
import { Registry } from '../eventstore/registry.js';
import { type AsOf } from '../language/as-of.js';
import { isDate } from '../language/dates.js';
import { type Called } from '../language/names.js';
import { Labels } from './labels.js';
import { filled, type Named, named } from './member-timeline.query.js';
import { Stories } from './stories.js';
import { type Line, type LineText, type Says } from './telling.js';
import { type LabelRow } from './timeline.entities.js';

/** A thing by which a sentence is looked up: what it is, and how it stands in addresses. */
export interface Thing extends Named {
  kind: string;
}
/** What a fact says of one member. */
export interface Saying {
  member: Thing;
  text: LineText;
  /** The names in the text, where some language borrows one of them from another. */
  called?: Called[];
}
/** An event in the words of the room that tells it. */
export interface Sentence {
  event: Recorded;
  /** The type of the fact; of a correction that of the fact that it corrects. */
  type: string;
  /** When it happened, as far as the fact says. */
  on: string | null;
  says: Saying[];
  /** What it says of no member. */
  words?: Omit<Saying, 'member'>;
  /** What it is about: the thing whose stream it is in, and the meeting. */
  about: Thing & { called?: Called[] };
  meeting: Thing | null;
  /** Of a correction: where the fact is that it corrects, and what was believed before; `now` is missing where it was taken back. */
  corrects?: { position: number; on: string | null; before: Saying[]; takenBack: boolean };
}

type LineOfMember = Line & { government: string };

interface Told {
  event: Recorded;
  now: Recorded;
  lines: LineOfMember[];
  words?: Says;
  subject?: Says;
  before?: LineOfMember[];
  /** When it happened by what was believed before. */
  was?: string | null;
}

/** Tells events as the rooms do. */
@Injectable()
export class Sentences {
  constructor(
    private readonly log: EventLog,
    private readonly registry: Registry,
    private readonly stories: Stories,
    private readonly labels: Labels,
  ) {}

  /** The sentences of some events of one log, with the names that things have as of a time. */
  async of(asOf: AsOf, events: Recorded[]): Promise<Sentence[]> {
    const told = await Promise.all(events.map((event) => this.tell(asOf.association, event)));
    const believed = told.map(({ now }) => now);
    const subjects = await this.stories.subjects(asOf, believed);
    const all = told.map((each) => ({ ...each, subject: subjects.get(each.now.position) }));
    const labels = await this.labels.of(asOf, all.flatMap(idsIn));
    return all.map((each) => sentence(each, labels));
  }

  private async tell(association: string, event: Recorded): Promise<Told> {
    if (event.type !== CORRECTED) return { event, now: event, lines: this.lines(event), words: this.words(event) };
    const stream = await this.log.stream(association, event.stream, event.position);
    const original = root(stream, (event.data as Correction).corrects);
    const believed = (history: Recorded[]) =>
      this.registry.believed(history).find(({ origin }) => origin === original.position);
    const before = believed(stream.slice(0, -1));
    const after = believed(stream);
    const now = after ?? before ?? original;
    const was = before ? whenOf(before) : null;
    const lines = after ? this.lines(after) : [];
    return { event, now, lines, words: after && this.words(after), before: before ? this.lines(before) : [], was };
  }

  private words(fact: Recorded): Says | undefined {
    return this.stories.told(fact)?.says;
  }

  private lines(fact: Recorded): LineOfMember[] {
    const lines = this.stories.told(fact)?.lines ?? [];
    return lines.filter((line): line is LineOfMember => line.government !== undefined);
  }
}

const idsIn = ({ event, now, lines, words, subject, before = [] }: Told): string[] => [
  idOf(event.stream),
  ...Object.values({ ...words?.names, ...subject?.names }).filter((name) => typeof name === 'string'),
  ...[meetingIn(now)].filter((id) => id !== undefined),
  ...[...lines, ...before].flatMap(({ government, names = {} }) => [
    government,
    ...Object.values(names).filter((name) => typeof name === 'string'),
  ]),
];

/** When a fact happened, as far as it says so: it has a day, was published, comes into force, or holds from one on. */
export const whenOf = ({ data }: Pick<Recorded, 'data'>): string | null => {
  const { on, published, inForce, from } = (data ?? {}) as Record<string, unknown>;
  return [on, published, inForce, from].find((date) => isDate(date)) ?? null;
};

const sentence = (told: Told, labels: Map<string, LabelRow>): Sentence => {
  const { event, now, lines, words, subject, before, was = null } = told;
  const meeting = meetingIn(now);
  return {
    event,
    type: now.type,
    on: whenOf(now),
    says: lines.map((line) => saying(line, labels)),
    ...(words && { words: inWords(words, labels) }),
    about: {
      ...thing(idOf(event.stream), labels, event.stream.slice(0, event.stream.indexOf('-'))),
      ...(subject && subjectOf(inWords(subject, labels))),
    },
    meeting: meeting === undefined ? null : thing(meeting, labels, 'meeting'),
    ...(before && {
      corrects: {
        position: (event.data as Correction).corrects,
        on: was,
        before: before.map((line) => saying(line, labels)),
        takenBack: (event.data as Correction).now === null,
      },
    }),
  };
};

const inWords = ({ text, names = {} }: Says, labels: Map<string, LabelRow>) =>
  filled(text, names as Record<string, string>, labels);

const subjectOf = ({ text: names, ...called }: Omit<Saying, 'member'>) => ({ names, ...called });

const meetingIn = ({ data }: Recorded): string | undefined => {
  const { meeting } = (data ?? {}) as { meeting?: unknown };
  return typeof meeting === 'string' ? meeting : undefined;
};

const saying = ({ government, text, names = {} }: LineOfMember, labels: Map<string, LabelRow>): Saying => ({
  member: thing(government, labels, 'government'),
  ...filled(text, names as Record<string, string>, labels),
});

const thing = (id: string, labels: Map<string, LabelRow>, kind: string): Thing => ({
  kind: labels.get(id)?.kind ?? kind,
  ...named(id, labels),
});
