import { STATUS_CODES } from 'node:http';
import { type Socket } from 'node:net';
import { problemOf } from './problem.js';
import { Refused } from './refused.js';

const refusals: Record<string, Refused> = {
  HPE_HEADER_OVERFLOW: new Refused(431, 'headers-too-large', 'The headers of a request are at most 16 KiB together'),
  ERR_HTTP_REQUEST_TIMEOUT: new Refused(408, 'request-too-slow', 'The request took too long to arrive'),
};
const unreadable = new Refused(400, 'request-unreadable', 'This is no HTTP request');

/** Answers what cannot be read as HTTP, and so reaches no route, with a problem like any other. */
export const refuseUnparsed = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const problem = problemOf(refusals[error.code ?? ''] ?? unreadable);
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
};
