import { ref } from '../access/refs.js';
import { handle, id, language, unlistedId, rows } from '../language/nouns.js';

/** What of a shape's JSON Schema a form is made of. */
export interface Schema {
  type?: string | string[];
  enum?: readonly string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | false;
  maxLength?: number;
  description?: string;
}

/** The kinds of things that a field may name, as the labels of the record call them; bodies, which the rules name, by their handles. */
export type Thing = 'government' | 'meeting' | 'decision' | 'committee' | 'coverage' | 'commitment' | 'body';

/** What a field names, by its word; a form says it where its word means another thing there. */
const named: Record<string, Thing> = {
  member: 'government',
  government: 'government',
  predecessor: 'government',
  successor: 'government',
  representedBy: 'government',
  partOf: 'government',
  host: 'government',
  filedUnder: 'government',
  mentions: 'government',
  meeting: 'meeting',
  decision: 'decision',
  decisions: 'decision',
  follows: 'decision',
  committee: 'committee',
  into: 'committee',
  coverage: 'coverage',
  commitment: 'commitment',
  through: 'commitment',
};

/** One place of a form: the shape of what it asks, its word, and the JSON pointer to it, which is what its input is called. */
export interface Place {
  schema: Schema;
  word: string;
  at: string;
  optional: boolean;
  /** What it names, where its word does not say it. */
  things?: Record<string, Thing>;
  /** Words of what stays as it is, whatever it names. */
  kept?: readonly string[];
}

/** How something is asked for: `kept` is what a form carries along and nobody types. */
export type Kind =
  | 'group'
  | 'rows'
  | 'marks'
  | 'lines'
  | 'languages'
  | 'choice'
  | 'flag'
  | 'count'
  | 'thing'
  | 'things'
  | 'language'
  | 'kept'
  | 'long'
  | 'text';

/** What a place names; nothing where it names no thing that has a list to choose from. */
export const thingAt = ({ schema, word, things, kept }: Place): Thing | undefined => {
  if (kept?.includes(word)) return undefined;
  const one = schema.items ?? schema;
  if (one === (handle.json as Schema)) return word === 'body' ? word : undefined;
  return one === (ref.json as Schema) || one === (id.json as Schema) ? (things?.[word] ?? named[word]) : undefined;
};

/** Whether a place holds the id of a thing, where a command may name it otherwise. */
export const holdsId = ({ schema }: Place): boolean => (schema.items ?? schema) === (id.json as Schema);

/** How a place is asked for. */
export const kindOf = (place: Place): Kind => {
  const { schema } = place;
  if (schema.items) {
    if (thingAt(place)) return 'things';
    if (schema.items.enum) return 'marks';
    return schema.items.properties ? 'rows' : 'lines';
  }
  if (schema.properties) return 'group';
  if (schema.additionalProperties) return 'languages';
  if (schema.enum) return 'choice';
  if (schema === (ref.json as Schema) || thingAt(place) === 'body') return 'thing';
  if (schema === (id.json as Schema)) return thingAt(place) ? 'thing' : 'kept';
  if (schema === (unlistedId.json as Schema) || schema === (rows.json as Schema)) return 'kept';
  if (schema === (language.json as Schema)) return 'language';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer' || schema.type === 'number') return 'count';
  return (schema.maxLength ?? 0) > 300 ? 'long' : 'text';
};

/** The places of a group, its sources and reasons last. */
export const placesIn = ({ schema, at, things, kept }: Place): Place[] =>
  Object.entries(schema.properties ?? {})
    .map(([word, each]) => ({
      ...{ schema: each, word, things, kept },
      at: `${at}/${word}`,
      optional: !schema.required?.includes(word),
    }))
    .toSorted((a, b) => LAST.indexOf(a.word) - LAST.indexOf(b.word));

const LAST = ['reason', 'evidence'];

/** Whether a place stands after all others of its group. */
export const endsGroup = (word: string): boolean => LAST.includes(word);

/** So many fields that may be left out stand open in a group, and in each source. */
const OPEN = 4;
const OPEN_IN_SOURCE = 2;

/** Of the places of a group those that are rarely said: what names a thing of the record, and the first few others, is not among them. */
export const rarerOf = ({ at }: Place, places: Place[]): Place[] => {
  const isSource = /\/evidence\/\d+$/.test(at);
  const lines = places.filter(
    (each) => each.optional && !endsGroup(each.word) && !FOLDING.has(kindOf(each)) && (isSource || !thingAt(each)),
  );
  const rarer = lines.slice(isSource ? OPEN_IN_SOURCE : OPEN);
  return rarer.length > 1 ? rarer : [];
};

/** What folds by itself, is not shown, or has a button of its own. */
const FOLDING = new Set<Kind>(['group', 'rows', 'kept']);

/** One of the rows of a place. */
export const rowOf = (place: Place, n: number): Place => ({
  ...place,
  schema: place.schema.items ?? {},
  at: `${place.at}/${n}`,
  optional: false,
});
