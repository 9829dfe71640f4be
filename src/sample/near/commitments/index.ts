import { FulfilCommitment } from '../../../commitments/fulfil-commitment.js';
import { RecordCommitment } from '../../../commitments/record-commitment.js';
import { RenewCommitment } from '../../../commitments/renew-commitment.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';
import { others } from './given.js';
import { hostings } from './hosting.js';

const given = [...hostings, ...others];

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

/** Those for which another day was agreed. */
export const renewals: Step[] = given.flatMap(({ handle, renewed }) => {
  if (renewed === undefined) return [];
  const { page, note, ...agreed } = renewed;
  return [
    {
      key: `commitment-renewed/${handle}`,
      command: () => make(RenewCommitment, { commitment: handle, ...agreed, evidence: from(page, note) }),
    } satisfies Step,
  ];
});

/** Those of which the record knows that they were kept. */
export const fulfilments: Step[] = given.flatMap(({ handle, kept }) => {
  if (kept === undefined) return [];
  const { on, who, meeting, page = [], items: numbers = [], note } = kept;
  return [
    {
      key: `commitment-kept/${handle}`,
      command: (earlier) =>
        make(FulfilCommitment, {
          commitment: handle,
          on,
          member: who,
          meeting,
          evidence: [...from(page, note), ...items(earlier, numbers)],
        }),
    } satisfies Step,
  ];
});
