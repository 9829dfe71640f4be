import { type Refs, ref } from '../access/refs.js';
import { flag, object, optional, sealed } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { type Party } from './events.js';

/** One side as commands name it: a member, the association, or somebody in words. */
export const side = object({ member: optional(ref), association: optional(flag), name: optional(sealed(200, 'K1')) });
export type Side = Infer<typeof side>;

/** The party that a command means. */
export const partyOf = async (refs: Refs, { member, ...other }: Side): Promise<Party> => ({
  ...other,
  ...(member !== undefined && { government: await refs.member(member) }),
});
