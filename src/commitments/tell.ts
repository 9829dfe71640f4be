import { type Tellings } from '../timeline/telling.js';
import { type CommitmentEvent } from './events.js';
import { tellWords } from './tell.words.js';

/** How timelines tell of commitments: a member gave one, was given one, kept one. */
export const tellCommitments: Tellings<CommitmentEvent> = {
  CommitmentRecorded: ({ data: { commitment, handle, kind, by, to, text, on, meeting, evidence } }) => {
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
    return {
      label: { id: commitment, kind: 'commitment', names: text as Record<string, string>, handle },
      lines: [...(by.government === undefined ? [] : [line(by.government, 'by')]), ...received],
    };
  },
  CommitmentRenewed: () => null,
  CommitmentFulfilled: ({ data: { commitment, government, on, text, meeting, decision, evidence } }) =>
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
              names: { what: commitment, how: text },
              meeting,
              decision,
              evidence,
            },
          ],
        },
  CommitmentLapsed: () => null,
};
