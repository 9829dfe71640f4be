import { mayBeOneDay } from '../../language/dates.js';
import { type Bodies } from '../rules.shapes.js';
import { type DecisionEffect, type DecisionRow, type RulesRow } from './decision.entity.js';

/** In what a decision is not as the rules of its day, or in what its effects are not as it decided; the code stays for ever. */
export type Discrepancy =
  | { code: 'no-rules-known' | 'body-unknown' | 'body-does-not-elect' | 'written-procedure-not-allowed' }
  | { code: 'meeting-of-another-body'; body: string }
  | { code: 'body-may-not-admit'; category: string }
  | { code: 'body-may-not-decide'; matter: string }
  | { code: 'majority-not-reached' | 'quorum-not-reached'; threshold: Threshold; votes: number; of: number }
  | { code: 'effect-without-decision'; kind: string; government: string }
  | { code: 'effect-under-another-decision'; kind: string; government: string; decision: string };

type Threshold = NonNullable<Bodies[number]['quorum']>[number];
type Judged = Pick<
  DecisionRow,
  'decision' | 'on' | 'body' | 'method' | 'outcome' | 'matter' | 'votes' | 'admits' | 'electsChair'
>;
type Cited = Pick<DecisionEffect, 'decision' | 'on' | 'kind' | 'government' | 'category' | 'term'>;

/** What stands between a decision, the rules of its day and what followed; `metAs` is whose meeting it was taken at, if known. */
export const discrepanciesOf = (
  decision: Judged,
  rules: Pick<RulesRow, 'bodies'> | undefined,
  effects: Cited[],
  metAs?: string,
): Discrepancy[] => [
  ...atAnother(decision, metAs),
  ...underRules(decision, rules),
  ...withoutSupport(decision, own(decision, effects)),
  ...underAnother(decision, effects),
];

const own = ({ decision }: Judged, effects: Cited[]): Cited[] => effects.filter((each) => each.decision === decision);

/** A body decides at its own meetings; what it is told to have decided at another's stays to be seen. */
const atAnother = ({ body }: Judged, metAs = body): Discrepancy[] =>
  metAs === body ? [] : [{ code: 'meeting-of-another-body', body: metAs }];

const underRules = (decision: Judged, rules: Pick<RulesRow, 'bodies'> | undefined): Discrepancy[] => {
  if (!rules) return [unjudged('no-rules-known')];
  const body = rules.bodies.find((each) => each.body === decision.body);
  if (!body) return [unjudged('body-unknown')];
  const { admits, electsChair, matter, method } = decision;
  const categories = [...new Set(admits.map(({ category }) => category))];
  return [
    ...categories
      .filter((category) => !body.admits.includes(category))
      .map((category) => ({ code: 'body-may-not-admit' as const, category })),
    ...(electsChair && body.electsChair !== true ? [{ code: 'body-does-not-elect' as const }] : []),
    ...(matter !== null && body.decides?.includes(matter as never) === false
      ? [{ code: 'body-may-not-decide' as const, matter }]
      : []),
    ...(method === 'written' && body.writtenProcedure !== true
      ? [{ code: 'written-procedure-not-allowed' as const }]
      : []),
    ...byCounts(decision, body),
  ];
};

const unjudged = (code: 'no-rules-known' | 'body-unknown'): Discrepancy => ({ code });

/** Only counts that are known are judged; what a threshold is a share of may be known or not. */
const byCounts = ({ votes, outcome }: Judged, { quorum = [], majority = [] }: Bodies[number]): Discrepancy[] => {
  if (!votes) return [];
  const { for: yes, against, abstained, eligible, countries = {} } = votes;
  const present = yes + against + abstained;
  const missed =
    (code: 'quorum-not-reached' | 'majority-not-reached', counts: Counts) =>
    (threshold: Threshold): Discrepancy[] => {
      const [given, of] = counts[threshold.of] ?? [];
      if (given === undefined || of === undefined || isReached(threshold, given, of)) return [];
      return [{ code, threshold, votes: given, of }];
    };
  const short = quorum.flatMap(
    missed('quorum-not-reached', {
      voters: [present, eligible],
      countries: [countries.present, countries.eligible],
    }),
  );
  if (outcome !== 'adopted') return short;
  const lost = majority.flatMap(
    missed('majority-not-reached', {
      votes: [yes, yes + against],
      present: [yes, present],
      voters: [yes, eligible],
      countries: [countries.for, countries.eligible],
    }),
  );
  return [...short, ...lost];
};

/** How many there were, of how many, by what a threshold is a share of. */
type Counts = Partial<Record<Threshold['of'], [given: number | undefined, of: number | undefined]>>;

/** Whether a number is more than a share of another, or as much where that is enough. */
export const isReached = ({ share, orEqual = false }: Threshold, given: number, of: number): boolean => {
  const [part = 1, whole = 1] = share.split('/').map(Number);
  return orEqual ? given * whole >= of * part : given * whole > of * part;
};

/** What is recorded as following from a decision although it does not say so, or no longer does since it was corrected. */
const withoutSupport = ({ outcome, admits, electsChair }: Judged, effects: Cited[]): Discrepancy[] => {
  const isDecided = ({ kind, government, category, term }: Cited): boolean => {
    if (kind === 'election') return electsChair?.government === government && electsChair.term === term;
    if (kind !== 'admission' && kind !== 'observer') return true;
    return outcome === 'adopted' && admits.some((each) => each.government === government && each.category === category);
  };
  return effects
    .filter((effect) => !isDecided(effect))
    .map(({ kind, government }) => ({ code: 'effect-without-decision' as const, kind, government }));
};

/** What a decision orders and no fact that cites it has brought about. */
export interface Missing {
  kind: 'admission' | 'observer' | 'election';
  government: string;
  category: string | null;
  term: number | null;
}

/** The effects that an adopted decision should have had and has not, nor did another decision have them on its day. */
export const missingOf = (decision: Judged, effects: Cited[]): Missing[] =>
  dueOf(decision).filter((due) => !had(due, own(decision, effects)) && !hadByAnother(decision, due, effects));

/** What it ordered came about on its day, but the fact says of another decision that it follows from it. */
const underAnother = (decision: Judged, effects: Cited[]): Discrepancy[] =>
  dueOf(decision).flatMap((due) => {
    const other = had(due, own(decision, effects)) ? undefined : hadByAnother(decision, due, effects);
    const { kind, government } = due;
    return other ? [{ code: 'effect-under-another-decision', kind, government, decision: other.decision }] : [];
  });

const dueOf = ({ outcome, admits, electsChair }: Judged): Missing[] => {
  if (outcome !== 'adopted') return [];
  const admissions = admits.map(({ government, category }): Missing => ({
    kind: category === 'observer' ? 'observer' : 'admission',
    government,
    category,
    term: null,
  }));
  const election: Missing[] = electsChair
    ? [{ kind: 'election', government: electsChair.government, category: null, term: electsChair.term }]
    : [];
  return [...admissions, ...election];
};

const had = (due: Missing, effects: Cited[]): Cited | undefined =>
  effects.find(
    ({ government, category, term }) => government === due.government && category === due.category && term === due.term,
  );

const hadByAnother = ({ decision, on }: Judged, due: Missing, effects: Cited[]): Cited | undefined =>
  had(
    due,
    effects.filter((each) => each.decision !== decision && bringsAbout.has(each.kind) && mayBeOneDay(each.on, on)),
  );

const bringsAbout = new Set(['admission', 'observer', 'category', 'election']);
