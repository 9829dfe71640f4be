import { type RowOf } from '../../eventstore/belief.js';
import { type Recorded } from '../../eventstore/facts.js';
import { type Rows } from '../../eventstore/rows.js';
import { sortKey } from '../../language/dates.js';
import { type Rights } from '../../press/events.js';
import { beginningsIn, indexOf } from '../lexemes.js';
import { initialsOf, keysOf } from '../names/keys.js';
import { marksOf } from '../marks.js';
import { hasPairs, searchForm } from '../search-form.js';
import { type Layer, layers, type Type } from '../types.js';
import { facetIn } from './facet.js';
import { type KeptText, SearchText } from './search-text.entity.js';

/** A thing as an event tells of it. */
export interface Told {
  item: string;
  type: Type;
  place: string;
  governments?: (string | null | undefined)[];
  meeting?: string | null;
  on?: string | null;
  texts: KeptText[];
  rights?: Rights | null;
  /** The names of who published it. */
  outlets?: string[];
}

/** Texts by language, as those of one layer; one that was erased is none. */
export const textsOf = (layer: Layer, texts: Record<string, string | null> = {}): KeptText[] =>
  Object.entries(texts).flatMap(([language, text]) => (text === null ? [] : [{ layer, language, text }]));

/** A text of its own language, where there is one. */
export const textOf = (layer: Layer, language: string, text: string | null | undefined): KeptText[] =>
  text === null || text === undefined ? [] : [{ layer, language, text }];

/** One order whatever the order in which an event holds its languages: stored, it may be another. */
const inOrder = (a: KeptText, b: KeptText): number =>
  layers.indexOf(a.layer) - layers.indexOf(b.layer) ||
  Number(a.language > b.language) - Number(a.language < b.language);

/** A thing as a row of the index; the `n`th that its fact tells of. */
export const rowOf = (
  { association, origin }: Pick<Recorded, 'association' | 'origin'>,
  { item, type, place, governments = [], meeting = null, on = null, rights = null, outlets = [], ...told }: Told,
  n = 0,
): RowOf<SearchText> => {
  const texts = told.texts.toSorted(inOrder);
  const about = [...new Set(governments.filter((each) => typeof each === 'string'))];
  const written = texts.filter(({ layer }) => layer !== 'outlet');
  const languages = [...new Set(written.map(({ language }) => language))].toSorted();
  const days = sortKey(on);
  const counted = {
    ...{ governments: about, languages, facet: facetIn({ type, languages, governments: about }) },
    ...{ year: days.first === null ? null : Number(days.first.slice(0, 4)), rank: rankOf(type) },
  };
  const head = { item, origin, n, type, place, meeting, on, ...days, rights, outlets };
  const marks = marksOf({ type, governments: about, meeting, ...days });
  return { ...head, ...counted, texts, ...indexed(association, type, texts, marks) };
};

/** Where something stands in a list of hits: what is called something before all else. */
export const rankOf = (type: Type): number =>
  type === 'member' || type === 'committee' ? 0 : type === 'person' ? 1 : 2;

/** Tells something else of the one thing that this event's stream is about. */
export const retell = (rows: Rows, fact: Recorded, type: Type, change: (row: SearchText) => Partial<Told>): void =>
  rows.amend(
    SearchText,
    fact,
    (row) => row.type === type,
    (row) => rowOf({ association: fact.association, origin: row.origin }, { ...row, ...change(row) }, row.n),
  );

/** Puts other texts in the place of those of the one thing that this event's stream is about, and its day where another is given. */
export const retext = (
  rows: Rows,
  fact: Recorded,
  type: Type,
  change: (texts: KeptText[]) => KeptText[],
  on?: string,
): void => retell(rows, fact, type, (row) => ({ texts: change(row.texts), on: on ?? row.on }));

/** Adds texts to those that are there. */
export const adding =
  (more: KeptText[]) =>
  (texts: KeptText[]): KeptText[] => [...texts, ...more];

/**
 * What of a text is found and shown by these rights. What an excerpt may hold hangs on what is quoted elsewhere, so of texts that may
 * be shown in part nothing is searched but what the record itself says of them.
 */
export const shownOf = ({ layer, text }: KeptText, rights: Rights): string => {
  if (rights === 'full' || isOpen(layer)) return text;
  return rights === 'link-only' || layer === 'original' || layer === 'translation' ? '' : text;
};

const isOpen = (layer: Layer): boolean => !['original', 'translation', 'key-points', 'index-line'].includes(layer);

const indexed = (association: string, type: Type, texts: KeptText[], marks: string[]) => {
  const parts = (['link-only', 'excerpt', 'full'] as const).map((rights, n, all) => {
    const before = all[n - 1];
    const added = texts.filter((text) => shownOf(text, rights) !== '' && (!before || shownOf(text, before) === ''));
    return added.map(({ text }) => searchForm(text) + GAP).join('');
  });
  const [open = '', excerpt = ''] = parts;
  const form = parts.join('');
  const keys = [...namesIn(type, texts), ...texts.flatMap(({ text }) => beginningsIn(text))];
  const ends = { openTo: charactersIn(open), excerptTo: charactersIn(open + excerpt) };
  return { form, ...ends, ...indexOf(association, form.replaceAll(GAP, ' '), keys, marks) };
};

const charactersIn = (form: string): number => (hasPairs(form) ? Array.from(form).length : form.length);

/** What stands behind a text, so that nothing is found across them. */
const GAP = '\n';

/** What something is called is found by keys of its own. */
const namesIn = (type: Type, texts: KeptText[]): string[] => {
  if (type !== 'member' && type !== 'person') return [];
  const names = texts.filter(({ layer }) => layer === 'name' || layer === 'alias').map(({ text }) => text);
  return names.flatMap((name) => [...keysOf(name), ...initialsOf(name)]);
};
