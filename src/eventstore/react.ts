import { type CommandContext } from './context.js';
import { Conflict, Invalid, NotFound, Rejected } from './errors.js';
import { type Recorded } from './facts.js';
import { hmac, type Keys } from './keys.js';
import { canonical } from './canonical.js';
import { type Reaction } from './reaction.js';

/** The one door for commands, as the store sees it. */
export type Give = (caller: Omit<CommandContext, 'command'>, command: object) => Promise<unknown>;

/** A command that a rule refused; `item` counts the commands of one event from 0. */
export interface Refusal {
  item: number;
  command: string;
  rule: string;
}

/**
 * Gives the commands that an event leads to, under keys made of the event's id, so that each is given once however often it is
 * tried. A rule's no is an answer; any other failure is thrown. Answers which were refused.
 */
export const react = async (reaction: Reaction, fact: Recorded, keys: Keys, give: Give): Promise<Refusal[]> => {
  const { association, correlation, id: causation } = fact;
  const actor = { id: reaction.name, role: 'system', method: 'reaction' };
  const commands = reaction.on[fact.type]?.(fact as never) ?? [];
  const refusals: Refusal[] = [];
  for (const [item, command] of commands.entries()) {
    const { name } = command.constructor;
    // No client can send a key with spaces.
    const key = `${reaction.name} ${fact.id} ${item}`;
    const fingerprint = hmac(keys.fingerprinting, `${key} ${name}\n${canonical(command)}`);
    try {
      await give({ association, actor, correlation, causation, key, fingerprint }, command);
    } catch (error) {
      const rule = ruleOf(error);
      if (rule === undefined) throw error;
      refusals.push({ item, command: name, rule });
    }
  }
  return refusals;
};

/** The rule or code by which a command was refused; nothing where it failed otherwise. */
const ruleOf = (error: unknown): string | undefined => {
  if (error instanceof Rejected) return error.rule;
  if (error instanceof Conflict) return error.code;
  if (error instanceof NotFound) return 'not-found';
  return error instanceof Invalid ? 'invalid' : undefined;
};
