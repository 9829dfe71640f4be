import { type Grants } from '../people/grants.js';
import { type Principal } from '../principal.js';
import { type Role } from './policy.js';

/** What somebody may be in an association: of a key, what it was made for and its owner still is. */
export const rolesOf = async (grants: Grants, principal: Principal, association: string): Promise<Role[]> => {
  const { scope, person } = principal;
  if (scope && scope.association !== association) return [];
  const held = await grants.rolesOf(person, association);
  return scope ? held.filter((role) => scope.roles.includes(role)) : held;
};

/** What somebody may be in any association; a key has its own alone. */
export const rolesAnywhere = async (grants: Grants, principal: Principal): Promise<Role[]> =>
  principal.scope
    ? rolesOf(grants, principal, principal.scope.association)
    : (await grants.rolesAnywhere(principal.person)).map(({ role }) => role);
