import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type CommandContext } from '../eventstore/context.js';
import { type Writing } from '../language/names.js';
import { type Role } from './policy/policy.js';
import { type Principal } from './principal.js';

export { localOperator } from './principal.js';

/** Who asks for what association; the door adds the rest of the context of a command. */
export type Caller = Omit<CommandContext, 'command' | 'correlation'> & {
  correlation?: string;
  /** The roles that whoever asks has in the association; absent where no policy holds: first run, reactions, the sample. */
  roles?: readonly Role[];
  /** The bodies and committees for which alone they record; absent where they are bound to none. */
  bodies?: readonly string[];
  /** The person who answers for whoever asks. */
  person?: string;
  /** When that person last proved who they are. */
  provedAt?: Date;
  /** What a command beside the log makes follows from this, see `OnceInterceptor`. */
  seed?: Buffer;
  /** Whether the same command came before. */
  repeats?: boolean;
};

export interface CalledRequest extends Request {
  /** Who asks; absent where nobody knows. */
  principal?: Principal;
  caller?: Caller;
  /** How the association writes. */
  writing?: Writing;
}

/** The caller of a route, as the guard found it. */
export const By = createParamDecorator((_: unknown, execution: ExecutionContext): Caller => {
  const { caller } = execution.switchToHttp().getRequest<CalledRequest>();
  if (!caller) throw new Error('A route asks for its caller outside an association');
  return caller;
});
