import { readDate } from '../../language/dates.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { memberOf } from '../../timeline/labels.js';
import { type Candidacy, type Derived, type Person, type Term } from './answer.js';
import { type ChairCandidacy, type ChairTerm } from './chair.entity.js';
import { type ChairRecord } from './chairs.rows.js';
import { discrepanciesOf, standingOf } from './discrepancies.js';
import { monthsOf, type Span } from './in-office.js';
import { during, successive } from './people.js';
import { type RuledEnd } from './when-terms-end.js';

/** The record as it answers for a day: with the terms that were held, and what everything is called. */
export interface Said extends ChairRecord {
  spans: Span[];
  labels: Map<string, LabelRow>;
  day: string;
}

/** A term as far as it had come by the day. */
export const termOf = (term: number, said: Said): Term => {
  const { day, labels } = said;
  const row = said.terms.find((each) => each.term === term && by(day, each.elected) !== null);
  const span = row && said.spans.find((each) => each.term === term);
  const candidates = said.candidacies.filter((each) => each.term === term && by(day, each.on) !== null);
  const from = by(day, span?.from ?? null);
  const until = by(day, span?.until ?? null);
  return {
    term,
    member: row ? memberOf(labels, row.government) : null,
    candidacies: candidates.map((each) => candidacyOf(each, said)),
    ...(row ? electionOf(row, said) : notElected),
    started: by(day, row?.started ?? null),
    ended: by(day, row?.ended ?? null),
    derived: { started: derived(day, span?.startRule), ended: derived(day, span?.endRule) },
    months: from === null ? null : monthsOf(from, until ?? day),
    officeHolders: row && from !== null ? during(headsOf(said, row.government), from, until) : [],
  };
};

/** Who headed a government, one after the other. */
export const headsOf = ({ persons }: ChairRecord, government: string): Person[] =>
  successive(persons.get(government) ?? []);

/** A date if it may have come by the end of a day; of one whose beginning is open, such as `../2023-06`, if it surely had. */
export const by = (day: string, date: string | null): string | null => {
  if (date === null) return null;
  const { earliest, latest } = readDate(date);
  return (earliest ?? latest ?? '') <= day ? date : null;
};

const derived = (day: string, rule: RuledEnd | null | undefined): Derived | null =>
  rule && by(day, rule.on) !== null ? { ...rule } : null;

const candidacyOf = (row: ChairCandidacy, { labels, day }: Said): Candidacy => {
  const { government, on, basis, meeting, withdrawn, evidence } = row;
  return { member: memberOf(labels, government), on, basis, meeting, withdrawn: by(day, withdrawn), evidence };
};

const electionOf = (row: ChairTerm, { standings, versions, labels, day }: Said) => {
  const { government, elected, decision, meeting, body, rules, handover, named, evidence } = row;
  const standing = standingOf(standings.get(government) ?? []);
  const giver = handover?.by ? memberOf(labels, handover.by) : null;
  return {
    ...{ elected, decision, meeting, body, rules, named, evidence },
    discrepancies: discrepanciesOf(row, standing, versions),
    handedOver: handover && by(day, handover.on) !== null ? { ...handover, by: giver } : null,
  };
};

const notElected = {
  ...{ elected: null, decision: null, meeting: null, body: null, rules: null, named: null, handedOver: null },
  discrepancies: [],
  evidence: [],
};
