/** A text shares its text with another where it shares so much of its sample. */
const SHARED = 0.5;

/** So many hashes of a text find each other that shares half of its own: not one of them is missed by all. */
const ENOUGH = 24;

/** Hashes from all of a sample by which an index finds what may share it. */
export const someOf = (sample: number[]): number[] => {
  const step = Math.max(1, sample.length / ENOUGH);
  return Array.from({ length: Math.min(sample.length, ENOUGH) }, (_, n) => sample[Math.floor(n * step)]!);
};

/** Tells of samples whether they share much with one of these. Hashes are compared as they are written. */
export const sharingWith = (samples: number[][]): ((sample: string[]) => boolean) => {
  const holders = new Map<string, number[]>();
  for (const [n, sample] of samples.entries())
    for (const hash of sample) holders.set(`${hash}`, [...(holders.get(`${hash}`) ?? []), n]);
  return (sample) => {
    const shared = new Map<number, number>();
    for (const hash of sample) for (const n of holders.get(hash) ?? []) shared.set(n, (shared.get(n) ?? 0) + 1);
    return [...shared].some(([n, count]) => count >= SHARED * Math.min(samples[n]!.length, sample.length));
  };
};
