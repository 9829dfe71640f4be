import { type Tellings } from '../timeline/telling.js';
import { type CommitmentEvent } from './events.js';
import { tellWords } from './tell.words.js';

/** How timelines tell of commitments: a member gave one, was given one, kept one. */
export const tellCommitments: Tellings<CommitmentEvent> = {
  CommitmentRecorded: ({ data: { kind, by, to, text, on, meeting, evidence } }) => {
    const line = (government: string, side: 'by' | 'to') => ({
      government,
      lane: 'milestone' as const,
      kind: side === 'by' ? 'commitment-given' : 'commitment-received',
      on,
      text: tellWords.inAll(`${kind}-${side}`),
      names: { what: text },
      meeting,
      evidence,
    });
    const received = to.flatMap(({ government }) => (government === undefined ? [] : [line(government, 'to')]));
    return { lines: [...(by.government === undefined ? [] : [line(by.government, 'by')]), ...received] };
  },
  CommitmentRenewed: () => null,
  CommitmentFulfilled: ({ data: { government, on, text, meeting, decision, evidence } }) =>
    government === undefined
      ? null
      : {
          lines: [
            {
              government,
              lane: 'milestone',
              kind: 'commitment-fulfilled',
              on,
              text: tellWords.inAll(text === undefined ? 'kept' : 'keptBy'),
              names: { how: text },
              meeting,
              decision,
              evidence,
            },
          ],
        },
  CommitmentLapsed: () => null,
};
