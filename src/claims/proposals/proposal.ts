import { ofMember, saysDay } from '../about.shapes.js';
import { aboutOf, type Measure } from '../events.js';
import { type FoundClaim } from '../extract/found-claim.js';

/** Where a text says something. */
export interface Place {
  quote: string;
  from: number;
  to: number;
}

/** What of a claim or of a proposal set aside tells whether a finding is it. */
export interface Decided {
  id: string;
  question: string;
  about: { measure: Measure };
  value: number | null;
  upTo: number | null;
  said: string | null;
  evidence: { quote?: string | null }[];
  reason?: string | null;
}

/** What a text says, once, with all the places where it does; `asks` is what a person has to say before it can be a claim. */
export interface Proposal extends Omit<FoundClaim, 'quote' | 'from' | 'to' | 'member'> {
  /** Its number in the text, from 1. */
  n: number;
  places: Place[];
  /** The member that it is about, as the text writes it. */
  memberWritten: string | null;
  /** The ids of the meeting and the member that it would be about. */
  meeting: string | null;
  member: string | null;
  asks: ('meeting' | 'member')[];
  state: 'proposed' | 'accepted' | 'set-aside';
  /** The claim that it became, or the id under which it was set aside, and the question that it is on. */
  claim: string | null;
  question: string | null;
  reason: string | null;
}

/** What is known besides the text: the meeting of its item, what its members are called, and what was decided about it. */
export interface Known {
  meeting: string | null;
  member: (written: string) => string | undefined;
  claims: Decided[];
  setAside: Decided[];
}

/** What is proposed of a text: each saying once, in the order of the text, with what became of it. */
export const proposalsOf = (found: FoundClaim[], known: Known): Proposal[] => {
  const sayings = new Map<string, FoundClaim[]>();
  for (const each of found) {
    const { measure, comparator, value, upTo, said, member, when, asOf } = each;
    const key = JSON.stringify([measure, comparator, value, upTo, said, member, when, asOf]);
    sayings.set(key, [...(sayings.get(key) ?? []), each]);
  }
  const first = found.find(({ measure }) => measure === 'meeting-ordinal')?.value;
  return [...sayings.values()].map((same, n) => {
    // A text that numbers several meetings is about the one that it names first.
    const isOther = same[0]!.measure === 'meeting-ordinal' && same[0]!.value !== first;
    return proposalOf(same, n + 1, isOther ? { ...known, meeting: null } : known);
  });
};

const proposalOf = (same: FoundClaim[], n: number, known: Known): Proposal => {
  const { quote: _quote, from: _from, to: _to, member: written, ...said } = same[0]!;
  const member = (written === undefined ? undefined : known.member(written)) ?? null;
  const { measure, asOf } = said;
  const of = { measure, when: said.when, asOf };
  // The meeting is said only where the question is the meeting's: a founding or the number of a member or chair is nobody's but its own.
  const asksMember = member === null && (ofMember(measure) || measure === 'chair-ordinal');
  const government = member ?? (asksMember ? 'asked' : null);
  const needsMeeting = aboutOf({ ...of, government, meeting: 'any' })?.meeting !== undefined;
  const meeting = needsMeeting || asOf !== undefined ? known.meeting : null;
  const asks: Proposal['asks'] = [];
  if (needsMeeting && meeting === null) asks.push('meeting');
  if (asksMember) asks.push('member');
  const places = same.map(({ quote, from, to }) => ({ quote, from, to }));
  return { ...said, n, places, memberWritten: written ?? null, meeting, member, asks, ...standing(same[0]!, known) };
};

const standing = (
  found: FoundClaim,
  { claims, setAside }: Known,
): Pick<Proposal, 'state' | 'claim' | 'question' | 'reason'> => {
  const decided = (all: Decided[]) => all.find((each) => isSame(found, each)) ?? all.find((each) => isOf(found, each));
  const accepted = decided(claims);
  const aside = accepted ? undefined : decided(setAside);
  const { id = null, question = null, reason = null } = accepted ?? aside ?? {};
  const state = accepted ? 'accepted' : aside ? 'set-aside' : 'proposed';
  return { state, claim: id, question: accepted ? question : null, reason };
};

/** Whether a claim says the same of the same, however it is put. */
const isSame = ({ measure, value, upTo, said }: FoundClaim, other: Decided): boolean =>
  measure === other.about.measure &&
  (value ?? null) === other.value &&
  (upTo ?? null) === other.upTo &&
  (!saysDay(measure) || (said ?? null) === other.said);

/** Whether a claim was made of this finding and mended: it quotes the same words, and one of the two still agrees. */
const isOf = ({ measure, value, quote }: FoundClaim, other: Decided): boolean =>
  other.evidence.some((source) => source.quote === quote) &&
  (measure === other.about.measure || (value !== undefined && value === other.value));
