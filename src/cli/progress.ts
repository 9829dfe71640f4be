import { cut } from './width.js';

export type Progress = (done: number, all: number) => void;

const CELLS = 30;
const CLEAR = '\r\u001b[K';

/** Runs long work with a bar that goes when the work ends; only where somebody watches a terminal. */
export const withProgress = async <T>(label: string, work: (progress: Progress) => Promise<T>): Promise<T> => {
  const { stderr } = process;
  if (!stderr.isTTY || process.env['TERM'] === 'dumb') return work(() => undefined);
  const draw: Progress = (done, all) => {
    const share = all === 0 ? 1 : done / all;
    const bar = '#'.repeat(Math.round(share * CELLS)).padEnd(CELLS, '-');
    stderr.write(CLEAR + cut(`${label} [${bar}] ${done}/${all}`, (stderr.columns || 80) - 1));
  };
  try {
    return await work(draw);
  } finally {
    stderr.write(CLEAR);
  }
};
