/**
 * The two times every reading names: `trueOn`, a day whose end is meant, for when a fact held; `knownOn`, the last position of
 * the log that counts, for what had been recorded.
 */
export interface AsOf {
  association: string;
  trueOn: string;
  knownOn: number;
  /** In which build of them all read models have told that much; nothing where one is behind. */
  builds?: number;
}
