import { type Checked } from './envelope.js';
import { NotFound, Rejected } from './errors.js';
import { CORRECTED, type Correction, type DataShape, type Recorded } from './facts.js';
import { canonical } from './canonical.js';
import { type IdIn, idsIn } from './ids-in.js';
import { idOf } from './log.js';
import { type AnyDecider, type Registry } from './registry.js';

/**
 * The fact that corrects the one at `position` and the keys it takes; `before` are the stream's facts that stand as they were
 * judged, `after` the corrected one and what follows it, as they would then be believed and are to be judged anew; `brings` are
 * the ids that the fact did not hold so far. Refuses a correction that changes nothing or that would move the fact into another
 * stream.
 */
export const correction = (
  registry: Registry,
  decider: AnyDecider,
  history: Recorded[],
  position: number,
  now: unknown,
  evidenceShape: DataShape,
  evidence?: unknown,
): { fact: Checked; before: Recorded[]; after: Recorded[]; takes: string[]; brings: IdIn[] } => {
  const original = root(history, position);
  decider.stands?.[original.type]?.();
  const shape = decider.facts[original.type] as DataShape;
  const data = now === null ? null : shape.check(now, '/now');
  const current = registry.believed(history).find((fact) => fact.origin === original.position)?.data ?? null;
  if (canonical(current) === canonical(data))
    throw new Rejected('CorrectionChangesSomething', 'This is what the record already says');
  if (data !== null) staysInItsStream(original, data);

  const held = new Set(idsIn(shape.json, current ?? original.data, '').map(({ id }) => id));
  const content: Correction = { corrects: position, now: data };
  if (evidence !== undefined) content.evidence = evidenceShape.check(evidence, '/evidence');
  const corrected = { ...original, type: CORRECTED, data: content, position: Number.MAX_SAFE_INTEGER } as Recorded;
  const believed = registry.believed([...history, corrected]);
  return {
    fact: { type: CORRECTED, data: content, shape: correctionShape(shape, evidenceShape) },
    before: believed.filter(({ origin }) => origin < original.position),
    after: believed.filter(({ origin }) => origin >= original.position),
    brings: idsIn(shape.json, data, '/now').filter(({ id }) => !held.has(id)),
    takes: data === null ? [] : (decider.reserves?.({ type: original.type, data }) ?? []),
  };
};

/** Where a fact is recorded that follows the corrected one, and is refused as the record would then be; nothing of that one itself. */
export const follows = (fact: Recorded | undefined, history: Recorded[], position: number): number | undefined =>
  fact === undefined || fact.origin === root(history, position).position ? undefined : fact.origin;

/** The fact itself, behind however many corrections of corrections. Throws `NotFound`. */
export const root = (history: Recorded[], position: number): Recorded => {
  const event = history.find((each) => each.position === position);
  if (!event) throw new NotFound('event', String(position));
  return event.type === CORRECTED ? root(history, (event.data as Correction).corrects) : event;
};

const staysInItsStream = (original: Recorded, now: unknown): void => {
  const own = idOf(original.stream);
  for (const [field, value] of Object.entries(original.data as object))
    if (value === own && (now as Record<string, unknown>)[field] !== own)
      throw new Rejected('CorrectionStaysInItsStream', `${field} is what this record is about and cannot be corrected`);
};

/** The shape of a correction of facts of a shape. */
export const correctionShape = (shape: DataShape, evidenceShape: DataShape): DataShape => ({
  check: (value) => value,
  seal: (value, seal, owner) => {
    const { corrects, now, evidence } = value as Correction;
    return {
      corrects,
      now: now === null ? null : shape.seal(now, seal, owner),
      ...(evidence !== undefined && { evidence: evidenceShape.seal(evidence, seal, owner) }),
    };
  },
  json: {},
  schema: shape.schema,
});
