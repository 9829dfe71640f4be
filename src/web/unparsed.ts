import { type Server, STATUS_CODES } from 'node:http';
import { type Duplex } from 'node:stream';
import { type Served, traceOf } from './observed/observed.js';
import { problemOf } from './problem.js';
import { Refused } from './refused.js';

const refusals: Record<string, Refused> = {
  HPE_HEADER_OVERFLOW: new Refused(431, 'headers-too-large', 'The headers of a request are at most 16 KiB together'),
  ERR_HTTP_REQUEST_TIMEOUT: new Refused(408, 'request-too-slow', 'The request took too long to arrive'),
};
const unreadable = new Refused(400, 'request-unreadable', 'This is no HTTP request');

const TAKEN = 'GET, HEAD, POST, PUT';
const tunnel = new Refused(405, 'method-not-allowed', `This server takes ${TAKEN}`, { Allow: TAKEN });

/**
 * Answers what Node itself would turn away without a word: what cannot be read as HTTP, what is to be a tunnel, and what expects of a
 * server that which it does not know; with a problem like any other, of which `tell` hears.
 */
export const answerUnheard = (server: Server, tell: (served: Served) => void): void => {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && error.code !== 'ECONNRESET')
      tell(answer('none', refusals[error.code ?? ''] ?? unreadable, socket));
    else socket.destroy();
  });
  server.on('connect', ({ method = '' }, socket) => tell(answer(method, tunnel, socket)));
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  // A request that names no host is refused with the others that name a wrong one.
  Object.assign(server, { requireHostHeader: false });
};

const answer = (method: string, refused: Refused, socket: Duplex): Served => {
  const trace = traceOf(undefined);
  const problem = { ...problemOf(refused), traceId: trace };
  const { status, code } = problem;
  const body = JSON.stringify(problem);
  const headers = {
    ...refused.headers,
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Trace-Id': trace,
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  return { trace, method, route: 'none', status, ms: 0, code };
};
