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
