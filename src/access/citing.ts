import { maybe, type Refs } from './refs.js';

/** What a body did: as a command names it, and as a fact keeps it. */
export interface Cited {
  on?: string;
  body?: string;
  decision?: string;
  meeting?: string;
}

/** Looks up what a command cites: what it leaves out, the decision says. */
export const citedBy = async (
  refs: Refs,
  citing: Cited,
  told: (decision: string) => Promise<Omit<Cited, 'decision'>>,
): Promise<Cited> => {
  const decision = await maybe(refs.decision, citing.decision);
  const decided = decision === undefined ? undefined : await told(decision);
  return {
    on: citing.on ?? decided?.on,
    body: citing.body ?? decided?.body,
    decision,
    meeting: (await maybe(refs.meeting, citing.meeting)) ?? decided?.meeting,
  };
};
