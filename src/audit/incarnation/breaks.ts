import { type Recorded } from '../../eventstore/facts.js';
import { type EventLog } from '../../eventstore/log.js';
import { type IncarnationStarted } from '../events.js';

/** Where a log lost signed events and was begun anew: the first event of each of its later incarnations. */
export type Break = Recorded & { data: IncarnationStarted };

/** The stream in which a log says what happened to itself. */
export const streamOf = (association: string): string => `log-${association}`;

/** Every break of a log, as it was recorded: nothing takes one back. */
export const breaksOf = async (log: EventLog, association: string): Promise<Break[]> =>
  (await log.stream(association, streamOf(association))).filter(
    (event): event is Break => event.type === 'IncarnationStarted',
  );

/** How often a log with these breaks was begun. */
export const incarnationOf = (breaks: Break[]): number => breaks.at(-1)?.data.incarnation ?? 1;
