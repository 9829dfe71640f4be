import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { Invalid } from '../eventstore/errors.js';

/** For orders that are said by their address alone: a body may be there, and nothing may be in it. */
export const Nothing = createParamDecorator((_: unknown, execution: ExecutionContext): undefined => {
  const body: unknown = execution.switchToHttp().getRequest<Request>().body;
  const [name] = Object.keys(body ?? {});
  if (name === undefined) return undefined;
  throw new Invalid([{ pointer: `/${name.slice(0, 64)}`, code: 'unknown-field' }], 'This order takes no fields');
});
