import { type Socket } from 'node:net';

const WRITES = /append_events|insert into|update /i;
/** Of `ErrorResponse` in PostgreSQL's protocol: severity, SQLSTATE, message. */
const DISK_FULL = ['SERROR', 'VERROR', 'C53100', 'Mcould not extend file: No space left on device', ''];

/**
 * Passes what a client says on to its server, message by message; where `refusing`, answers each write as a server does whose disk
 * is full, up to the client's Sync, and says nothing of it to the server.
 */
export const refusingWrites = (upstream: Socket, client: Socket) => {
  let rest = Buffer.alloc(0);
  let begun = false;
  let skipping = false;
  return (bytes: Buffer, refusing: boolean): void => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      // The first message of a connection has no letter before its length.
      const letter = begun ? 1 : 0;
      if (rest.length < letter + 4) return;
      const length = letter + rest.readInt32BE(letter);
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      const kind = begun ? String.fromCharCode(message[0]!) : '';
      begun = true;
      if (refusing && !skipping && /[PBQ]/.test(kind) && WRITES.test(message.toString('latin1'))) {
        client.write(framed('E', Buffer.from(DISK_FULL.map((field) => `${field}\0`).join(''))));
        skipping = kind !== 'Q';
        if (kind === 'Q') client.write(READY);
      } else if (!skipping) upstream.write(message);
      else if (kind === 'S') {
        skipping = false;
        client.write(READY);
      }
    }
  };
};

const framed = (letter: string, body: Buffer): Buffer => {
  const head = Buffer.from([letter.charCodeAt(0), 0, 0, 0, 0]);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
/** Ready for the next query, in a transaction that failed. */
const READY = framed('Z', Buffer.from('E'));
