import { type Action } from '../../web/needs.js';
import { Refused } from '../../web/refused.js';
import { type Caller } from '../caller.js';
import { roleFor } from './policy.js';

/** The one refusal for whatever a role does not reach. */
export const lacking = (action: Action): Refused =>
  new Refused(403, 'role-lacking', `None of your roles here allows this (${action})`);

/** The caller under the role that allows an action. Throws where none does. */
export const under = (caller: Caller, action: Exclude<Action, 'open'>): Caller => {
  if (!caller.roles) return caller;
  const role = roleFor(action, caller.roles);
  if (!role) throw lacking(action);
  return { ...caller, actor: { ...caller.actor, role } };
};
