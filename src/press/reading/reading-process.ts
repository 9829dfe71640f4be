import { Worker } from 'node:worker_threads';
import { type Answer, type Order } from './order.js';

/** Milliseconds between two looks at the memory. */
const LOOK = 20;

/**
 * The process in which a document is read. A thread reads; this one only watches how much memory all takes, for a thread's own
 * limits count nothing but objects, and what a file unfolds to are bytes outside of them. It lives for one document.
 */
process.once('message', (order: Order) => {
  const { memory, thread } = order;
  const answer = (said: Answer): void => {
    process.send!(said, () => process.exit(0));
  };
  const broken = { refused: 'document-damaged', detail: 'The file is damaged: it cannot be read' };
  const tooHeavy = { refused: 'document-too-heavy', detail: 'Reading the document took more memory than it may' };
  const worker = new Worker(new URL(thread), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / 1_048_576) },
  });
  worker.once('message', answer);
  worker.once('error', (error: NodeJS.ErrnoException) =>
    answer(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy : broken),
  );
  // Only the first answer is heard: after another this says nothing.
  worker.once('exit', () => answer(broken));
  setInterval(() => {
    if (process.memoryUsage.rss() > memory) answer(tooHeavy);
  }, LOOK);
});
process.once('disconnect', () => process.exit(0));
