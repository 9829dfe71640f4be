import { compact, maybe, ref, type Refs } from '../access/refs.js';
import { newId } from '../language/ids.js';
import { flag, names, object, optional, texts, unlistedId } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';

/** Who acts at a meeting, as commands name it: a person, for a member, for the secretariat or for an organisation. */
export const acting = object({
  member: optional(ref),
  secretariat: optional(flag),
  organisation: optional(names),
  person: optional(unlistedId),
  names: optional(texts(200, 'K1')),
  title: optional(names),
});
export type Acting = Infer<typeof acting>;

/** The same as the fact holds it; somebody who is named is a person of their own where no id is given. */
export const actorOf = async (refs: Refs, { member, person, ...by }: Acting) =>
  compact({
    ...by,
    government: await maybe(refs.member, member),
    person: person ?? (by.names === undefined ? undefined : newId()),
  });
