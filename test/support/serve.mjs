/** A server over `TEST_SERVER_DATABASE` on a free port, with the associations of `TEST_SERVER_ASSOCIATIONS`, and a replica in `TEST_SERVER_REPLICA`; ends with its input. */
import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Associations } from '../../dist/src/access/associations.js';
import { readConfig } from '../../dist/src/config.js';
import { waitsOf } from '../../dist/src/eventstore/waits.js';
import { outboundBy } from '../../dist/src/press/links/guarded.js';
import { openLog } from '../../dist/src/web/observed/log.js';
import { buildApp } from '../../dist/src/serve.js';

const { TEST_SERVER_DATABASE, TEST_SERVER_KEY, TEST_SERVER_ASSOCIATIONS, TEST_SERVER_REPLICA } = process.env;
const app = await buildApp(TEST_SERVER_DATABASE, TEST_SERVER_KEY, {
  replicaUrl: TEST_SERVER_REPLICA,
  // Most tests sign nothing.
  signer: process.env.SIGNER_KEY_FILE ? readConfig().signer : undefined,
  witnessPolicy: readConfig().witnessPolicy,
  personal: { journal: process.env.ERASURE_JOURNAL, ownerUrl: TEST_SERVER_DATABASE },
  waits: waitsOf(readConfig().storageWait),
  log: process.env.LOG_LEVEL ? openLog(readConfig().logLevel, process.stderr) : undefined,
  limits: readConfig().limits,
  trustProxy: readConfig().trustProxy,
  signIn: readConfig().signIn,
  // Receivers of the tests are on this machine, and take no time.
  ...(process.env.TEST_SERVER_LOOPBACK && {
    outbound: outboundBy({ lookup: async () => ['127.0.0.1'], allows: () => true, allowsPort: () => true }),
    webhooks: { deliver: true, delays: [0, 0] },
  }),
});
await app.listen(0, '127.0.0.1');
for (const handle of TEST_SERVER_ASSOCIATIONS.split(',')) await app.get(Associations).open(handle, { en: handle });
console.log(JSON.stringify({ address: `http://127.0.0.1:${app.getHttpServer().address().port}` }));

process.on('SIGUSR2', () => {
  setFlagsFromString('--expose-gc');
  const letGo = runInNewContext('gc');
  for (let n = 0; n < 3; n++) letGo();
  console.log(JSON.stringify({ memory: process.memoryUsage() }));
});
process.stdin.resume();
process.stdin.on('end', async () => {
  // A connection on which nobody asked yet would be waited for until its time is up.
  app.getHttpServer().closeAllConnections();
  await app.close();
  process.exit(0);
});
