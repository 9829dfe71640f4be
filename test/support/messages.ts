/** One message of PostgreSQL's protocol (version 3): the letter of its kind, what it holds, and all its bytes. */
interface Message {
  kind: string;
  body: Buffer;
  bytes: Buffer;
}

/** What ends a transaction with a commit, and what commits by itself outside of one. */
const COMMIT = /\bcommit\b/i;
const APPEND = /\bappend_/i;

/**
 * Follows one connection to PostgreSQL. Of each batch of messages that may commit `arrives` is asked before the server hears of
 * it, and `passes` as soon as the server has committed it, before its answer is handed on; where they say no, the connection
 * is to break (no bytes are answered).
 */
export const answersOf = (arrives: () => boolean, passes: () => boolean) => {
  const statements = new Map<string, string>();
  const asked = messages(true);
  const answered = messages(false);
  /** Whether the batches may commit whose answers are to come; the first answer is that to the greeting. */
  const batches = [false];
  let commits = false;
  let inTransaction = false;
  let held: Buffer[] = [];
  let failed = false;

  const ask = ({ kind, body }: Message): boolean => {
    if (kind === 'P') {
      const [name, text] = texts(body);
      statements.set(name!, text!);
    }
    const text = kind === 'Q' ? texts(body)[0]! : kind === 'B' ? (statements.get(texts(body)[1]!) ?? '') : '';
    commits ||= COMMIT.test(text) || (!inTransaction && APPEND.test(text));
    if (kind !== 'Q' && kind !== 'S') return true;
    const last = commits;
    commits = false;
    batches.push(last);
    return !last || arrives();
  };
  const answer = ({ kind, body, bytes }: Message): Buffer[] | undefined => {
    if (kind === 'Z') inTransaction = body.toString('latin1') !== 'I';
    if (!batches[0]) {
      if (kind === 'Z') batches.shift();
      return [bytes];
    }
    held.push(bytes);
    failed ||= kind === 'E' || (kind === 'C' && texts(body)[0] === 'ROLLBACK');
    if (kind !== 'Z') return [];
    const done = !failed && !inTransaction;
    const whole = held;
    [held, failed] = [[], false];
    batches.shift();
    return done && !passes() ? undefined : whole;
  };
  return {
    there: (bytes: Buffer): Buffer | undefined => (asked(bytes).every(ask) ? bytes : undefined),
    back: (bytes: Buffer): Buffer | undefined => {
      const out = answered(bytes).map(answer);
      return out.includes(undefined) ? undefined : Buffer.concat(out.flatMap((each) => each ?? []));
    },
  };
};

/** Cuts a stream of bytes into messages. What a client says first has no letter. */
const messages = (greets: boolean) => {
  let rest = Buffer.alloc(0);
  let letter = greets ? 0 : 1;
  return (bytes: Buffer): Message[] => {
    rest = Buffer.concat([rest, bytes]);
    const found: Message[] = [];
    while (rest.length >= letter + 4) {
      const end = letter + rest.readUInt32BE(letter);
      if (rest.length < end) break;
      found.push({
        kind: rest.toString('latin1', 0, letter),
        body: rest.subarray(letter + 4, end),
        bytes: rest.subarray(0, end),
      });
      rest = rest.subarray(end);
      letter = 1;
    }
    return found;
  };
};

/** The texts at the start of a message, each of which ends with a zero byte. */
const texts = (body: Buffer): string[] => body.toString('utf8').split('\0');
