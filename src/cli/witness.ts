import { InvalidArgumentError } from 'commander';
import { once } from 'node:events';
import { join } from 'node:path';
import { show } from './answer.js';
import { type Options, verb } from './verb.js';
import { listed, verifierKeysIn } from './verifier-keys.js';

interface Given extends Options {
  key: string[];
  state: string;
  name?: string;
  listen?: { host: string; port: number };
}

/** `annals witness`: remembers how far a log was, and cosigns what continues it; for another member, or an auditor. */
export const witness = () =>
  verb(
    'witness',
    'Remembers how far a log was, and cosigns what continues it; it sees sizes and hashes alone.',
    'witness http://127.0.0.1:3000/api/near --key near.key',
    'witness --listen 127.0.0.1:8700 --key near.key --name witness.example.org',
  )
    .argument('[address]', 'where the association is served: its checkpoint is fetched, checked and cosigned')
    .option('--key <file>', "a log's verifier key; may be given several times", listed, [])
    .option('--state <folder>', 'where the witness keeps its key and what it has seen', 'witness')
    .option('--name <name>', 'the name under which it signs; that of its key, at first the name of the machine')
    .option('--listen <host:port>', 'serves POST /add-checkpoint (C2SP tlog-witness) instead', place)
    .action(async (address: string | undefined, given: Given) => {
      const { Refused } = await import('../web/refused.js');
      const { hostname } = await import('node:os');
      const { writeKey } = await import('../audit/signing/write.js');
      const { readSigningKey } = await import('../audit/signing/key-file.js');
      const { Witness } = await import('../audit/witness/witness.js');
      const key = readSigningKey(join(given.state, 'key'), given.name ?? hostname());
      const logs = await verifierKeysIn(given.key);
      const own = new Witness(join(given.state, 'logs'), key, logs);
      const vkey = writeKey(key.keyOf(key.name, 4));
      if (given.listen) {
        const { serveWitness } = await import('../audit/witness/serve.js');
        const { host, port } = given.listen;
        const server = await serveWitness(own, host, port);
        const { port: taken } = server.address() as { port: number };
        show(given, { address: `http://${host}:${taken}/add-checkpoint`, key: vkey }, (said) => [
          said.address,
          said.key,
        ]);
        await once(process, 'SIGTERM');
        server.close();
        return;
      }
      if (address === undefined) {
        show(given, { key: vkey }, (said) => [said.key]);
        return;
      }
      const { look } = await import('../audit/witness/look.js');
      const { checkpoint, answer } = await look(own, address, process.env['ANNALS_KEY']);
      if (answer.status !== 200)
        throw new Refused(
          409,
          'checkpoint-not-witnessed',
          `${answer.status}: ${said(answer.status, answer.body.trim())}`,
        );
      const note = checkpoint + answer.body;
      // The lines of a signed note hold nothing that could do harm, and are to be kept as they are.
      show(given, { key: vkey, note }, () => note.trimEnd().split('\n'));
    });

/** A number alone is what other logs ask for; whoever stands at this terminal is told what it means. */
const said = (status: number, body: string): string =>
  status === 409
    ? `The log was seen here with ${body} events, and now shows another size: an older state of it?`
    : body;

const place = (given: string): { host: string; port: number } => {
  const [, host, port] = /^\[?([\w.:-]+?)\]?:(\d{1,5})$/.exec(given) ?? [];
  if (host === undefined || Number(port) > 65_535) throw new InvalidArgumentError('Written as 127.0.0.1:8700.');
  return { host, port: Number(port) };
};
