import { pino, type DestinationStream, type Logger } from 'pino';
import { kindOf } from './kind.js';

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
