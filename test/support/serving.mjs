import { Associations } from '../../dist/src/access/associations.js';
import { readConfig } from '../../dist/src/config.js';
import { waitsOf } from '../../dist/src/eventstore/waits.js';
import { outboundBy } from '../../dist/src/press/links/guarded.js';
import { openLog } from '../../dist/src/web/observed/log.js';
import { buildApp } from '../../dist/src/serve.js';

/** Serves a migrated database on a free port, as `env` sets it up, with an association open for each handle; answers the application and its address. */
export const serveOn = async (databaseUrl, keyFile, handles, env) => {
  const config = readConfig(env);
  const app = await buildApp(databaseUrl, keyFile, {
    replicaUrl: env.TEST_SERVER_REPLICA,
    // Most tests sign nothing.
    signer: env.SIGNER_KEY_FILE ? config.signer : undefined,
    witnessPolicy: config.witnessPolicy,
    personal: { journal: env.ERASURE_JOURNAL, ownerUrl: databaseUrl },
    waits: waitsOf(config.storageWait),
    log: env.LOG_LEVEL ? openLog(config.logLevel, process.stderr) : undefined,
    limits: config.limits,
    trustProxy: config.trustProxy,
    signIn: config.signIn,
    // Receivers of the tests are on this machine, and take no time.
    ...(env.TEST_SERVER_LOOPBACK && {
      outbound: outboundBy({ lookup: async () => ['127.0.0.1'], allows: () => true, allowsPort: () => true }),
      webhooks: { deliver: true, delays: [0, 0] },
    }),
  });
  await app.listen(0, '127.0.0.1');
  for (const handle of handles) await app.get(Associations).open(handle, { en: handle });
  return { app, address: `http://127.0.0.1:${app.getHttpServer().address().port}` };
};

/** Ends a server; a connection on which nobody asked yet would be waited for until its time is up. */
export const close = (app) => {
  app.getHttpServer().closeAllConnections();
  return app.close();
};
