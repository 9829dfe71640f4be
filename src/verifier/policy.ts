import { type Key, readKey } from './note.js';

/** C2SP tlog-policy: logs that are trusted, witnesses, and how many of them must have seen a checkpoint. */
export interface Policy {
  logs: Key[];
  witnesses: Map<string, Key>;
  /** Whether these witnesses, by their names in the policy, are enough. */
  isMet(seenBy: Set<string>): boolean;
}

/** Reads a policy; throws where a line of it cannot be followed. */
export const readPolicy = (text: string): Policy => {
  const [logs, witnesses] = [[] as Key[], new Map<string, Key>()];
  const rules = new Map<string, Policy['isMet']>([['none', () => true]]);
  let quorum: Policy['isMet'] | undefined;
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [word = '', name = '', what = '', ...members] = line.split(/[ \t]+/);
    const parts = members.flatMap((member) => (member === 'none' ? [] : (rules.get(member) ?? [])));
    const least = { any: 1, all: parts.length }[what] ?? Number(what);
    const isGroup = word === 'group' && least >= 1 && least <= parts.length && parts.length === members.length;
    if (line === '' || line.startsWith('#')) continue;
    else if (word === 'log') logs.push(readKey(name));
    else if (word === 'quorum' && !quorum && rules.has(name)) quorum = rules.get(name);
    else if (word === 'witness' && !rules.has(name)) {
      witnesses.set(name, readKey(what));
      rules.set(name, (seen) => seen.has(name));
    } else if (isGroup && !rules.has(name))
      rules.set(name, (seen) => parts.filter((isMet) => isMet(seen)).length >= least);
    else throw new Error(`The policy has a line that cannot be followed: ${line}`);
  }
  if (!quorum) throw new Error('The policy names no quorum');
  return { logs, witnesses, isMet: quorum };
};
