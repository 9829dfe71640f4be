import { type Bodies } from '../rules.shapes.js';
import { type DecisionEffect, type DecisionRow, type RulesRow } from './decision.entity.js';

/** In what a decision is not as the rules of its day, or in what its effects are not as it decided; the code stays for ever. */
export type Discrepancy =
  | { code: 'no-rules-known' | 'body-unknown' | 'body-does-not-elect' | 'written-procedure-not-allowed' }
  | { code: 'body-may-not-admit'; category: string }
  | { code: 'body-may-not-decide'; matter: string }
  | { code: 'majority-not-reached' | 'quorum-not-reached'; threshold: Threshold; votes: number; of: number }
  | { code: 'effect-without-decision'; kind: string; government: string };

type Threshold = NonNullable<Bodies[number]['quorum']>[number];
type Judged = Pick<DecisionRow, 'body' | 'method' | 'outcome' | 'matter' | 'votes' | 'admits' | 'electsChair'>;

/** What stands between a decision, the rules of its day as they are known, and what followed from it. */
export const discrepanciesOf = (
  decision: Judged,
  rules: Pick<RulesRow, 'bodies'> | undefined,
  effects: Pick<DecisionEffect, 'kind' | 'government' | 'category' | 'term'>[],
): Discrepancy[] => [...underRules(decision, rules), ...withoutSupport(decision, effects)];

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
  const { for: yes, against, abstained, eligible } = votes;
  const present = yes + against + abstained;
  const missed = (threshold: Threshold, given: number, of: number | undefined): of is number =>
    of !== undefined && !isReached(threshold, given, of);
  const short: Discrepancy[] = quorum.flatMap((threshold) => {
    const of = threshold.of === 'voters' ? eligible : undefined;
    return missed(threshold, present, of)
      ? [{ code: 'quorum-not-reached' as const, threshold, votes: present, of }]
      : [];
  });
  if (outcome !== 'adopted') return short;
  const base = { votes: yes + against, present, voters: eligible, countries: undefined };
  const lost = majority.flatMap((threshold) => {
    const of = base[threshold.of];
    return missed(threshold, yes, of) ? [{ code: 'majority-not-reached' as const, threshold, votes: yes, of }] : [];
  });
  return [...short, ...lost];
};

/** Whether a number is more than a share of another, or as much where that is enough. */
export const isReached = ({ share, orEqual = false }: Threshold, given: number, of: number): boolean => {
  const [part = 1, whole = 1] = share.split('/').map(Number);
  return orEqual ? given * whole >= of * part : given * whole > of * part;
};

/** What is recorded as following from a decision although it does not say so, or no longer does since it was corrected. */
const withoutSupport = (
  { outcome, admits, electsChair }: Judged,
  effects: Pick<DecisionEffect, 'kind' | 'government' | 'category' | 'term'>[],
): Discrepancy[] => {
  const isDecided = ({ kind, government, category, term }: (typeof effects)[number]): boolean => {
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

/** The effects that an adopted decision should have had and has not. */
export const missingOf = (
  { outcome, admits, electsChair }: Judged,
  effects: Pick<DecisionEffect, 'kind' | 'government' | 'category' | 'term'>[],
): Missing[] => {
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
  return [...admissions, ...election].filter(
    (due) =>
      !effects.some(
        ({ government, category, term }) =>
          government === due.government && category === due.category && term === due.term,
      ),
  );
};
