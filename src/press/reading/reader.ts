import { fork } from 'node:child_process';
import { availableParallelism, constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Refused } from '../../web/refused.js';
import { type Hint } from '../imports/document.js';
import { type Limits, usualLimits } from './limits.js';
import { type Answer, type Order, type Reading, type TextRead } from './order.js';
import { readingFiles } from './reading-files.js';
import { UnreadableDocument } from './unreadable.js';

/** So many documents are read at a time, one processor being left to who waits for a page, and so many more may wait. */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
const MOST_WAITING = 32;

/** Reads documents, each in a process of its own that is ended when it takes too long or too much. */
@Injectable()
export class Reader implements OnModuleDestroy {
  private reading = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly ending = new AbortController();
  private readonly limits = limitsOf(process.env);

  /** Throws `UnreadableDocument`, and `Refused` where too many wait. */
  read(bytes: Buffer, hint: Hint = {}): Promise<Reading> {
    return this.inTurn(() => readApart(bytes, hint, this.limits, { ending: this.ending.signal }));
  }

  /** The text of a document, whatever it is laid out as. Throws as `read` does. */
  text(bytes: Buffer): Promise<TextRead> {
    return this.inTurn(() => readTextApart(bytes, {}, this.limits, { ending: this.ending.signal, textOnly: true }));
  }

  private async inTurn<T>(read: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= MOST_WAITING)
      throw new Refused(429, 'too-many-readings', 'Many documents are being read; bring this one again in a while', {
        'Retry-After': '10',
      });
    if (this.reading >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.reading += 1;
    try {
      return await read();
    } finally {
      this.reading -= 1;
      this.waiting.shift()?.();
    }
  }

  onModuleDestroy(): void {
    this.ending.abort();
  }
}

/** The usual limits, or what the installation has set instead. Throws with one clear line for a setting that cannot be used. */
export const limitsOf = (env: NodeJS.ProcessEnv): Limits => {
  const number = (name: string, usual: number, least: number, most: number): number => {
    const given = Number(env[name] || usual);
    if (!(given >= least && given <= most)) throw new Error(`${name} is a number from ${least} to ${most}`);
    return given;
  };
  return {
    ...usualLimits,
    time: number('READING_SECONDS', usualLimits.time / 1000, 1, 600) * 1000,
    memory: number('READING_MEMORY_MB', usualLimits.memory / 1_048_576, 128, 16_384) * 1_048_576,
  };
};

/** Reads one document in a process of its own; `thread` is the file of the thread that reads. Throws `UnreadableDocument`. */
export const readApart = async (bytes: Buffer, hint: Hint, limits: Limits, apart?: Apart): Promise<Reading> =>
  (await readTextApart(bytes, hint, limits, apart)) as Reading;

interface Apart {
  ending?: AbortSignal;
  thread?: URL;
  textOnly?: boolean;
}

const readTextApart = async (
  bytes: Buffer,
  hint: Hint,
  limits: Limits,
  { ending, thread = readingFiles.thread, textOnly }: Apart = {},
): Promise<TextRead> => {
  const child = fork(fileURLToPath(readingFiles.process), {
    // Nothing of this process's settings goes along, and no library may turn text into code.
    env: {},
    execArgv: ['--disallow-code-generation-from-strings', '--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    killSignal: 'SIGKILL',
    signal: ending,
  });
  // Who waits for a page comes before a document, whatever stands in it.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const answer = new Promise<Answer>((resolve) => {
    const heavy = {
      refused: 'document-too-heavy',
      detail: `Reading the document took more than ${limits.time / 1000} s`,
    };
    const timer = setTimeout(() => resolve(heavy), limits.time);
    child.once('message', (said) => resolve(said as Answer));
    child.once('error', () => resolve(broken));
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(broken);
    });
  });
  const order: Order = { bytes, hint, textOnly, thread: thread.href, ...limits };
  child.send(order, () => undefined);
  const said = await answer;
  child.kill('SIGKILL');
  if ('refused' in said) throw new UnreadableDocument(said.refused, said.detail);
  return said;
};

const broken = { refused: 'document-too-heavy', detail: 'The document could not be read to its end' };
