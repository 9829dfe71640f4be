import { type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Associations } from './access/associations.js';
import { FrontDoor } from './access/front-door.js';
import { Setup } from './access/sign-in/setup.js';
import { Stage } from './access/sign-in/stage.js';
import { AppModule, type Settings } from './app.module.js';
import { type Config } from './config.js';
import { openDatabase } from './database.js';
import { readKeys } from './eventstore/keys.js';
import { EventStore } from './eventstore/store.js';
import { inReading } from './eventstore/veil.js';
import { waitsOf } from './eventstore/waits.js';
import { Erasures } from './personal/erasures.js';
import { outboundBy } from './press/links/guarded.js';
import { publicWay } from './press/links/outbound.js';
import { publishContract } from './web/contract.js';
import { invalid } from './web/fits.js';
import { answeredWithin } from './web/in-time.js';
import { Turnstile } from './web/limits/turnstile.js';
import { readAddress } from './web/read-address.js';
import { ProblemFilter } from './web/problem.filter.js';
import { readJson } from './web/read-json.js';
import { type Log } from './web/observed/log.js';
import { NestLog } from './web/observed/nest-log.js';
import { logsTo, Observed } from './web/observed/observed.js';
import { safeHeaders } from './web/safe-headers.js';
import { Traffic } from './web/traffic.js';
import { answerUnheard } from './web/unparsed.js';

export interface Running {
  app: NestExpressApplication;
  address: string;
  /** Answers what is under way, and ends; before that, goes on serving for `delay` milliseconds, saying that it will end. */
  stop(delay?: number): Promise<void>;
}

/** At most this long, in milliseconds, is waited for the answers under way, and then for what is left to be closed. */
const ANSWERING = 12_000;
const CLOSING = 3000;
/** A connection stays open without requests for so many milliseconds: longer than balancers keep theirs, who would ask where nobody is any more. */
const IDLE = 65_000;

/** Builds the application over a migrated database; it does not listen yet. */
export const buildApp = async (url: string, keyFile: string, settings?: Settings): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(url, readKeys(keyFile), settings), {
    bodyParser: false,
    // An address of the installation's own goes before the same address as a record's.
    routeResolutionStrategy: 'specificity',
    routeConflictPolicy: { duplicate: 'error' },
    logger: settings?.log ? new NestLog(settings.log) : ['error', 'warn'],
    // A failed start is told to the caller, who still has a database to let go of.
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Never `true`: whoever asks would choose an address.
  app.set('trust proxy', settings?.trustProxy ?? []);
  const observed = app.get(Observed);
  const { onTheSpot } = app.get(ProblemFilter);
  if (settings?.log) observed.hear(logsTo(settings.log));
  app.use(
    (_request: unknown, _response: unknown, next: () => void) => inReading(next),
    app.get(Traffic).watch,
    observed.watch,
    safeHeaders,
    ...[app.get(FrontDoor).answer, readAddress, readJson].map(onTheSpot),
    answeredWithin((settings?.waits ?? waitsOf(10)).request),
  );
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: true },
      exceptionFactory: (errors) => invalid(errors),
    }),
  );
  publishContract(app);
  const server: Server = app.getHttpServer();
  app.get(Turnstile).standBefore(server, app.getHttpAdapter().getInstance());
  answerUnheard(server, (served) => observed.tell(served));
  server.keepAliveTimeout = IDLE;
  return app;
};

/** Opens the database, serves, and answers how to stop. `say` hears what the operator should read, `log` what happens. */
export const serve = async (config: Config, say: (line: string) => void, log?: Log): Promise<Running> => {
  const database = await openDatabase(config, say);
  try {
    const waits = waitsOf(config.storageWait);
    const app = await buildApp(database.url, config.keyFile, {
      poll: config.pollInterval,
      replicaUrl: config.readReplicaUrl,
      signer: config.signer,
      witnessPolicy: config.witnessPolicy,
      outbound: config.outbound ? outboundBy(publicWay) : undefined,
      webhooks: { deliver: true },
      personal: { journal: config.erasureJournal, ownerUrl: database.ownerUrl },
      waits,
      limits: config.limits,
      trustProxy: config.trustProxy,
      dataFolder: config.dataFolder,
      log,
      signIn: config.signIn,
    });
    await app.listen(config.port, config.host);
    const { repeated } = app.get(Erasures);
    if (repeated > 0) say(`Erased again what a backup had brought back: ${repeated} requests`);
    const { halted } = app.get(EventStore);
    for (const { id, handle } of halted.size > 0 ? await app.get(Associations).all() : [])
      if (halted.has(id)) say(`The log of ${handle} only reads. ${halted.get(id)!}; see docs/running.md`);
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    const { port } = app.getHttpServer().address() as { port: number };
    if ((await app.get(Stage).now()) === 'setting-up')
      say(`Nobody is an administrator yet. Set up at /setup with the token ${app.get(Setup).token}`);
    const stop = async (delay = 0) => {
      const traffic = app.get(Traffic);
      traffic.announce();
      await pause(delay);
      const limit = Math.min(waits.request, ANSWERING);
      const left = await traffic.drain(app.getHttpServer(), limit);
      if (left > 0) say(`Ended with ${left} requests under way, which took longer than ${limit / 1000} s`);
      await atMost(CLOSING, app.close());
      await atMost(CLOSING, database.release());
    };
    return { app, address: `http://${host}:${port}`, stop };
  } catch (error) {
    await database.release();
    throw error;
  }
};

const atMost = (limit: number, work: Promise<void>): Promise<void> =>
  Promise.race([work, pause(limit, undefined, { ref: false })]);
