import { type AsOf } from '../../language/as-of.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Member, memberOf } from '../../timeline/labels.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { type Kind, type Party } from '../events.js';
import { type CommitmentRow } from './commitment.entity.js';
import { duesBy, type Standing, standingOn } from './state.js';

/** One side: a member, the association, or somebody named in words, which may have been erased. */
export interface Side {
  member?: Member;
  association?: true;
  name?: string | null;
}
export interface Named {
  id: string;
  handle: string | null;
  names: Names;
}
/** A commitment as it stands on a day; what ended it later is not told. */
export interface CommitmentItem {
  id: string;
  handle: string | null;
  kind: Kind;
  by: Side;
  to: Side[];
  text: Record<string, string | null>;
  on: string;
  standing: Standing;
  /** By when it was to be kept, each from the day on which that was agreed; the last is the one that holds. */
  dues: { due: string; from: string }[];
  meeting: Named | null;
  ended: string | null;
  /** What kept it, or why it came to nothing. */
  through: {
    member: Member | null;
    meeting: Named | null;
    decision: Named | null;
    coverage: string | null;
    commitment: string | null;
    text: Record<string, string | null> | null;
  } | null;
  evidence: Evidence;
  position: number;
}
type LabelMap = Map<string, LabelRow>;

/** The ids that answers on these rows call by name. */
export const called = (rows: CommitmentRow[]): string[] =>
  rows
    .flatMap(({ by, to, meeting, through }) => [
      ...[by, ...to].map(({ government }) => government),
      meeting,
      through?.government,
      through?.meeting,
      through?.decision,
    ])
    .filter((id) => typeof id === 'string');

const sideOf = ({ government, association, name }: Party, labels: LabelMap): Side => ({
  ...(government !== undefined && { member: memberOf(labels, government) }),
  ...(association === true && { association }),
  ...(name !== undefined && { name }),
});

const namedBy = (labels: LabelMap, id: string | null): Named | null =>
  id === null ? null : { id, handle: labels.get(id)?.handle ?? null, names: labels.get(id)?.names ?? {} };

const throughOf = ({ through }: CommitmentRow, labels: LabelMap): CommitmentItem['through'] =>
  through && {
    member: through.government === null ? null : memberOf(labels, through.government),
    meeting: namedBy(labels, through.meeting),
    decision: namedBy(labels, through.decision),
    coverage: through.coverage,
    commitment: through.commitment,
    text: through.text,
  };

/** A commitment at the end of the day; nothing where it was not made by then. */
export const itemOn = (asOf: AsOf, row: CommitmentRow, labels: LabelMap): CommitmentItem | undefined => {
  const standing = standingOn(asOf.trueOn, row);
  if (standing === undefined) return undefined;
  const { commitment, handle, kind, by, to, text, on, meeting, evidence, position } = row;
  const isOver = standing.state === 'fulfilled' || standing.state === 'lapsed';
  return {
    id: commitment,
    handle,
    kind,
    by: sideOf(by, labels),
    to: to.map((each) => sideOf(each, labels)),
    text,
    on,
    standing,
    dues: duesBy(asOf.trueOn, row.dues),
    meeting: namedBy(labels, meeting),
    ended: isOver ? row.ended : null,
    through: isOver ? throughOf(row, labels) : null,
    evidence,
    position,
  };
};
