import { foldName, kindOf, nameKey, namesOf, stemOf, STANDS_FOR, type Known } from './member-names.js';
import { isVariant } from './name-variants.js';
import { mentionedMembers, type Named } from './mentioned-members.js';

export { type Known } from './member-names.js';
export { mentionedMembers } from './mentioned-members.js';

/**
 * Who an item is filed under: one member, several that the words may mean, or none; `why` is an English sentence. `name` is the one in
 * the text that may mean them, where nothing else says whom it is filed under.
 */
export type Match =
  | { kind: 'one'; member: Known; why: string }
  | { kind: 'many'; members: Known[]; why: string; likely?: Known; name?: string }
  | { kind: 'none'; why: string };

const NAME_AT_MOST = 200;
const WORDS_AT_MOST = 6;
/** What may follow a member's name without a blank: an office of it, or a city or county in it. */
const REST = /^(?:외사|인민|정부|사무|대외|청|外事|外办|人民政府)|[시군구현주县市州区]$/u;

/**
 * Finds the member a document files an item under. Names are compared folded, whole, by code, or without the word for
 * their kind (닝샤, 울산). A name of several members (산시성, 알타이) is decided by the original's text, or by characters
 * in brackets beside the name, where they name exactly one of them; otherwise the answer stays `many`. Of
 * `산둥성 르자오시` the first part counts, unless the rest is itself a member.
 */
export function matchMember(filedUnder: string, originalText: string, known: Known[]): Match {
  if (filedUnder.length > NAME_AT_MOST) return { kind: 'none', why: 'No name is that long' };
  if (nameKey(filedUnder) === '') return { kind: 'none', why: 'The document names no member' };
  const text = `${filedUnder}\n${originalText}`;
  const whole = named(filedUnder, known);
  if (whole.length > 0) return settle(filedUnder, whole, text);
  const [head, rest] = leading(filedUnder, known) ?? [];
  if (!head || !rest) return { kind: 'none', why: `No member is called ${filedUnder}` };
  const within = named(rest, known);
  if (within.length > 0) return settle(rest, within, text);
  const match = settle(head, named(head, known), text);
  return { ...match, why: `${match.why}; ${rest} is a part or an office of it and no member` };
}

/** The members a name may mean: by code or whole name, by a spelling that stands for several, or without its kind. */
function named(name: string, known: Known[]): Known[] {
  const key = nameKey(name);
  const meant = STANDS_FOR.get(stemOf(name));
  if (meant) return known.filter((member) => namesOf(member).some((own) => meant.includes(stemOf(own))));
  const exact = known.filter(
    (member) => member.code?.toLowerCase() === key || namesOf(member).some((own) => nameKey(own) === key),
  );
  if (exact.length > 0) return exact;
  const shortened = known.filter((member) => namesOf(member).some((own) => isShortened(name, own)));
  if (shortened.length > 0) return shortened;
  return known.filter((member) => namesOf(member).some((own) => isVariant(name, own)));
}

/** 울산 and 울산시 are short for 울산광역시; 제주시 is not 제주도, nor 吉林市 吉林省. */
function isShortened(name: string, own: string): boolean {
  const stem = stemOf(own).replaceAll(' ', '');
  if (stem === nameKey(name)) return true;
  return stem === stemOf(name).replaceAll(' ', '') && kindOf(name) === kindOf(own);
}

/** The longest leading part that names a member, by words or, without a blank, by a whole name; and what follows it. */
function leading(filedUnder: string, known: Known[]): [string, string] | undefined {
  const words = filedUnder.trim().split(/\s+/u);
  for (let n = Math.min(words.length - 1, WORDS_AT_MOST); n > 0; n--) {
    const head = words.slice(0, n).join(' ');
    const onlyKind = stemOf(filedUnder) === foldName(head);
    if (!onlyKind && named(head, known).length > 0) return [head, words.slice(n).join(' ')];
  }
  const key = nameKey(filedUnder);
  const heads = known.flatMap(namesOf).map(nameKey);
  const fits = (head: string) => head.length > 1 && key.startsWith(head) && REST.test(key.slice(head.length));
  const head = heads.filter(fits).toSorted((a, b) => b.length - a.length)[0];
  return head ? [head, key.slice(head.length)] : undefined;
}

function settle(name: string, members: Known[], text: string): Match {
  const [only] = members;
  if (only && members.length === 1) return { kind: 'one', member: only, why: `${name} is a name of ${labelOf(only)}` };
  const may = mayBe({ name, members });
  const meant = mentionedMembers(text, members);
  if (meant.length === 1 && meant[0])
    return { kind: 'one', member: meant[0], why: `${may}, and the text names ${labelOf(meant[0])} alone` };
  return {
    kind: 'many',
    members,
    why: `${may}, and the text names ${meant.length === 0 ? 'none' : 'several'} of them`,
  };
}

/** That a name is one of several members', in English. */
export const mayBe = ({ name, members }: Named): string => `${name} may be ${members.map(labelOf).join(' or ')}`;

const labelOf = ({ names, code, id }: Known) => names.en ?? code ?? Object.values(names)[0] ?? id;
