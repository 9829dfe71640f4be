const FOOT = /^— (?:기록 -?\d+.*|[\w+/]{43}=|\d+쪽) —$/u;

/**
 * The foot of a document: up to which position of the log it tells, and the newest signed checkpoint (its origin, size and root).
 * Each line stands between dashes, by which a reader of the document knows it.
 */
export const footOf = (knownOn: number, checkpoint: string[]): string[] => {
  const [origin, size, root] = checkpoint;
  if (origin === undefined || root === undefined) return [`— 기록 ${knownOn} —`];
  return [`— 기록 ${knownOn} · ${origin} ${size} —`, `— ${root} —`];
};

/** The number of a page, which a format counts by itself, between these. */
export const pageFoot = { before: '— ', after: '쪽 —' } as const;

/** Whether a line is of such a foot. */
export const isFoot = (line: string): boolean => FOOT.test(line);
