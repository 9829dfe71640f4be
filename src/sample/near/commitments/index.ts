import { FulfilCommitment } from '../../../commitments/fulfil-commitment.js';
import { RecordCommitment } from '../../../commitments/record-commitment.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';
import { given } from './given.js';

/** Promises and invitations that the sources tell of. */
export const commitments: Step[] = given.map(({ handle, kind, by, to, en, ko, on, due, meeting, ...source }) => ({
  key: `commitment/${handle}`,
  command: (earlier) =>
    make(RecordCommitment, {
      handle,
      kind,
      by,
      to,
      text: { en, ko },
      on,
      due,
      meeting,
      evidence: [...from(source.page ?? [], source.note), ...items(earlier, source.items ?? [])],
    }),
}));

/** Those of which the record knows that they were kept. */
export const fulfilments: Step[] = given.flatMap(({ handle, kept }) => {
  if (kept === undefined) return [];
  const { on, who, meeting, page = [], items: numbers = [] } = kept;
  return [
    {
      key: `commitment-kept/${handle}`,
      command: (earlier) =>
        make(FulfilCommitment, {
          commitment: handle,
          on,
          member: who,
          meeting,
          evidence: [...from(page), ...items(earlier, numbers)],
        }),
    } satisfies Step,
  ];
});
