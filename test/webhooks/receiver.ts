import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A message as a receiver took it, its signature verified. */
export interface Taken {
  id: string;
  position: number;
  type: string;
  subject: string;
  text: string;
  /** How many signatures came with it. */
  signatures: number;
}

/** A receiver as whoever is told would write one: a few lines around the library. `answer` says what becomes of a message. */
export const receiver = async () => {
  const taken: Taken[] = [];
  const state = {
    secret: '',
    taken,
    /** The status that is answered; 0 answers nothing. */
    answer: (_: Taken): number => 204,
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const { id, position, type, subject } = new Webhook(state.secret).verify(
        text,
        request.headers as Record<string, string>,
      ) as Taken;
      const signatures = String(request.headers['webhook-signature']).split(' ').length;
      const message = { id: String(request.headers['webhook-id']), position, type, subject, text, signatures };
      if (message.id !== id) throw new Error('The id of the message is not that of the event');
      const status = state.answer(message);
      if (status === 0) return;
      if (status < 300) taken.push(message);
      response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}/told`,
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  });
};
