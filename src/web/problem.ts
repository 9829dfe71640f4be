import { HttpException } from '@nestjs/common';
import { cannotServe } from '../eventstore/cannot-serve.js';
import { Conflict, Invalid, NotFound, Rejected } from '../eventstore/errors.js';
import { BadDate } from '../language/dates.js';
import { BadShape } from '../language/shape.js';
import { Refused } from './refused.js';

/** RFC 9457 problem details. `code` is stable; `rule` names the rule of the field that refused. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  /** By which the log tells of the request; `Trace-Id` says it of every answer. */
  traceId?: string;
  rule?: string;
  /** Of a correction: where the later fact is recorded that would not fit any more. */
  position?: number;
  errors?: { pointer?: string; parameter?: string; code: string; detail?: string }[];
}

const titles: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'This is not allowed',
  404: 'Not found',
  405: 'This address takes other methods',
  408: 'Too slow',
  409: 'This does not fit the state of the record',
  412: 'The record has moved on',
  413: 'Too large',
  415: 'This kind of content is not read here',
  421: 'Wrong host',
  422: 'A rule or a field says no',
  428: 'Something is missing from the request',
  429: 'Too many requests',
  431: 'Too large',
  500: 'Something went wrong here',
  503: 'The record cannot be reached now',
};

const problem = (status: number, code: string, detail: string, more: Partial<Problem> = {}): Problem => ({
  type: `/problems/${code}`,
  title: titles[status] ?? 'The request was refused',
  status,
  code,
  detail,
  ...more,
});

/** Which problem an error is; what nobody foresaw is a 500 that tells nothing of the inside. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Rejected) {
    const { rule, position } = error;
    return problem(422, 'rule-refused', error.message, { rule, ...(position !== undefined && { position }) });
  }
  if (error instanceof Conflict)
    return problem(error.code === 'version-changed' ? 412 : 409, error.code, error.message);
  if (error instanceof NotFound) return problem(404, 'not-found', error.message);
  if (error instanceof Invalid) return problem(422, 'invalid', error.message, { errors: error.errors });
  if (error instanceof BadShape)
    return problem(422, 'invalid', error.message, { errors: [{ pointer: error.pointer, code: error.code }] });
  if (error instanceof BadDate) return problem(422, 'invalid', error.message, { errors: [{ code: error.code }] });
  if (error instanceof Refused) return problem(error.status, error.code, error.message);
  if (cannotServe(error)) return problem(503, 'storage-unavailable', 'The database does not answer; try again');
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status === 404) return problem(404, 'not-found', 'There is nothing at this address');
    return problem(status, 'request-refused', error.message);
  }
  // Broken percent-encoding, as the router finds it.
  if (error instanceof URIError || (error as { status?: number }).status === 400)
    return problem(400, 'address-unreadable', 'The address cannot be read');
  return problem(500, 'internal', 'The request failed for a reason of our own');
};
