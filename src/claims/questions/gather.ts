import { foldName } from '../../language/names.js';
import { originalOf, type Reprints } from '../../press/events.js';
import { saysDay } from '../about.shapes.js';
import { type About, aboutOf } from '../events.js';
import { type ClaimRow } from './claim.entity.js';
import { type ClaimPlaceRow } from './question.entity.js';
import { type Saying, sayingOf, type Verdict, verdictOf } from './verdicts.js';

/** What a claim is told by where it counts, beside what it rests on. */
export const SAID = [
  'claim',
  'question',
  'measure',
  'comparator',
  'value',
  'upTo',
  'said',
  'meeting',
  'government',
  'asOf',
  'when',
  'coverage',
  'position',
] as const;

/**
 * A claim as questions are made of it, without its evidence, of which there is more than of all else: the `language` of words that it
 * rests on, and the `source` that it goes back to where no item of coverage says it.
 */
export type Counted = Pick<ClaimRow, (typeof SAID)[number]> & { language: string | null; source: string | null };

/** A claim with its evidence, and by whom a figure was counted. */
export type Evident = Counted & Pick<ClaimRow, 'evidence' | 'counting'>;

/** A claim in a question: it counts, was set aside, or was found to count something else. */
export interface Placed<C extends Counted = Counted> {
  claim: C;
  place: 'here' | 'aside' | 'elsewhere';
  /** The question it came from or went to, and why. */
  from?: string;
  into?: string;
  reason: string | null;
}

/** What several sources say alike, with as many witnesses as there are texts behind it. */
export interface Group<C extends Counted = Counted> {
  saying: Saying;
  claims: C[];
  origins: number;
}

/** All that was said on one thing. */
export interface Gathered<C extends Counted = Counted> {
  id: string;
  about: About;
  placed: Placed<C>[];
  groups: Group<C>[];
  /** How many texts stand behind all of it. */
  origins: number;
}

/** Claims about the same thing, together: each in the question it came with, unless somebody put it elsewhere. */
export const gather = <C extends Counted>(claims: C[], places: ClaimPlaceRow[], reprints: Reprints): Gathered<C>[] => {
  const questions = new Map<string, { about: About; placed: Placed<C>[] }>();
  const add = (id: string, about: () => About | undefined, placed: Placed<C>) => {
    const question = questions.get(id);
    if (question) return question.placed.push(placed);
    const asked = about();
    return asked && questions.set(id, { about: asked, placed: [placed] });
  };
  const put = (kind: ClaimPlaceRow['kind']) =>
    new Map(places.filter((place) => place.kind === kind).map((place) => [place.claim, place]));
  const [movedTo, setAside] = [put('measure'), put('aside')];
  for (const claim of claims) {
    const moved = movedTo.get(claim.claim);
    const aside = setAside.get(claim.claim);
    const home = claim.question;
    const into = moved?.into ?? home;
    const reason = aside?.reason ?? moved?.reason ?? null;
    const own = () => aboutOf(claim);
    if (moved) add(home, own, { claim, place: 'elsewhere', into, reason: moved.reason });
    const about = moved ? () => aboutOf({ ...claim, measure: moved.measure!, when: moved.when }) : own;
    add(into, about, { claim, place: aside ? 'aside' : 'here', ...(moved && { from: home }), reason });
  }
  return [...questions].map(([id, { about, placed }]) => {
    const here = placed.filter(({ place }) => place === 'here').map(({ claim }) => claim);
    return { id, about, placed, groups: groups(here, about, reprints), origins: witnesses(here, reprints) };
  });
};

/** Where claims are about the same and say the same, they are one group: those with the narrowest bounds first. */
const groups = <C extends Counted>(claims: C[], { measure }: About, reprints: Reprints): Group<C>[] => {
  const told = new Map<string, { saying: Saying; claims: C[] }>();
  for (const claim of claims) {
    const saying = () => sayingOf(claim, claim.language ?? undefined, saysDay(measure));
    const isWords = claim.value === null && 'words' in saying();
    const said = isWords ? `${claim.language} ${foldName(claim.said ?? '')}` : claim.said;
    const key = `${claim.comparator} ${claim.value} ${claim.upTo} ${said}`;
    const group = told.get(key);
    if (group) group.claims.push(claim);
    else told.set(key, { saying: saying(), claims: [claim] });
  }
  return [...told.values()]
    .map((group) => ({ ...group, origins: group.claims.length === 1 ? 1 : witnesses(group.claims, reprints) }))
    .toSorted((a, b) => order(a.claims[0]!, b.claims[0]!));
};

const order = (a: Counted, b: Counted): number =>
  (a.value ?? 0) - (b.value ?? 0) ||
  compare(a.comparator ?? '', b.comparator ?? '') ||
  compare(a.said ?? '', b.said ?? '') ||
  a.position - b.position;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many texts stand behind claims: an item and its reprints are one, and so is a page, however often it is cited. */
const witnesses = (claims: Counted[], reprints: Reprints): number =>
  new Set(claims.map((claim) => originOf(claim, reprints))).size;

/** The text that a claim goes back to. */
export const originOf = ({ claim, coverage, source }: Counted, reprints: Reprints): string =>
  coverage === null ? (source ?? claim) : originalOf(reprints, coverage);

/** The verdict on each pair of what is said, by their places in the list. */
export const verdictsOf = (said: { saying: Saying }[]): { one: number; other: number; verdict: Verdict }[] =>
  said.flatMap(({ saying }, one) =>
    said.slice(one + 1).map((each, n) => ({ one, other: one + 1 + n, verdict: verdictOf(saying, each.saying) })),
  );

/** Whether any two of what is said contradict each other. */
export const contradictEachOther = (said: { saying: Saying }[]): boolean =>
  said.some(({ saying }, one) =>
    said.some((each, other) => other > one && verdictOf(saying, each.saying) === 'contradictory'),
  );
