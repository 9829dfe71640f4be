import { isDate } from './dates.js';
import { isId } from './ids.js';
import { isLanguageTag } from './names.js';
import { areRanges, RANGES } from './ranges.js';
import { by, type DataClass, list, object, optional, sealed, value, type Infer, type Shape } from './shape.js';
import { isWebAddress } from './web-address.js';

/** The nouns that the facts of every room are made of. */
export const id = value('id', isId, { type: 'string', format: 'uuid' });
/** The id of a person or a guest: made by whoever first names them, and no stream tells of them. */
export const unlistedId = value('id', isId, { type: 'string', format: 'uuid', 'x-unlisted': true });
export const date = value('date', isDate, { type: 'string', description: 'EDTF, as written by the source' });
export const flag = value('flag', (given): given is boolean => typeof given === 'boolean', { type: 'boolean' });
export const count = value(
  'count',
  (given): given is number => Number.isSafeInteger(given) && (given as number) >= 0 && (given as number) <= 1e9,
  { type: 'integer', minimum: 0, maximum: 1e9 },
);

/** One of a closed set of words. */
export const oneOf = <const W extends string>(...words: W[]) =>
  value('word', (given): given is W => words.includes(given as W), { enum: words });

/** More marks than any script puts on one letter (Tibetan: eight), which would be drawn across the lines around it. */
const HEAP = /[\p{M}\p{Default_Ignorable_Code_Point}]{9}/u;

/**
 * A public short name or code; not for persons. It is kept in NFC, so that a name is one whatever keyboard it came from. Refused
 * are control characters, line and paragraph separators, what turns the direction of the text around it, what is no character, heaps
 * of marks on one letter and of what is not to be seen, and names of which nothing is to be seen.
 */
export const word = (max = 200): Shape<string> => {
  const name = value(
    'name',
    (given): given is string =>
      typeof given === 'string' &&
      given.length <= max &&
      !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/u.test(given) &&
      !HEAP.test(given) &&
      /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(given),
    { type: 'string', maxLength: max },
  );
  return { ...name, check: (given, at) => name.check(typeof given === 'string' ? given.normalize('NFC') : given, at) };
};

/** A handle as it stands in addresses: lower case, digits, single hyphens. */
export const isHandle = (given: unknown): given is string =>
  typeof given === 'string' && given.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(given);
export const handle = value('handle', isHandle, { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });

/** ISO 3166-1 alpha-2 and ISO 3166-2 codes, by form. */
export const isRegionCode = (given: unknown): given is string =>
  typeof given === 'string' && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(given);
export const country = value('country', (c): c is string => typeof c === 'string' && /^[A-Z]{2}$/.test(c), {
  type: 'string',
  pattern: '^[A-Z]{2}$',
});
export const regionCode = value('region-code', isRegionCode, { type: 'string', pattern: '^[A-Z]{2}-[A-Z0-9]{1,3}$' });

export const url = value('url', isWebAddress, { type: 'string', format: 'uri' });

const languageTag = value('language', isLanguageTag, { type: 'string', description: 'BCP 47' });
export { languageTag as language };
export { by, list, object, optional, sealed } from './shape.js';

/** Public names by language. */
export const names = by(isLanguageTag, word());
/** Free text by language. */
export const texts = (max: number, of?: DataClass) => by(isLanguageTag, sealed(max, of));

/** Something that is to be seen. */
const SEEN = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Why somebody changes what was recorded. */
export const reason = value(
  'reason',
  (given): given is string => typeof given === 'string' && given.length <= 2000 && SEEN.test(given),
  { type: 'string', maxLength: 2000 },
);

/** Numbers of rows of a table or a document. */
export const rows = value('rows', areRanges, {
  type: 'string',
  pattern: RANGES.source,
  description: 'The numbers of rows, such as `4-6,9`; of a table the row below the header is 1',
});

/** Where a fact comes from: an item of coverage, a document, rows of a table, or an address, and the words there. */
export const evidence = optional(
  list(
    object({
      coverage: optional(id),
      document: optional(id),
      table: optional(id),
      /** The rows of the table, the one below its header being 1; the row of the document, as it is numbered there. */
      rows: optional(rows),
      url: optional(url),
      quote: optional(sealed(2000)),
      language: optional(languageTag),
      /** What a reader must know of the source, such as that it is weak. */
      note: optional(sealed(500)),
    }),
    50,
  ),
);
export type Evidence = NonNullable<Infer<typeof evidence>>;

export const categories = ['full', 'associate', 'special', 'observer'] as const;
export const category = oneOf(...categories);
export type Category = (typeof categories)[number];

/** Rights of a member that may rest. */
export const rights = ['vote', 'stand-for-chair', 'speak', 'all'] as const;
export type Right = (typeof rights)[number];
