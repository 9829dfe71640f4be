import { type Kept } from '../eventstore/take-back.js';
import { groupBy } from '../web/group-by.js';
import { type BulkUndone } from './answers.js';

/** A fact by its place, and the stream it stands in. */
export interface Placed {
  stream: string;
  position: number;
}
/** Takes back facts of one stream; answers those that stay. */
type TakeBack = (stream: string, positions: number[]) => Promise<{ events: unknown[]; kept: Kept[] }>;

/** So many streams are under way at once, and what they come to is written together. */
const AT_ONCE = 16;
/** So many facts of a stream go in one transaction. */
const TOGETHER = 250;

/**
 * Takes facts back, those of a stream in one go. What a rule does not let go is tried once more when all others are through, in its
 * order, since it may have stood on one of them. Another failure ends it once all that were under way have ended.
 */
export const takeBackAll = async (
  facts: Placed[],
  takeBack: TakeBack,
  answer: BulkUndone,
  progress: (more: number) => void,
): Promise<void> => {
  const kept = await once(facts, takeBack, answer, progress);
  if (kept.length === 0) return;
  const streams = new Map(facts.map(({ position, stream }) => [position, stream]));
  const again = kept.map(({ position }) => ({ position, stream: streams.get(position)! }));
  answer.kept.push(...(await once(again, takeBack, answer, () => undefined)));
};

const once = async (
  facts: Placed[],
  takeBack: TakeBack,
  answer: BulkUndone,
  progress: (more: number) => void,
): Promise<Kept[]> => {
  const kept: Kept[] = [];
  const streams = [...groupBy(facts, ({ stream }) => stream)];
  const one = async ([stream, those]: [string, Placed[]]): Promise<void> => {
    for (let at = 0; at < those.length; at += TOGETHER) {
      const positions = those.slice(at, at + TOGETHER).map(({ position }) => position);
      const { events, kept: staying } = await takeBack(stream, positions);
      answer.undone += events.length;
      kept.push(...staying);
      progress(positions.length);
    }
  };
  for (let at = 0; at < streams.length; at += AT_ONCE) {
    const ended = await Promise.allSettled(streams.slice(at, at + AT_ONCE).map(one));
    const failed = ended.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
  }
  return kept.toSorted((a, b) => b.position - a.position);
};
