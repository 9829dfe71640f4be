import { type ListedCoverage } from './coverage.query.js';
import { type CoverageSummary } from './coverage.summary.js';

/** One text of a list: the item that stands for it, and the others of its family, in the order of the list. */
export interface Folded<T = ListedCoverage> {
  item: T;
  others: T[];
}

/** Items folded by family: each family stands where its first item stood, under its original where that is among them. */
export const foldItems = <T extends Pick<CoverageSummary, 'id' | 'family'>>(items: T[]): Folded<T>[] => {
  const families = new Map<string, T[]>();
  for (const item of items) families.set(item.family, [...(families.get(item.family) ?? []), item]);
  return [...families].map(([original, family]) => {
    const item = family.find(({ id }) => id === original) ?? family[0]!;
    return { item, others: family.filter((other) => other !== item) };
  });
};
