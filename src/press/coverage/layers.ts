import { type Recorded } from '../../eventstore/facts.js';
import { type Layer } from '../events.js';

/** An expression of an item as it was recorded: what the fact says of it, and by whom, when and where it came into the log. */
export interface KeptLayer extends Layer {
  recordedBy: string;
  recordedAt: string;
  position: number;
}

/** The kinds of expressions that one item has; the original is the evidence. */
export const layerKinds = ['original', 'translation', 'key-points', 'index-line'] as const;
export type LayerKind = (typeof layerKinds)[number];

/** Says of a layer by which fact it came into the record. */
export const kept =
  ({ actor, recordedAt, position }: Pick<Recorded, 'actor' | 'recordedAt' | 'position'>) =>
  (layer: Layer): KeptLayer => ({ ...layer, recordedBy: actor.id, recordedAt, position });

/** Texts with those that another fact adds; what is there word for word already is not there twice. */
export const joined = (before: KeptLayer[], added: KeptLayer[]): KeptLayer[] => [
  ...before,
  ...added.filter((one) => one.text === null || !before.some((other) => isSame(one, other))),
];
const isSame = (one: Layer, other: Layer): boolean => one.language === other.language && one.text === other.text;
