import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type CommandContext } from '../eventstore/context.js';

/** Who asks for what association; the door adds the rest of the context of a command. */
export type Caller = Omit<CommandContext, 'command' | 'correlation'> & { correlation?: string };

/** First run has no sign-in: whoever reaches the loopback address acts as this. */
export const localOperator = { id: 'local-operator', role: 'operator', method: 'none' } as const;

export interface CalledRequest extends Request {
  caller?: Caller;
  /** The languages that the association writes in, in its order. */
  languages?: string[];
}

/** The caller of a route, as the guard found it. */
export const By = createParamDecorator((_: unknown, execution: ExecutionContext): Caller => {
  const { caller } = execution.switchToHttp().getRequest<CalledRequest>();
  if (!caller) throw new Error('A route asks for its caller outside an association');
  return caller;
});
