import { compareDates, holdsOn, mayPrecede } from '../../language/dates.js';
import { type Person } from './answer.js';
import { type ChairPerson } from './chair.entity.js';

/** Who headed a government one after the other: where nobody said when one left, it was when the next came. */
export const successive = (persons: ChairPerson[]): Person[] =>
  persons
    .toSorted((a, b) => compareDates(a.from, b.from))
    .map(({ name, office, from, until }, n, all) => ({ name, office, from, until: until ?? all[n + 1]?.from ?? null }));

/** Who of them may have been in office while a term ran. */
export const during = (persons: Person[], from: string, until: string | null): Person[] =>
  persons.filter(
    (person) =>
      (until === null || mayPrecede(person.from, until)) && (person.until === null || mayPrecede(from, person.until)),
  );

/** Who of them may have been in office at the end of a day. */
export const onDay = (persons: Person[], day: string): Person[] =>
  persons.filter((person) => holdsOn(day, person.from, person.until) !== 'no');
