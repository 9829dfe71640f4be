import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { answersOf } from './messages.js';

/** A way to a server on a port of its own, on which answers get lost: what was asked for is done, and the connection breaks. */
export interface Proxy {
  url: string;
  /** Asks of each answer that says that something was done, in their order, whether it gets lost. */
  lose(choose: () => boolean): void;
  /** How many of these answers came by, and how many of them got lost. */
  readonly answers: number;
  readonly lost: number;
  close(): Promise<void>;
}

/** Where it leads to PostgreSQL, these answers are those to a commit: COMMIT, or an append in a transaction of its own. */
export interface PostgresProxy extends Proxy {
  loseNextCommit(): void;
  /** Breaks the connection before the next commit has reached the server. */
  cutNextCommit(): void;
}

/** What becomes of the bytes of one connection on their way there and back; without an answer the connection breaks. */
interface Passage {
  there(bytes: Buffer): Buffer | undefined;
  back(bytes: Buffer): Buffer | undefined;
}

/** Opens a way to the PostgreSQL of `url`. */
export const openProxy = async (url: string): Promise<PostgresProxy> => {
  let cut = false;
  const arrives = () => {
    const broken = cut;
    cut = false;
    return !broken;
  };
  const proxy = await openWay(url, 5432, (passes) => answersOf(arrives, passes));
  return Object.assign(proxy, {
    loseNextCommit: () => {
      let once = true;
      proxy.lose(() => {
        const first = once;
        once = false;
        return first;
      });
    },
    cutNextCommit: () => {
      cut = true;
    },
  });
};

/** Opens a way to the HTTP server at `address`. What was done is told by a status from 200 to 299. */
export const openHttpProxy = (address: string): Promise<Proxy> =>
  openWay(address, 80, (passes) => ({
    there: (bytes) => bytes,
    back: (bytes) => (!bytes.toString('latin1', 0, 10).startsWith('HTTP/1.1 2') || passes() ? bytes : undefined),
  }));

const openWay = async (url: string, usualPort: number, passage: (passes: () => boolean) => Passage): Promise<Proxy> => {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let loses = (): boolean => false;
  let [answers, lost] = [0, 0];
  const passes = (): boolean => {
    answers += 1;
    if (!loses()) return true;
    lost += 1;
    return false;
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port || usualPort), hostname);
    const { there, back } = passage(passes);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const each of [client, upstream]) sockets.delete(each.destroy());
      });
    }
    const carry = (through: Passage['there'], to: Socket) => (bytes: Buffer) => {
      const carried = through(bytes);
      if (carried) to.write(carried);
      else client.destroy();
    };
    client.on('data', carry(there, upstream));
    upstream.on('data', carry(back, client));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    lose: (choose) => {
      loses = choose;
    },
    get answers() {
      return answers;
    },
    get lost() {
      return lost;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
};
