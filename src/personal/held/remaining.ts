import { type Held } from './held.js';

/** What stays of somebody, by a stable code; the words for each are in docs/personal-data.md and on the page. */
export interface Remains {
  code: 'facts' | 'office' | 'checkpoints' | 'handed-out' | 'backups' | 'elsewhere';
  count?: number;
}

/** What will remain when all of it is erased, so that whoever confirms knows it before. */
export const remaining = ({ items }: Held): Remains[] => {
  const office = items.filter((item) => item.class === 'K0').length;
  return [
    // Ids, days, ranks and titles of the events in which the texts stood.
    { code: 'facts', count: new Set(items.map(({ position }) => position)).size },
    ...(office > 0 ? [{ code: 'office', count: office } as const] : []),
    { code: 'checkpoints' },
    { code: 'handed-out' },
    { code: 'backups' },
    // Other spellings of a name, and pictures of it in originals, nobody finds by this name.
    { code: 'elsewhere' },
  ];
};
