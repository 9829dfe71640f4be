import { dirname, resolve } from 'node:path';
import { readSignIn } from './access/sign-in/read-settings.js';
import { type SignInSettings } from './access/sign-in/settings.js';
import { type SignerFiles } from './audit/signing/signer.js';
import { type Budgets, readBudgets } from './web/limits/budgets.js';
import { readNetworks } from './web/limits/client.js';
import { logLevels } from './web/observed/log.js';

/** How this process was set up; read once from the environment and checked. */
export interface Config {
  /** PostgreSQL 15 or newer; the embedded one in `dataFolder` where none is named. */
  databaseUrl?: string;
  /** The owner of the tables, where it is another than the application's role. */
  migrationDatabaseUrl?: string;
  /** A streaming standby of `databaseUrl` that pages and exports may be read from. */
  readReplicaUrl?: string;
  dataFolder: string;
  keyFile: string;
  /** Where erasures of personal data are noted, outside the database (`ERASURE_JOURNAL`). */
  erasureJournal: string;
  /** Who signs what the log holds, and where it keeps its key and its memory; nobody where `SIGNER_KEY_FILE` is `off`. */
  signer?: SignerFiles;
  /** The file that names the witnesses to which checkpoints are sent (`WITNESS_POLICY`); to nobody where there is none. */
  witnessPolicy?: string;
  host: string;
  port: number;
  /** How people sign in (`PUBLIC_URL`, `OIDC_…`, `SIGN_IN`). */
  signIn: SignInSettings;
  /** Milliseconds between two looks for events of which no notification came. */
  pollInterval: number;
  /** Seconds that a statement may take at most; the other waits follow from it (`STORAGE_WAIT_SECONDS`). */
  storageWait: number;
  /** Whether addresses of press items may be called and webhooks be told (`OUTBOUND=on`). */
  outbound: boolean;
  /** Seconds from SIGTERM to the end of taking requests, for whoever sends them to take notice (`STOP_DELAY_SECONDS`). */
  stopDelay: number;
  /** How many requests in a minute each of those who ask may make (`LIMITS`). */
  limits: Budgets;
  /** Networks of proxies whose word for where a request comes from is taken (`TRUST_PROXY`). */
  trustProxy: string[];
  /** From which weight on what happens is written down (`LOG_LEVEL`). */
  logLevel: string;
  /** For tests alone: takes a server that trades durability for speed (`ANNALS_ALLOW_UNSAFE_POSTGRES=1`). */
  allowUnsafePostgres: boolean;
}

/** Throws with one clear line for a setting that cannot be used. */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => {
  const dataFolder = resolve(env['DATA_FOLDER'] || 'data');
  const host = env['HOST'] || '127.0.0.1';
  const keyFile = env['KEY_FILE'] || resolve(dataFolder, 'key');
  return {
    databaseUrl: postgresUrl('DATABASE_URL', env),
    migrationDatabaseUrl: postgresUrl('MIGRATION_DATABASE_URL', env),
    readReplicaUrl: replicaUrl(env),
    dataFolder,
    keyFile,
    erasureJournal: env['ERASURE_JOURNAL'] || resolve(dirname(keyFile), 'erasures.ndjson'),
    signer: signerFiles(dataFolder, env),
    witnessPolicy: env['WITNESS_POLICY'] || undefined,
    host,
    port: port(env['PORT']),
    signIn: readSignIn(env, isLoopback(host)),
    pollInterval: pollInterval(env['POLL_INTERVAL']),
    storageWait: seconds('STORAGE_WAIT_SECONDS', 10, 0.1, 600, env),
    outbound: switched('OUTBOUND', env),
    stopDelay: seconds('STOP_DELAY_SECONDS', 1, 0, 60, env),
    limits: readBudgets(env['LIMITS']),
    trustProxy: readNetworks(env['TRUST_PROXY']),
    logLevel: logLevel(env['LOG_LEVEL']),
    allowUnsafePostgres: env['ANNALS_ALLOW_UNSAFE_POSTGRES'] === '1',
  };
};

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const postgresUrl = (name: string, env: NodeJS.ProcessEnv): string | undefined => {
  const url = env[name];
  if (!url) return undefined;
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw new Error(`${name} is no postgres:// address`);
  return url;
};

/** Beside the key of the record, unless they are put where neither the database nor its backups come. */
const signerFiles = (dataFolder: string, env: NodeJS.ProcessEnv): SignerFiles | undefined => {
  const { SIGNER_KEY_FILE: keyFile, SIGNER_MEMORY: memory, LOG_ORIGIN: origin, OUTSIDE_CHECKPOINTS: outside } = env;
  if (keyFile === 'off') return undefined;
  if (origin && !/^[\w-]+(\.[\w-]+)*(:\d+)?(\/[\w.-]+)*$/.test(origin))
    throw new Error(`LOG_ORIGIN=${origin} is no address without a scheme, such as records.example.org`);
  return {
    keyFile: keyFile || resolve(dataFolder, 'signer', 'key'),
    memory: memory || resolve(dataFolder, 'signer', 'memory'),
    origin: origin || undefined,
    outside: outside || undefined,
  };
};

/** Whoever names the primary here as well would believe in a replica that is none. */
const replicaUrl = (env: NodeJS.ProcessEnv): string | undefined => {
  const [primary, replica] = [postgresUrl('DATABASE_URL', env), postgresUrl('READ_REPLICA_URL', env)];
  if (replica === undefined) return undefined;
  if (primary === undefined)
    throw new Error('READ_REPLICA_URL needs DATABASE_URL: the embedded PostgreSQL has no replica');
  if (placeOf(primary) === placeOf(replica))
    throw new Error('READ_REPLICA_URL names the same database as DATABASE_URL; leave it out where there is no replica');
  return replica;
};

const placeOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname.toLowerCase()}:${port || 5432}${pathname}`;
};

const port = (given: string | undefined): number => {
  const number = Number(given || 3000);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new Error(`PORT=${given} is no port`);
  return number;
};

const switched = (name: string, env: NodeJS.ProcessEnv): boolean => {
  const given = env[name] || 'off';
  if (given !== 'on' && given !== 'off') throw new Error(`${name}=${given} is neither on nor off`);
  return given === 'on';
};

const logLevel = (given: string | undefined): string => {
  const level = given || 'info';
  if (!logLevels.includes(level)) throw new Error(`LOG_LEVEL=${given} is none of ${logLevels.join(', ')}`);
  return level;
};

const pollInterval = (given: string | undefined): number => {
  const ms = Number(given || 1000);
  if (!Number.isInteger(ms) || ms < 100 || ms > 60_000)
    throw new Error(`POLL_INTERVAL=${given} is no number of milliseconds from 100 to 60000`);
  return ms;
};

const seconds = (name: string, usual: number, least: number, most: number, env: NodeJS.ProcessEnv): number => {
  const number = Number(env[name] || usual);
  if (!(number >= least && number <= most)) throw new Error(`${name} is a number from ${least} to ${most}`);
  return number;
};
