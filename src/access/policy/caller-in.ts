import { NotFound } from '../../eventstore/errors.js';
import { type Action } from '../../web/needs.js';
import { type Association } from '../associations.js';
import { type Caller } from '../caller.js';
import { type Grants } from '../people/grants.js';
import { localOperator, type Principal } from '../principal.js';
import { roleFor } from './policy.js';
import { heldBy } from './roles-of.js';
import { lacking } from './under.js';

/** Whoever asks, as they may act in an association. Throws where they may not do there what they ask for. */
export const callerIn = async (
  grants: Grants,
  association: Association,
  principal: Principal,
  action: Exclude<Action, 'open'>,
): Promise<Caller> => {
  if (principal.method === 'none') return { association: association.id, actor: localOperator };
  const { roles, bodies } = await heldBy(grants, principal, association.id);
  // Whoever has no business in an association is not told that it is there.
  if (roles.length === 0) throw new NotFound('association', association.handle);
  const role = roleFor(action, roles);
  if (role === undefined) throw lacking(action);
  const { id, method, person, provedAt } = principal;
  return { association: association.id, actor: { id, role, method }, roles, bodies, person, provedAt };
};
