import { parentPort, workerData } from 'node:worker_threads';
import { bytesOf, type Format } from './formats.js';
import { type Scrapbook } from './scrapbook.js';

/** The thread in which a scrapbook becomes a file; whoever started it may end it at any moment. */
const { scrapbook, format } = workerData as { scrapbook: Scrapbook; format: Format };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin
parentPort!.postMessage(await bytesOf(scrapbook, format));
