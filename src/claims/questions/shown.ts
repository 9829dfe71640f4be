import { type Reprints } from '../../press/events.js';
import { compact } from '../../access/refs.js';
import { type Bounds, boundsOf } from '../../language/figures.js';
import { memberOf } from '../../timeline/labels.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { type OwnAnswer } from '../../web/own-answers.js';
import { type About } from '../events.js';
import { type AskedAbout, type OwnSaid, type PutClaim, type QuestionClaim, type SaidSo } from './answers.js';
import { type StandingAnswer } from './answers.js';
import { type Counted, type Evident, type Gathered, originOf, type Placed } from './gather.js';
import { type OwnThen, type QuestionAnswerRow } from './question.entity.js';
import { type Saying } from './verdicts.js';

/** Bounds as answers show them: no end is null. */
export const boundsShown = ([least, most]: Bounds): SaidSo['bounds'] => ({
  least,
  most: most === Infinity ? null : most,
});

/** What is said, with what it may mean. */
export const saidSo = ({ comparator, value, upTo, said }: Omit<SaidSo, 'bounds'>): SaidSo => ({
  comparator,
  value,
  upTo,
  said,
  bounds: comparator !== null && value !== null ? boundsShown(boundsOf({ comparator, value, upTo })) : null,
});

/** One source's claim. */
export const claimShown = (row: Evident, reprints: Reprints): QuestionClaim => ({
  id: row.claim,
  ...saidSo(row),
  counting: row.counting,
  evidence: row.evidence,
  origin: originOf(row, reprints),
  position: row.position,
});

/** A claim that does not count here, with the question in which it does. */
export const putShown = ({ claim, into, reason }: Placed<Evident>, reprints: Reprints): PutClaim =>
  compact({ ...claimShown(claim, reprints), reason, into });

/** What the record itself says. */
export const ownShown = (own: OwnAnswer | null): OwnSaid | null =>
  own && {
    value: own.value ?? null,
    said: own.said ?? null,
    words: own.words ?? null,
    bounds: own.bounds ? boundsShown(own.bounds) : null,
    why: own.why,
    path: own.path,
  };

/** What the record itself says, to be held against claims. */
export const ownSaying = ({ value, bounds, said, words }: OwnAnswer): Saying => {
  if (value !== undefined) return { bounds: bounds ?? [value, value] };
  if (said !== undefined) return { day: said };
  return words ? { words } : { nothing: true };
};

/** The ids that a question's answer calls by name. */
export const called = ({ meeting, government }: About): string[] =>
  [meeting, government].filter((id) => id !== undefined);

/** What a question is about, by name. */
export const aboutShown = ({ measure, meeting, government, asOf, when }: About, labels: Map<string, LabelRow>) =>
  ({
    measure,
    meeting: meeting
      ? { id: meeting, handle: labels.get(meeting)?.handle ?? null, names: labels.get(meeting)?.names ?? {} }
      : null,
    member: government ? memberOf(labels, government) : null,
    asOf: asOf ?? null,
    when: when ?? null,
  }) satisfies AskedAbout;

/** What the record itself said when somebody stood by it. */
export const saidThen = ({ value, upTo, comparator, said }: OwnThen): Omit<SaidSo, 'bounds'> => ({
  comparator: value === undefined ? null : (comparator ?? 'exactly'),
  value: value ?? null,
  upTo: upTo ?? null,
  said: said ?? null,
});

/** What is stood by; `claims` are all that the record knows of. */
export const answerShown = (
  row: QuestionAnswerRow | undefined,
  { placed }: Gathered,
  claims: Map<string, Counted>,
): StandingAnswer | null => {
  if (!row) return null;
  const { state, claim, own, reason, proposedBy, confirmedBy, since, position } = row;
  const stands = claim === null ? undefined : claims.get(claim);
  const counts = placed.some((each) => each.place === 'here' && each.claim.claim === claim);
  const said = stands ? saidSo(stands) : own ? saidSo(saidThen(own)) : null;
  return {
    ...{ state, claim, own, stands: said, reason, proposedBy, confirmedBy },
    ...(claim !== null && !counts && { gone: true as const }),
    selfApproved: confirmedBy !== null && confirmedBy === proposedBy,
    since,
    position,
  };
};
