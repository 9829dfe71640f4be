import { type Person } from './people.js';

/** A choice of one person. */
export const PersonChoice = ({ people }: { people: Person[] }) => (
  <select name="person">
    {people.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
);
