import { type Tellings } from '../timeline/telling.js';
import { type CommitmentEvent } from './events.js';

const lines = {
  promise: {
    by: { en: 'Promised: {what}', ko: '약속: {what}' },
    to: { en: 'Was promised: {what}', ko: '약속받음: {what}' },
  },
  invitation: {
    by: { en: 'Invited others: {what}', ko: '초청: {what}' },
    to: { en: 'Was invited: {what}', ko: '초청받음: {what}' },
  },
} as const;

/** How timelines tell of commitments: a member gave one, was given one, kept one. */
export const tellCommitments: Tellings<CommitmentEvent> = {
  CommitmentRecorded: ({ data: { kind, by, to, text, on, meeting, evidence } }) => {
    const line = (government: string, side: 'by' | 'to') => ({
      government,
      lane: 'milestone' as const,
      kind: side === 'by' ? 'commitment-given' : 'commitment-received',
      on,
      text: lines[kind][side],
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
              text:
                text === undefined
                  ? { en: 'Kept a commitment', ko: '약속 이행' }
                  : { en: 'Kept a commitment: {how}', ko: '약속 이행: {how}' },
              names: { how: text },
              meeting,
              decision,
              evidence,
            },
          ],
        },
  CommitmentLapsed: () => null,
};
