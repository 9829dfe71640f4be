import { parentPort, workerData } from 'node:worker_threads';
import { readLayout } from '../imports/read-document.js';
import { leaveNetwork } from './no-network.js';
import { type Answer, type Order } from './order.js';
import { readBytes } from './read-bytes.js';
import { UnreadableDocument } from './unreadable.js';

/** The thread in which a document is read; whoever started it may end it at any moment. */
const { bytes, hint, letters, textOnly } = workerData as Order;
leaveNetwork();
let answer: Answer;
try {
  const file = await readBytes(Buffer.from(bytes), { letters });
  const { type, encoding, text } = file;
  answer = { type, encoding, text, ...(!textOnly && { read: readLayout(file, hint) }) };
} catch (error) {
  if (!(error instanceof UnreadableDocument)) throw error;
  answer = { refused: error.code, detail: error.detail };
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin
parentPort!.postMessage(answer);
