/** How a test of the torture is to be run; each takes what concerns it. */
export interface Options {
  commands: number;
  clients: number;
  /** How often each kind of blow is struck. */
  kills: number;
  /** How long each disturbance lasts. */
  seconds: number;
  /** What is left to chance is the same for the same seed. */
  seed: number;
  /** Hears what goes on, one line each. */
  log(line: string): void;
}

/** What a test found: it passes where nothing is at fault. */
export interface Verdict {
  faults: string[];
  numbers: Record<string, number | string>;
}

/** A test that can be run at any size: short among the tests, long by `npm run torture`. */
export interface Torture {
  says: string;
  /** Its size in `npm run torture`; the seed is chosen where none is given. */
  usual: Partial<Omit<Options, 'log' | 'seed'>>;
  run(options: Options): Promise<Verdict>;
}

/** The same things in another order. */
export const shuffled = <T>(things: T[], random: () => number): T[] =>
  things
    .map((thing) => [random(), thing] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, thing]) => thing);
