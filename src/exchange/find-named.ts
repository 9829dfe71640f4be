import { countryOf } from '../language/countries.js';
import { foldName } from '../language/names.js';
import { type LabelRow } from '../timeline/timeline.entities.js';
import { type Cells } from './reader.js';

/** Finds what a table names among labels, by code or handle or by any of its names. */
export const finderOf = (labels: LabelRow[]): ((name: string) => LabelRow[]) => {
  const byName = new Map<string, Set<LabelRow>>();
  for (const label of labels)
    for (const name of [...Object.values(label.names), label.id, ...(label.handle === null ? [] : [label.handle])]) {
      const key = foldName(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(label));
    }
  return (name) => [...(byName.get(foldName(name)) ?? [])];
};

/** Finds the members that a row may mean: by what it calls them or, where it says which state they are, by that. */
export const memberFinder = (labels: LabelRow[]): ((cells: Cells) => LabelRow[]) => {
  const find = finderOf(labels);
  return ({ member = '', state }) => {
    const named = find(member);
    if (named.length > 0 || state === undefined) return named;
    const code = countryOf(state)?.code;
    return labels.filter(({ country, handle }) => code !== undefined && country === code && handle === null);
  };
};

/** A handle made of what a document calls a thing: `INC 1` is `inc-1`. */
export const handleOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
