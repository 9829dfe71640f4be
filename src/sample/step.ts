import { type Names } from '../language/names.js';

/** What earlier steps of the same load were answered, by their keys. Each throws where no earlier step has that key. */
export interface Earlier {
  /** The id of what the step made. */
  id(key: string): string;
  /** The position of the last fact the step recorded. */
  position(key: string): number;
}

/** One command of a sample record. `key` is the step's own for ever: a second load is told by it what is there already. */
export interface Step {
  key: string;
  command: (earlier: Earlier) => object;
  /** What the step said in an earlier edition of the sample. A record that holds that is set right by a correction. */
  formerly?: Former;
}

/** A step as it was, and the command that corrects the fact at a position to what the step says now. */
export interface Former {
  command: (earlier: Earlier) => object;
  correct: (position: number, earlier: Earlier) => object;
}

/** An association's record as ordinary commands. Steps of one phase do not build on one another; phases are given in order. */
export interface Sample {
  handle: string;
  names: Names;
  phases: Step[][];
}

/** A command of a class with its fields; what is undefined stays out of it. */
export const make = <C extends object>(Command: new () => C, fields: C): C =>
  Object.assign(new Command(), Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)));

/** Steps that must be given one after the other: each is a phase of its own. */
export const inTurn = (steps: Step[]): Step[][] => steps.map((step) => [step]);
