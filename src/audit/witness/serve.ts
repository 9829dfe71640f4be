import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { type Answer, type Witness } from './witness.js';

/** 63 hashes and a note of some signatures are far less. */
const MOST = 65_536;

/** Serves a witness: `POST /add-checkpoint`, and nothing else. */
export const serveWitness = async (witness: Witness, host: string, port: number): Promise<Server> => {
  const server = createServer((request, response) => {
    const answer = ({ status, body }: Answer | { status: number; body: string }): void => {
      const type = status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8';
      response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }).end(body);
    };
    if (request.url !== '/add-checkpoint') answer({ status: 404, body: 'There is nothing here\n' });
    else if (request.method !== 'POST') answer({ status: 405, body: 'A checkpoint is posted\n' });
    else
      read(request)
        .then((body) => (body === undefined ? { status: 413, body: 'Too large\n' } : witness.add(body)))
        .then(answer, () => answer({ status: 500, body: 'The witness could not keep it\n' }));
  });
  server.requestTimeout = 10_000;
  server.listen(port, host);
  await once(server, 'listening');
  return server;
};

const read = async (request: IncomingMessage): Promise<string | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};
