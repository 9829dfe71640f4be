import { type FactOf } from '../eventstore/facts.js';
import {
  count,
  date,
  evidence,
  id,
  language,
  list,
  names,
  object,
  optional,
  sealed,
  texts,
  url,
  word,
} from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { linkFacts } from './links/link.shapes.js';
import { reprintFacts } from './reprint.shapes.js';
import { rightsDefaultFacts, rightsFacts } from './rights.shapes.js';

export { familiesOf, originalOf, type Reprints, type Sameness, sameness, share, witnesses } from './reprint.shapes.js';
export { narrower, rights, type Rights, rightsDefaultFacts } from './rights.shapes.js';

/** One expression of an item, with who made it, such as the secretariat's press officer or the outlet, and on which day. */
export const layer = object({ language, text: sealed(200_000), by: optional(sealed(200, 'K1')), on: optional(date) });
/** Where an item was read: a document that was imported, and the number of the row in it. */
export const source = object({ document: id, row: count });
export type Layer = Infer<typeof layer>;
export type Source = Infer<typeof source>;

/** What the press wrote. Streams are `coverage-<coverage>`. */
export const pressFacts = {
  /** An item of press coverage was entered. It is filed under one member and may mention others. */
  PressCoverageLogged: object({
    coverage: id,
    /** Its number in the digest that it came with. */
    number: optional(count),
    /** Who published it, and whose account it quotes or came by; the host stands in the address. */
    outlet: names,
    account: optional(names),
    filedUnder: id,
    mentions: optional(list(id, 300)),
    published: date,
    url: optional(url),
    language,
    title: texts(1000),
    keyPoints: optional(list(layer, 100)),
    original: optional(layer),
    translation: optional(layer),
    /** The line of the index table of the digest that it came with. */
    indexLine: optional(layer),
    meeting: optional(id),
    decision: optional(id),
    source: optional(source),
    evidence,
  }),
  /** Text that was not at hand before was added to an item: its title as printed, its original, a translation, key points. */
  CoverageTextAdded: object({
    coverage: id,
    title: optional(texts(1000)),
    original: optional(layer),
    translation: optional(layer),
    keyPoints: optional(list(layer, 100)),
    indexLine: optional(layer),
    source: optional(source),
    evidence,
  }),
  /** An item was seen, later, to tell of a member, a meeting or a decision that nothing said it tells of before. */
  CoverageLinked: object({
    coverage: id,
    mentions: optional(list(id, 300)),
    meeting: optional(id),
    decision: optional(id),
    evidence,
  }),
  ...reprintFacts,
  ...linkFacts,
  ...rightsFacts,
};
export type PressEvent = FactOf<typeof pressFacts>;

export type RightsDefaultEvent = FactOf<typeof rightsDefaultFacts>;

/** The documents that items were read from. Streams are `document-<document>`. */
export const documentFacts = {
  /** A document was read and rows of it accepted. Its bytes are kept, sealed, in base64. */
  DocumentImported: object({
    document: id,
    name: sealed(255),
    format: word(80),
    sha256: word(64),
    bytes: sealed(30_000_000),
  }),
};
export type DocumentEvent = FactOf<typeof documentFacts>;
