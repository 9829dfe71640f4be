import { type Change } from '../timeline/telling.js';
import { tellWords } from './tell.words.js';

/** The line of a meeting's host says what the meeting is: planned, held, put off with no day named, or called off. */
export const hosting = {
  kind: 'meeting-held',
  text: tellWords.inAll('held'),
  ahead: tellWords.inAll('toHold'),
};
const waiting = {
  becomes: 'meeting-put-off',
  text: tellWords.inAll('putOff'),
  ahead: null,
};
const lost = {
  becomes: 'meeting-cancelled',
  text: tellWords.inAll('calledOff'),
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
