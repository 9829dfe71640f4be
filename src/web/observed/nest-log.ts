import { type LoggerService } from '@nestjs/common';
import { kindOf } from './kind.js';
import { type Log } from './log.js';

/** Parts of the framework whose lines are their own words alone. */
const OWN_WORDS = new Set(['NestFactory', 'NestApplication', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer']);
const OURS = 'Problem';

/** Takes what the framework says; of what it says of anything else than itself, whence it comes and what kind of error it is. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log = (message: unknown, ...rest: unknown[]): void => this.say('debug', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.say('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.say('debug', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.say('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.say('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.say('fatal', message, rest);

  private say(level: 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const from = rest.findLast((each) => typeof each === 'string' && /^\w{1,40}$/.test(each)) as string | undefined;
    const thrown = [message, ...rest].find((each) => each instanceof Error);
    const fields = {
      from,
      ...(thrown !== undefined && kindOf(thrown)),
      // The filter of problems has named what may be said itself.
      ...(from === OURS && typeof message === 'object' && message),
    };
    const says = typeof message === 'string' && from !== undefined && OWN_WORDS.has(from);
    this.to[level](fields, says ? message : 'framework');
  }
}
