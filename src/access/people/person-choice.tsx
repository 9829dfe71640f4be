import { type Person } from './people.js';

/** A choice of one person. */
export const PersonChoice = ({ people, chosen }: { people: Person[]; chosen?: string }) => (
  <select name="person">
    {people.map(({ id, name }) => (
      <option key={id} value={id} selected={id === chosen}>
        {name}
      </option>
    ))}
  </select>
);
