import {
  country,
  date,
  evidence,
  handle,
  id,
  list,
  names,
  object,
  oneOf,
  optional,
  regionCode,
  texts,
  unlistedId,
  word,
} from '../language/nouns.js';
import { type Infer } from '../language/shape.js';

/** What a name is: the official one from a day on, one it had before, or one it goes by beside that. */
export const nameKind = oneOf('official', 'former', 'short', 'romanised', 'local', 'other');
export type NameKind = Infer<typeof nameKind>;

/** What a government is, whether it belongs or not. */
export const governmentFacts = {
  /** A government was entered into the record. Names are official ones by language, aliases whatever else it is called. */
  GovernmentRegistered: object({
    government: id,
    names,
    aliases: optional(list(word(), 50)),
    country,
    /** ISO 3166-2, where it has one. */
    code: optional(regionCode),
    evidence,
  }),
  /**
   * It has a name in some languages: official ones stand, from `from` on, in the place of those it had in these languages; others
   * stand beside them. It stays the same government with the same code.
   */
  MemberRenamed: object({
    government: id,
    names,
    kind: nameKind,
    from: optional(date),
    until: optional(date),
    evidence,
  }),
  /** It is known elsewhere by an id: `iso-3166-2`, `wikidata` or another scheme. */
  ExternalIdAssigned: object({ government: id, scheme: handle, value: word(100), evidence }),
  /** Somebody holds its highest office from a day on. */
  OfficeHolderChanged: object({
    government: id,
    person: unlistedId,
    name: texts(200, 'K0'),
    office: names,
    from: date,
    until: optional(date),
    evidence,
  }),
};
