import { pino, type DestinationStream, type Logger } from 'pino';

/** A log of lines of JSON. What goes in is named field by field, see `lineOf` and `kindOf`: no body, no name, no words of an error. */
export type Log = Logger;

export const logLevels = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Opens a log; on the standard output, where none is named. */
export const openLog = (level: string, to: DestinationStream = pino.destination({ dest: 1, sync: true })): Log =>
  pino(
    {
      level,
      // Neither the machine nor the process id is anybody's business outside.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Whatever would be handed over as it is, such as a request or an error, would be written with all that it holds.
      serializers: { err: kindOf, error: kindOf, req: () => undefined, res: () => undefined },
    },
    to,
  );

/** What of an error may be written down. */
export interface Kind {
  kind: string;
  code?: string;
  at?: string[];
}

const FRAMES = 12;

/** The kind of an error, the system's or the database's code of it, and where it was thrown; its words and fields quote values. */
export const kindOf = (thrown: unknown): Kind => {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const { name, message, stack = '' } = thrown;
  const { code } = thrown as { code?: unknown };
  const told = message === '' ? stack : stack.replaceAll(message, '');
  const at = told.split('\n').filter((line) => /^\s+at .*[:(]/.test(line));
  return {
    kind: /^\w{1,40}$/.test(name) ? name : 'Error',
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) && { code }),
    ...(at.length > 0 && { at: at.slice(0, FRAMES).map((line) => line.trim().slice(0, 200)) }),
  };
};
