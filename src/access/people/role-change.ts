import { Invalid } from '../../eventstore/errors.js';
import { handle, list, optional } from '../../language/nouns.js';
import { type Role } from '../policy/policy.js';

/** The handles of the bodies and committees for which alone a recorder is to record. */
export const bodies = optional(list(handle, 50));

/** These as a person writes them, with blanks or commas between. Throws `BadShape`. */
export const bodiesIn = (written: string | undefined): string[] | undefined =>
  written === undefined ? undefined : bodies.check(written.split(/[\s,]+/), '/bodies');

/** A role that somebody is to have, or to have no more. */
export interface RoleChange {
  person: string;
  role: Role;
  change: 'give' | 'take';
  bodies?: string[];
}

/** Throws `Invalid` for a role that is bound to nothing. */
export const judge = ({ role, bodies: to = [] }: Pick<RoleChange, 'role' | 'bodies'>): void => {
  if (role !== 'recorder' && to.length > 0)
    throw new Invalid([{ pointer: '/bodies', code: 'unknown-field' }], 'Recorders alone are bound to bodies');
};
