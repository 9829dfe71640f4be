import { type AsOf } from '../../language/as-of.js';
import { readDate } from '../../language/dates.js';
import { nameIn, type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Labels, type Member, memberOf } from '../../timeline/labels.js';
import { type Term } from '../chairs/chairs.query.js';
import { type Votes } from '../decision.shapes.js';
import { rulesOfDay, type RulesVersion } from '../events.js';
import { type Effect, effectsOf } from './decision.effects.js';
import { type DecisionEffect, type DecisionRow, type RulesRow } from './decision.entity.js';
import { type Discrepancy, discrepanciesOf, type Missing } from './discrepancies.js';
import { reasonOf } from './discrepancy.words.js';
import { bodyIn, type Grounds } from './grounds.js';
import { type HistoryEntry } from './history.js';
import { type PageLanguage } from '../../web/page-language.js';
import { type InAll } from '../../web/phrases.js';

/** A discrepancy with its reason in words. */
export type ShownDiscrepancy = Discrepancy & { reason: InAll };

export interface DecisionSummary {
  id: string;
  handle: string | null;
  text: Record<string, string | null>;
  title: Record<string, string | null> | null;
  body: string;
  on: string;
  matter: string | null;
  outcome: string;
  meeting: { id: string; handle: string | null; names: Names } | null;
  effects: Effect[];
  discrepancies: ShownDiscrepancy[];
}

/** The decisions before and after one. */
export interface Lineage {
  follows: DecisionSummary | null;
  followedBy: DecisionSummary[];
  supersedes: DecisionSummary[];
  supersededBy: (DecisionSummary & { since: string; sources: Evidence }) | null;
}

/** All that is known of one decision: who took it, when, where, under which rules, on what evidence, and who recorded it. */
export interface DecisionAnswer extends Omit<DecisionSummary, 'effects'> {
  /** When a written procedure closed. */
  closed: string | null;
  method: string | null;
  votes: Votes | null;
  /** The rules of its day as they are known, whether they let this body do what it did, and the version known when it was recorded. */
  rules: {
    version: string;
    inForce: string;
    names: Names | null;
    bodyNames: Names;
    allowed: boolean;
    cited: string | null;
    evidence: Evidence;
  } | null;
  admits: { member: Member; category: string }[];
  electsChair: { member: Member; term: number } | null;
  effects: (Omit<Effect, 'term'> & { term: Term | null })[];
  /** What it ordered and has not come about, with the rule that refused it where it was tried. */
  missing: (Omit<Missing, 'government'> & { member: Member; rule: string | null })[];
  lineage: Lineage;
  evidence: Evidence;
  events: HistoryEntry[];
  proof: { position: number; leafHash: string };
}

export type LabelMap = Awaited<ReturnType<Labels['of']>>;

/** The version of the rules of a day, of those that are known. */
export const rowOfDay = (versions: RulesRow[], on: string): RulesRow | undefined =>
  rulesOfDay(versions as unknown as RulesVersion[], on) as unknown as RulesRow | undefined;

/**
 * A decision in a list, judged by the rules and the meetings that are known. `effects` are facts that cite it or another decision.
 */
export const summaryOf = (
  row: DecisionRow,
  { versions, bodies }: Grounds,
  effects: DecisionEffect[],
  labels: LabelMap,
): DecisionSummary => {
  const { decision, handle, text, title, body, on, matter, outcome, meeting } = row;
  const named = (government: string) => (language: PageLanguage) =>
    nameIn(memberOf(labels, government).names, language).text || government;
  const metAs = meeting === null ? undefined : bodies.get(meeting);
  const found = discrepanciesOf(row, rowOfDay(versions, on), effects, metAs);
  return {
    id: decision,
    handle,
    text,
    title,
    body,
    on,
    matter,
    outcome,
    meeting:
      meeting === null
        ? null
        : { id: meeting, handle: labels.get(meeting)?.handle ?? null, names: labels.get(meeting)?.names ?? {} },
    effects: effectsOf(row, effects, labels),
    discrepancies: found.map((each) => ({
      ...each,
      reason: reasonOf(each, {
        member: named('government' in each ? each.government : ''),
        body: (language) => ('body' in each ? bodyIn(versions, each.body, language) : ''),
      }),
    })),
  };
};

/** The ids that a summary names. */
export const namedIn = (rows: DecisionRow[], effects: DecisionEffect[]): string[] => [
  ...rows.map(({ meeting }) => meeting).filter((id) => id !== null),
  ...effects.map(({ government }) => government),
];

/** Whether what has a date may have come about by the day that is asked for. */
export const hasCome = (on: string, { trueOn }: AsOf): boolean => (readDate(on).earliest ?? '') <= trueOn;
