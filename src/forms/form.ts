import { ref } from '../access/refs.js';
import { type Category } from '../eventstore/named.js';
import { id } from '../language/nouns.js';
import { type common } from '../web/common.js';
import { shapesOf } from '../web/fits.js';
import { type PageLanguage } from '../web/page-language.js';
import { type Room } from '../web/rail.js';
import { type Catalogue, type Phrases } from '../web/phrases.js';
import { type formWords } from './form.words.js';
import { type Place, placesIn, type Schema, type Thing } from './schema.js';

/** What an address of a command names beside its body. */
export type About = 'member' | 'meeting' | 'decision' | 'committee' | 'commitment' | 'coverage' | 'question';

/** What streams call what addresses name. */
export const categoryAbout = (about: About): Category => (about === 'member' ? 'membership' : about);

/** What a form says of its command beside the command's own shape. */
export interface Declared {
  /** The part of the record that it belongs to. */
  room: Room;
  /** The event that it records, whose kind is what the form is called. */
  records: string;
  /** Other events that it records. */
  also?: string[];
  /** What the command's address names. */
  about?: About;
  /** The page to which it leads; `/*` stands for what is new. */
  to?: `/${string}`;
  /** Set where it is recorded in the stream of another thing than its address names, whose version says nothing of it. */
  apart?: true;
  /** What it is called where its event does not say it. */
  called?: (language: PageLanguage) => string;
  /** Fields of its event that no correction changes. */
  kept?: string[];
  /** What fields name, where their words do not say it. */
  things?: Record<string, Thing>;
}

/** A form by which a command is given. */
export interface Form extends Declared {
  /** As its address has it: `apply-for-membership`. */
  name: string;
  Command: new () => object;
  /** The words of the room, those of its forms first. */
  words: readonly Catalogue[];
}

/** Words of a shape that a reader sees: names of its fields, and what may be chosen, however deep. */
type WordsOf<T> = T extends readonly (infer I)[]
  ? WordsOf<I>
  : T extends string
    ? string extends T
      ? never
      : T
    : T extends object
      ? { [K in keyof T & string]: string extends K ? never : K | WordsOf<NonNullable<T[K]>> }[keyof T & string]
      : never;

type KeysOf<P> = P extends Phrases<infer K> ? K : never;
/** A choice may be kept under the word of its field as well: `rank-head`. */
type Said<K extends string> = K | (K extends `${string}-${infer Choice}` ? Choice : never);
/** What no form shows: ids of persons, claims and questions, and where an item or a fact was read. */
type Unseen = 'person' | 'document' | 'source' | 'row' | 'table' | 'rows' | 'claim' | 'question';
type Lacking<C, P> = Exclude<WordsOf<C>, Said<KeysOf<P> | KeysOf<typeof formWords> | KeysOf<typeof common>> | Unseen>;

/** Declares the forms of a room. A field or choice that has no word in the room's catalogues, nor in the common ones, does not compile. */
export const formsWith =
  <P extends Phrases<never>[]>(...words: P) =>
  <C extends object>(
    Command: new () => C,
    declared: Declared & ([Lacking<C, P[number]>] extends [never] ? unknown : { lacks: Lacking<C, P[number]> }),
  ): Form => ({
    ...declared,
    Command,
    name: Command.name.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase(),
    words: words.map(({ all }) => all as Catalogue),
  });

/** How the thing is named that a form is about: nobody types a question. */
export const subjectShape = (about: About) => (about === 'question' ? id : ref);

/** All that a form asks, as one group; what its command is about comes first. */
export const askedBy = ({ Command, about, things }: Form): Place => {
  // By which share of a text something was suggested, nobody types.
  const shapes = Object.entries(shapesOf(Command)).filter(([, { json }]) => json['type'] !== 'number');
  const properties = Object.fromEntries(shapes.map(([word, shape]) => [word, shape.json as Schema]));
  const needed = shapes.filter(([, shape]) => !shape.optional).map(([word]) => word);
  const subject = about && { [about]: subjectShape(about).json as Schema };
  return {
    schema: { properties: { ...subject, ...properties }, required: [...(about ? [about] : []), ...needed] },
    ...{ word: '', at: '', optional: false, things },
  };
};

/** Whether a form can be about a thing: its command's address or a field of it names one. */
export const asks = (form: Form, about: string): boolean => placesIn(askedBy(form)).some(({ word }) => word === about);
