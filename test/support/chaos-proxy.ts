import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { refusingWrites } from './refusing-writes.js';

/**
 * How a way to PostgreSQL behaves.
 * `open`: as it should. `reset`: connections break at once. `silent`: nothing passes, and all of it later. `half-open`: nothing
 * passes of what was connected, and never will, while the server has hung up. `slow`: everything takes `SLOW_MS` longer.
 * `drip`: answers come byte by byte, one a second. `full`: writes are refused as for want of disk space.
 */
export type Behaviour = 'open' | 'reset' | 'silent' | 'half-open' | 'slow' | 'drip' | 'full';

const SLOW_MS = 2000;

/** A way to PostgreSQL that can be disturbed. */
export interface ChaosProxy {
  url: string;
  behave(behaviour: Behaviour): void;
  /** How many connections its clients hold, dead ones among them. */
  connections(): number;
  close(): Promise<void>;
}

/** One connection: both ends, and what else happens to it. */
interface Line {
  client: Socket;
  upstream: Socket;
  /** Nothing of the client's or the server's bytes arrives any more. */
  dead: boolean;
}

/** Opens a way to the server of `url` on a port of its own. */
export const openChaosProxy = async (url: string): Promise<ChaosProxy> => {
  const { hostname, port } = new URL(url);
  const lines = new Set<Line>();
  let behaviour: Behaviour = 'open';

  const behave = (next: Behaviour): void => {
    behaviour = next;
    for (const line of lines) disturb(line);
  };
  const disturb = (line: Line): void => {
    if (behaviour === 'reset') line.client.resetAndDestroy();
    if (behaviour === 'half-open') {
      line.dead = true;
      line.upstream.destroy();
    }
    for (const socket of [line.client, line.upstream])
      if (behaviour === 'silent') socket.pause();
      else socket.resume();
  };

  const server = createServer((client) => {
    const line: Line = { client, upstream: connect(Number(port || 5432), hostname), dead: false };
    const { upstream } = line;
    lines.add(line);
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        if (socket === upstream && line.dead) return;
        lines.delete(line);
        client.destroy();
        upstream.destroy();
      });
    }
    const writes = refusingWrites(upstream, client);
    client.on('data', (bytes) => {
      if (line.dead) return;
      if (behaviour === 'slow') setTimeout(() => upstream.write(bytes), SLOW_MS);
      else writes(bytes, behaviour === 'full');
    });
    upstream.on('data', (bytes) => {
      if (behaviour === 'slow') setTimeout(() => client.write(bytes), SLOW_MS);
      else if (behaviour === 'drip') drip(bytes, client, () => behaviour === 'drip');
      else client.write(bytes);
    });
    if (behaviour !== 'half-open') disturb(line);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    behave,
    connections: () => lines.size,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const { client, upstream } of lines) for (const socket of [client, upstream]) socket.destroy();
      }),
  };
};

/** One byte a second as long as `still`, then the rest; what comes meanwhile waits for its turn. */
const drip = (bytes: Buffer, client: Socket, still: () => boolean): void => {
  const waiting = dripping.get(client);
  if (waiting) {
    waiting.push(bytes);
    return;
  }
  const queue = [bytes];
  dripping.set(client, queue);
  const next = (): void => {
    const all = Buffer.concat(queue);
    const now = still() ? all.subarray(0, 1) : all;
    const rest = all.subarray(now.length);
    queue.length = 0;
    if (!client.destroyed) client.write(now);
    if (rest.length === 0 || client.destroyed) dripping.delete(client);
    else {
      queue.push(rest);
      setTimeout(next, 1000);
    }
  };
  next();
};
const dripping = new WeakMap<Socket, Buffer[]>();
