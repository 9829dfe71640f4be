import { A, Name } from './text.js';

interface Called {
  kind: string;
  id: string;
  handle: string | null;
  names: Record<string, string | null>;
}

const places: Record<string, string> = {
  government: 'members',
  membership: 'members',
  meeting: 'meetings',
  decision: 'decisions',
  coverage: 'coverage',
  committee: 'committees',
  commitment: 'commitments',
  question: 'questions',
  table: 'tables',
};

/** The address of a thing inside its association; nothing where it has no page of its own. */
export const pathOf = ({ kind, id, handle }: Omit<Called, 'names'>): string | undefined => {
  if (kind === 'rules') return '/rules';
  return places[kind] && `/${places[kind]}/${handle ?? id}`;
};

/** A thing of any room by its name, leading to its page; one without a name by the words that stand for it. */
export const ThingLink = ({ thing, unnamed }: { thing: Called; unnamed?: string }) => {
  const path = pathOf(thing);
  const name = Object.keys(thing.names).length > 0 || unnamed === undefined ? <Name of={thing.names} /> : unnamed;
  return path === undefined ? <>{name}</> : <A to={path}>{name}</A>;
};
