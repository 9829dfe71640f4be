import { foldName } from '../../language/names.js';
import { originalOf, type Reprints } from '../../press/events.js';
import { saysDay } from '../about.shapes.js';
import { type About, aboutOf } from '../events.js';
import { type ClaimRow } from './claim.entity.js';
import { type ClaimPlaceRow } from './question.entity.js';
import { type Saying, sayingOf, type Verdict, verdictOf } from './verdicts.js';

/** What a claim is told by where it counts. */
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
  'counting',
  'coverage',
  'evidence',
  'position',
];

/** A claim in a question: it counts, was set aside, or was found to count something else. */
export interface Placed {
  claim: ClaimRow;
  place: 'here' | 'aside' | 'elsewhere';
  /** The question it came from or went to, and why. */
  from?: string;
  into?: string;
  reason: string | null;
}

/** What several sources say alike, with as many witnesses as there are texts behind it. */
export interface Group {
  saying: Saying;
  claims: ClaimRow[];
  origins: number;
}

/** All that was said on one thing. */
export interface Gathered {
  id: string;
  about: About;
  placed: Placed[];
  groups: Group[];
  /** How many texts stand behind all of it. */
  origins: number;
}

/** Claims about the same thing, together: each in the question it came with, unless somebody put it elsewhere. */
export const gather = (claims: ClaimRow[], places: ClaimPlaceRow[], reprints: Reprints): Gathered[] => {
  const questions = new Map<string, { about: About; placed: Placed[] }>();
  const add = (id: string, about: About | undefined, placed: Placed) => {
    const question = questions.get(id);
    if (question) question.placed.push(placed);
    else if (about) questions.set(id, { about, placed: [placed] });
  };
  const put = (claim: string, kind: ClaimPlaceRow['kind']) =>
    places.find((place) => place.claim === claim && place.kind === kind);
  for (const claim of claims) {
    const moved = put(claim.claim, 'measure');
    const aside = put(claim.claim, 'aside');
    const home = claim.question;
    const into = moved?.into ?? home;
    const reason = aside?.reason ?? moved?.reason ?? null;
    if (moved) add(home, aboutOf(claim), { claim, place: 'elsewhere', into, reason: moved.reason });
    const about = moved ? aboutOf({ ...claim, measure: moved.measure!, when: moved.when }) : aboutOf(claim);
    add(into, about, { claim, place: aside ? 'aside' : 'here', ...(moved && { from: home }), reason });
  }
  return [...questions].map(([id, { about, placed }]) => {
    const here = placed.filter(({ place }) => place === 'here').map(({ claim }) => claim);
    return { id, about, placed, groups: groups(here, about, reprints), origins: witnesses(here, reprints) };
  });
};

/** Where claims are about the same and say the same, they are one group: those with the narrowest bounds first. */
const groups = (claims: ClaimRow[], { measure }: About, reprints: Reprints): Group[] => {
  const told = new Map<string, { saying: Saying; claims: ClaimRow[] }>();
  for (const claim of claims) {
    const saying = sayingOf(claim, languageOf(claim), saysDay(measure));
    const said =
      'words' in saying ? Object.entries(saying.words).map(([tag, text]) => [tag, foldName(text)]) : claim.said;
    const key = JSON.stringify([claim.comparator, claim.value, claim.upTo, said]);
    const group = told.get(key);
    if (group) group.claims.push(claim);
    else told.set(key, { saying, claims: [claim] });
  }
  return [...told.values()]
    .map((group) => ({ ...group, origins: witnesses(group.claims, reprints) }))
    .toSorted((a, b) => order(a.claims[0]!, b.claims[0]!));
};

const order = (a: ClaimRow, b: ClaimRow): number =>
  (a.value ?? 0) - (b.value ?? 0) ||
  compare(a.comparator ?? '', b.comparator ?? '') ||
  compare(a.said ?? '', b.said ?? '') ||
  a.position - b.position;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The language of the words that a claim rests on. */
const languageOf = ({ evidence }: ClaimRow): string | undefined =>
  evidence.find(({ language }) => language !== undefined)?.language;

/** How many texts stand behind claims: an item and its reprints are one, and so is a page, however often it is cited. */
export const witnesses = (claims: ClaimRow[], reprints: Reprints): number =>
  new Set(claims.map((claim) => originOf(claim, reprints))).size;

/** The text that a claim goes back to. */
export const originOf = ({ claim, coverage, evidence }: ClaimRow, reprints: Reprints): string => {
  const [source] = evidence;
  return coverage === null
    ? (source?.url ?? source?.document ?? source?.table ?? claim)
    : originalOf(reprints, coverage);
};

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
