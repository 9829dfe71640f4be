import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to PostgreSQL that can lose the answer to a COMMIT: the commit happens, and the connection breaks. */
export interface Proxy {
  url: string;
  /** Loses the answer to the next COMMIT that passes. */
  loseNextCommit(): void;
  close(): Promise<void>;
}

/** Opens a way to the server of `url` on a port of its own. */
export const openProxy = async (url: string): Promise<Proxy> => {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let armed = false;
  const server = createServer((client) => {
    const upstream = connect(Number(port || 5432), hostname);
    let losing = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => [client, upstream].forEach((each) => each.destroy()));
    }
    client.on('data', (bytes) => {
      if (armed && bytes.toString('latin1').includes('commit')) [armed, losing] = [false, true];
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => (losing ? client.destroy() : client.write(bytes)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    loseNextCommit: () => (armed = true),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
};
