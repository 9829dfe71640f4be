import { type Grants, type Held } from '../people/grants.js';
import { type Principal } from '../principal.js';
import { type Role } from './policy.js';

/** What somebody may be in an association: of a key, what it was made for and its owner still is. Who approves is bound to no body. */
export const heldBy = async (
  grants: Grants,
  { scope, person }: Pick<Principal, 'scope' | 'person'>,
  association: string,
): Promise<Held> => {
  if (scope && scope.association !== association) return { roles: [] };
  const { roles: all, bodies } = scope?.owner ?? (await grants.heldBy(person, association));
  const roles = scope ? all.filter((role) => scope.roles.includes(role)) : all;
  return { roles, ...(bodies && !roles.includes('approver') && { bodies }) };
};

/** What somebody may be in any association; a key has its own alone. */
export const rolesAnywhere = async (grants: Grants, principal: Principal): Promise<Role[]> =>
  principal.scope
    ? (await heldBy(grants, principal, principal.scope.association)).roles
    : (await grants.rolesAnywhere(principal.person)).map(({ role }) => role);
