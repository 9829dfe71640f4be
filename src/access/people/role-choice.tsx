import { type View } from '../../web/view.js';
import { type Role, roles } from '../policy/policy.js';
import { accessWords } from '../words.js';

/** A choice of one role. */
export const RoleChoice = ({ view, chosen = 'viewer' }: { view: View; chosen?: Role }) => {
  const { say } = accessWords(view.language);
  return (
    <select name="role" aria-label={say('role')}>
      {roles.map((role) => (
        <option key={role} value={role} selected={role === chosen}>
          {say(role)}
        </option>
      ))}
    </select>
  );
};
