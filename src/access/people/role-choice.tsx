import { type View } from '../../web/view.js';
import { type Role, roles } from '../policy/policy.js';
import { type AsTried } from './tried-form.js';
import { accessWords } from '../words.js';

/** A choice of one role. */
export const RoleChoice = ({ view, of }: { view: View; of?: AsTried }) => {
  const chosen = (of?.said('role') ?? 'viewer') as Role;
  const { say } = accessWords(view.language);
  return (
    <select aria-label={say('role')} {...(of?.attributes('role') ?? { name: 'role' })}>
      {roles.map((role) => (
        <option key={role} value={role} selected={role === chosen}>
          {say(role)}
        </option>
      ))}
    </select>
  );
};

/** The choice of a role as a line of a form, with what is wrong with it. */
export const RoleLine = ({ view, of }: { view: View; of: AsTried }) => (
  <div>
    <label>
      <span>{accessWords(view.language).say('role')}</span>
      <RoleChoice view={view} of={of} />
    </label>
    {of.objection('role')}
  </div>
);
