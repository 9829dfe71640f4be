import { countryOf } from '../language/countries.js';
import { type LabelRow } from '../timeline/timeline.entities.js';
import { type FoundByName } from './found-by-name.js';
import { type Cells } from './reader.js';

/** Under which name a state is found by its country's code; the space keeps it apart from whatever is called so. */
export const stateName = (country: string): string => `state^${country}`;

/** The members that a row may mean: by what it calls them or, where it says which state they are, by that. */
export const membersMeant = (members: FoundByName<LabelRow>, { member = '', state }: Cells): LabelRow[] => {
  const named = members.find(member);
  if (named.length > 0 || state === undefined) return named;
  const country = countryOf(state)?.code;
  return country === undefined ? [] : members.find(stateName(country));
};

/** A handle made of what a document calls a thing: `INC 1` is `inc-1`. */
export const handleOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
