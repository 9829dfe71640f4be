import { correctionShape, root } from './correction.js';
import { fold, judge, type Neighbours, type View } from './decider.js';
import { type Checked } from './envelope.js';
import { Rejected } from './errors.js';
import { CORRECTED, type DataShape, type Facts, type Recorded } from './facts.js';
import { type AnyDecider, type Registry } from './registry.js';

/** A fact that a rule does not let go. */
export interface Kept {
  position: number;
  rule: string;
  reason: string;
}

/**
 * The corrections that take back as many of these facts of a stream as its rules let go, and those that stay. All are judged in one
 * go; where that is refused the halves are, in the order in which they were named, so that what nothing stands on goes first.
 * What was taken back already is left out.
 */
export const takingBack = async (
  registry: Registry,
  decider: AnyDecider,
  history: Recorded[],
  positions: number[],
  read: Neighbours,
  evidence: DataShape,
): Promise<{ facts: Checked[]; kept: Kept[] }> => {
  const standing = new Set(registry.believed(history).map(({ origin }) => origin));
  const roots = new Map(positions.map((position) => [position, root(history, position)]));
  const neighbours = remembering(read);
  const going: number[] = [];
  const kept: Kept[] = [];

  const refusal = async (some: number[]): Promise<Rejected | undefined> => {
    const believed = registry.believed([...history, ...some.map((position) => takesBack(roots.get(position)!))]);
    const first = Math.min(...some.map((position) => roots.get(position)!.position));
    const before = believed.filter(({ origin }) => origin < first);
    try {
      await judge(decider, fold(decider, before), believed.slice(before.length), neighbours);
      return undefined;
    } catch (error) {
      if (error instanceof Rejected) return error;
      throw error;
    }
  };
  const tryOut = async (some: number[]): Promise<void> => {
    if (some.length === 0) return;
    const refused = await refusal([...going, ...some]);
    if (!refused) going.push(...some);
    else if (some.length === 1) kept.push({ position: some[0]!, rule: refused.rule, reason: refused.message });
    else {
      const half = Math.ceil(some.length / 2);
      await tryOut(some.slice(0, half));
      await tryOut(some.slice(half));
    }
  };

  // Each fact once, by whichever of its places it is named.
  await tryOut(positions.filter((position) => standing.delete(roots.get(position)!.position)));
  const facts = going.map((position) => {
    const shape = decider.facts[roots.get(position)!.type] as DataShape;
    return { type: CORRECTED, data: { corrects: position, now: null }, shape: correctionShape(shape, evidence) };
  });
  return { facts, kept };
};

const takesBack = (fact: Recorded): Recorded => ({
  ...fact,
  type: CORRECTED,
  data: { corrects: fact.position, now: null },
  position: Number.MAX_SAFE_INTEGER,
});

/** Neighbours that are folded once, however often they are asked for. */
const remembering = (read: Neighbours): Neighbours => {
  const known = new Map<unknown, Map<string, Promise<unknown>>>();
  return {
    ...read,
    fold: <S, F extends Facts>(view: View<S, F>, id: string): Promise<S> => {
      const folded = known.get(view) ?? new Map<string, Promise<unknown>>();
      known.set(view, folded);
      const state = folded.get(id) ?? read.fold(view, id);
      folded.set(id, state);
      return state as Promise<S>;
    },
  };
};
