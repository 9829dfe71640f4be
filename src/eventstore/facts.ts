/** What the store needs of a fact's declared shape; rooms build it from the shapes of `language`. */
export interface DataShape<T = unknown> {
  check(value: unknown, at: string): T;
  seal(value: T, seal: (text: string, subject: string) => unknown, owner: string): unknown;
  json: Record<string, unknown>;
  /** Set where it holds no personal text: `seal` answers the value itself. */
  plain?: boolean;
  /** The number of the shape, 1 where it never changed, and how data of each older one is read. */
  schema?: number;
  upcasts?: Record<number, (old: unknown) => unknown>;
}

/** The events of a room by type, each with the shape of its data. */
// Data of any shape is meant: each place that uses it knows which.
// oxlint-disable-next-line typescript/no-explicit-any
export type Facts = Record<string, DataShape<any>>;
type DataOf<S> = S extends { check(value: unknown, at: string): infer T } ? T : never;

/** An event before it is stored: what a decision answers. */
export type FactOf<F> = { [T in keyof F & string]: { type: T; data: DataOf<F[T]> } }[keyof F & string];
export interface AnyFact {
  type: string;
  data: unknown;
}

/** Who acts: `id` is opaque, `method` how we know. */
export interface Actor {
  id: string;
  role: string;
  method: string;
}

/** The part of the envelope that the application makes (event-log format, v 1). */
export interface Body {
  association: string;
  id: string;
  stream: string;
  version: number;
  type: string;
  schema: number;
  actor: Actor;
  onBehalfOf?: string;
  command: string;
  correlation: string;
  causation?: string;
  reason?: unknown;
  data: unknown;
}

/** An event as read: sealed places opened, `null` where erased. */
export type Recorded<F extends AnyFact = AnyFact> = Omit<Body, 'type' | 'data' | 'reason'> & {
  v: number;
  position: number;
  recordedAt: string;
  reason?: string | null;
  /** The position of the fact this one stands in for; its own where nothing was corrected. */
  origin: number;
} & F;

/** The one event type of the kernel: it puts other data in the place of a fact of its stream, or takes the fact back. */
export interface Correction {
  corrects: number;
  now: unknown;
  evidence?: unknown;
}
export const CORRECTED = 'Corrected';

/**
 * A stream's facts as now believed: a corrected fact stands in its old place with its new data, under the position, time, actor
 * and reason of the correction; a fact taken back is gone. Correcting a correction means the fact that it corrected.
 */
export const effective = (history: Recorded[]): Recorded[] => {
  const roots = new Map<number, number>();
  const believed = new Map<number, Recorded | null>();
  const originals = new Map<number, Recorded>();
  for (const event of history) {
    if (event.type !== CORRECTED) {
      believed.set(event.position, event);
      originals.set(event.position, event);
      continue;
    }
    const { corrects, now } = event.data as Correction;
    const root = roots.get(corrects) ?? corrects;
    roots.set(event.position, root);
    const original = originals.get(root);
    if (!original) continue;
    believed.set(root, now === null ? null : { ...event, type: original.type, data: now, origin: root });
  }
  return [...believed.values()].filter((fact) => fact !== null);
};
