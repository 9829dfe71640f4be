import { type Change } from '../timeline/telling.js';

/** The line of a meeting's host says what the meeting is: planned, held, put off with no day named, or called off. */
export const hosting = {
  kind: 'meeting-held',
  text: { en: 'Held the {meeting}', ko: '{meeting} 주최' },
  ahead: { en: 'Is to hold the {meeting}', ko: '{meeting} 주최 예정' },
};
const waiting = {
  becomes: 'meeting-put-off',
  text: {
    en: 'Was to hold the {meeting}, which was put off with no new day',
    ko: '{meeting} 주최 예정이었으나 무기한 연기됨',
  },
  ahead: null,
};
const lost = {
  becomes: 'meeting-cancelled',
  text: { en: 'Was to hold the {meeting}, which was called off', ko: '{meeting} 주최 예정이었으나 취소됨' },
  ahead: null,
};

type Said = Pick<Change, 'government' | 'on' | 'evidence'>;

/** It has another day or host; one that was put off is planned again once it has a day. */
export const moved = (said: Said): Change[] => [
  { kind: hosting.kind, ...said },
  { kind: waiting.becomes, ...said, ...(said.on !== undefined && again) },
];

const again = { becomes: hosting.kind, text: hosting.text, ahead: hosting.ahead };

/** It was put off with no day named; the line stands where that was said. */
export const putOff = (said: Said): Change[] => [
  { kind: waiting.becomes, ...said },
  { kind: hosting.kind, ...said, ...waiting },
];

/** It does not take place. */
export const calledOff = (said: Said): Change[] =>
  [hosting.kind, waiting.becomes].map((kind) => ({ kind, ...said, ...lost }));

/** It has begun, be it that nobody told when it was to be after it had been put off. */
export const opened = ({ on }: Said): Change[] => [
  { kind: hosting.kind, ahead: null },
  { kind: waiting.becomes, ...again, ahead: null, on },
];
