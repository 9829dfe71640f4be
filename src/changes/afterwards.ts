import { CORRECTED, type Correction, type Recorded } from '../eventstore/facts.js';
import { readDate } from '../language/dates.js';

/** What became of a fact since it was recorded: the position of the correction by which it no longer stands as it was. */
export interface CorrectedBy {
  position: number;
  takenBack: boolean;
}

/** Of events in the order of the log, what the latest correction of each fact among them did, by the position of the fact. */
export const correctionsIn = (events: readonly Recorded[]): Map<number, CorrectedBy> => {
  const roots = new Map<number, number>();
  const found = new Map<number, CorrectedBy>();
  for (const { type, position, data } of events) {
    if (type !== CORRECTED) continue;
    const { corrects, now } = data as Correction;
    const root = roots.get(corrects) ?? corrects;
    roots.set(position, root);
    found.set(root, { position, takenBack: now === null });
  }
  return found;
};

/** Whether what is told of a date surely lies after a day: it is planned, and did not happen. */
export const isAhead = (on: string | null, day: string): boolean => on !== null && (readDate(on).earliest ?? '') > day;

/** What a text says beyond the kind of event with which it begins, so that a line that names the kind does not name it twice. */
export const beyondKind = (text: string, kind: string): string => {
  if (!text.toLowerCase().startsWith(kind.toLowerCase())) return text;
  const rest = text.slice(kind.length);
  return rest === '' ? '' : (/^\s*[:：]\s*(.+)$/s.exec(rest)?.[1] ?? text);
};
