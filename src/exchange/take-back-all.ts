import { Rejected } from '../eventstore/errors.js';
import { type BulkUndone } from './answers.js';

/** So many are under way at once: those of one stream share what was read of it, those of several are written together. */
const AT_ONCE = 16;
/** What a rule says where a fact is taken back already, as after an undo that was broken off. */
const ALREADY = 'CorrectionChangesSomething';

/**
 * Takes facts back, many at once. What a rule does not let go is tried once more by itself, in its order, since what stood against it
 * may have been under way. Another failure ends it once all that were under way have ended.
 */
export const takeBackAll = async (
  positions: number[],
  takeBack: (position: number) => Promise<unknown>,
  answer: BulkUndone,
  progress: (more: number) => void,
): Promise<void> => {
  for (let at = 0; at < positions.length; at += AT_ONCE) {
    const some = positions.slice(at, at + AT_ONCE);
    const ended = await Promise.allSettled(some.map(takeBack));
    const failed = ended.find((each) => each.status === 'rejected' && !(each.reason instanceof Rejected));
    if (failed?.status === 'rejected') throw failed.reason;
    for (const [index, each] of ended.entries()) {
      if (each.status === 'fulfilled') answer.undone += 1;
      else if ((each.reason as Rejected).rule !== ALREADY) await once(some[index]!, takeBack, answer);
    }
    progress(some.length);
  }
};

const once = async (position: number, takeBack: (position: number) => Promise<unknown>, answer: BulkUndone) => {
  try {
    await takeBack(position);
    answer.undone += 1;
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    if (error.rule !== ALREADY) answer.kept.push({ position, rule: error.rule, reason: error.message });
  }
};
