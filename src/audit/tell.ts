import { type Tellings } from '../timeline/telling.js';
import { type LogEvent } from './events.js';

/** What happens to the log is told of the log, and of no member. */
export const tellLog: Tellings<LogEvent> = { IncarnationStarted: () => null };
