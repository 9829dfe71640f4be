import { MarkReprint } from '../../../press/mark-reprint.js';
import { make, type Step } from '../../step.js';
import { items } from '../sources.js';

/** Items whose originals are one text, or made of one: by how much of the shorter stands in the other. */
const found: [item: string, of: string, kind: 'reprint' | 'reworked', score: number][] = [
  ['A04', 'A03', 'reprint', 1],
  ['A02', 'A01', 'reworked', 0.69],
  ['A07', 'A02', 'reworked', 0.77],
  ['A06', 'A05', 'reworked', 0.54],
];

/** The reprints in the scrapbook on the 13th assembly, without which ten reports of a figure would be ten witnesses. */
export const reprints: Step[] = found.map(([item, of, kind, score]) => ({
  key: `reprint/${item}`,
  command: (earlier) =>
    make(MarkReprint, {
      coverage: earlier.id(`coverage/${item}`),
      of: earlier.id(`coverage/${of}`),
      kind,
      score,
      evidence: items(earlier, [of], 'Found by comparing the originals, five characters at a time.'),
    }),
}));
