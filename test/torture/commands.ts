import { randomUUID } from 'node:crypto';
import { type Command } from './load.js';

/** After so many commands another stream is the one that all clients write to. */
const SHARED = 2000;
/** By so many commands later it has surely been opened. */
const OPENED = 500;

const codeOf = (n: number): string => `CN-S${Math.floor(Math.max(0, n) / SHARED)}`;

/**
 * Ordinary commands with keys of their own: on streams of their own, and every tenth on a stream that all clients write to.
 * @param impatient the share of those that are given once
 */
export const commands =
  (random: () => number, impatient: number) =>
  (n: number): Command => {
    const opens = n % SHARED === 0;
    const member = { country: 'CN', names: { ko: `제${n}현` }, ...(opens && { code: codeOf(n) }) };
    const coverage = {
      outlet: { ko: '신문' },
      filedUnder: codeOf(0),
      published: '2021',
      language: 'ko',
      title: { ko: `제${n}호` },
    };
    const holder = { name: { ko: `제${n}대` }, office: { ko: '성장' }, from: '2021-08-10' };
    const kinds: [string, object][] = [
      ['/members', member],
      ['/coverage', coverage],
      [`/members/${codeOf(n - OPENED)}/office-holder`, holder],
    ];
    const kind = opens ? 0 : n % 10 === 9 ? 2 : n % 2;
    const [path, body] = kinds[kind]!;
    return { key: randomUUID(), path, body, impatient: !opens && random() < impatient };
  };
