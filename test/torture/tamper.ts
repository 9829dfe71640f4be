import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client } from 'pg';
import { Bundles } from '../../src/audit/bundle/bundles.js';
import { Checkpoints } from '../../src/audit/checkpoints/checkpoints.js';
import { FileSigner } from '../../src/audit/signing/signer.js';
import { Witnesses } from '../../src/audit/witnesses/witnesses.js';
import { migrate } from '../../src/data-source.js';
import { deriveKeys } from '../../src/eventstore/keys.js';
import { type Registry } from '../../src/eventstore/registry.js';
import { newId } from '../../src/language/ids.js';
import { type Report, type Trust, verifyBundle } from '../../src/verifier/bundle.js';
import { type File, readZip, writeZip } from '../../src/verifier/zip.js';
import { guestbook } from '../eventstore/guestbook.js';
import { holder } from '../support/holder.js';
import { makeWorld, type World } from '../support/kernel.js';
import { newCluster } from '../support/restore.js';
import { seeded } from '../support/seeded.js';
import { blows } from './tampering.js';
import { type Torture } from './torture.js';

/** A signed log of so many events, with what an auditor has kept of it. */
interface Signed {
  world: World;
  size: number;
  trust: Trust;
  bundle(sql?: Client): Promise<Buffer>;
  end(): Promise<void>;
}

const joined = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of pieces) parts.push(part);
  return Buffer.concat(parts);
};

/** Records, signing three times on the way. `url` is a migrated database. */
export const signedLog = async (url: string, size: number): Promise<Signed> => {
  const folder = await mkdtemp(join(tmpdir(), 'annals-tamper-'));
  const world = await makeWorld({ deciders: [guestbook], url });
  const signer = new FileSigner({
    keyFile: join(folder, 'key'),
    memory: join(folder, 'memory'),
    origin: 'example.org',
  });
  const checkpoints = new Checkpoints(world.dataSource, world.log, world.store, signer);
  const bundles = new Bundles(
    checkpoints,
    { facts: {} } as Registry,
    new Witnesses(checkpoints),
    deriveKeys(Buffer.alloc(32, 7)),
  );
  const books = Array.from({ length: 7 }, newId);
  const sign = (n: number) =>
    world.as(() =>
      world.store.decide(guestbook, books[n % books.length]!, () => [
        { type: 'Signed', data: { guests: [{ person: newId(), name: `guest ${n}` }], note: `note ${n}` } },
      ]),
    );
  const third = Math.ceil(size / 3);
  for (let n = 0; n < size; n += third) {
    await Promise.all(Array.from({ length: Math.min(third, size - n) }, (_, each) => sign(n + each)));
    await checkpoints.make(world.association);
  }
  const bundle = (sql?: Client) => joined(bundles.write(world.association, sql));
  const keys = [signer.keyOf(signer.originOf(world.association))];
  const { verdict, leaves } = await verifyBundle(await bundle(), { keys });
  if (verdict !== 'OK') throw new Error(`The log is not well to begin with: ${verdict}`);
  const end = async () => {
    await world.end();
    await rm(folder, { recursive: true });
  };
  return { world, size, trust: { keys, leaves }, bundle, end };
};

const found = ({ findings }: Report, wanted: (string | number)[]): boolean =>
  wanted.every((at) => findings.some((each) => each.code !== 'ERASED' && each.at === at));

/** Strikes each blow `times` times at random places of a signed log; what an auditor makes of it, offline, is counted. */
export const tamperWith = async (superuserUrl: string, signed: Signed, times: number, seed: number) => {
  const client = holder(superuserUrl);
  await client.connect();
  return strike(client, signed, times, seed).finally(() => client.end());
};

const strike = async (client: Client, signed: Signed, times: number, seed: number) => {
  const { trust, world, size } = signed;
  const random = seeded(seed);
  const counts = { blows: 0, detected: 0, named: 0, 'named without the list of leaves': 0 };
  const faults: string[] = [];
  for (const [name, blow] of Object.entries(blows))
    for (let n = 0; n < times; n += 1) {
      const position = Math.floor(random() * (size - 1));
      const other = position + 1 + Math.floor(random() * (size - 1 - position));
      await client.query('begin; set local session_replication_role = replica');
      const place = { sql: client, association: world.association, position, other, size };
      const wanted = await blow(place);
      const zip = await signed.bundle(client);
      await client.query('rollback');
      const report = await verifyBundle(zip, trust);
      counts.blows += 1;
      counts.detected += Number(report.verdict !== 'OK');
      counts.named += Number(found(report, wanted));
      const without = await verifyBundle(zip, { keys: trust.keys });
      counts['named without the list of leaves'] += Number(found(without, wanted));
      if (without.verdict === 'OK' || !found(report, wanted))
        faults.push(`${name} at ${position}: ${report.verdict} instead of ${wanted.join(' and ')}`);
    }
  return { faults, numbers: counts };
};

/** Turns each `step`-th byte of a bundle, of the file and then of each file in it written well again; answers what was accepted. */
export const turnBytes = async ({ bundle, trust }: Signed, step: number) => {
  const zip = await bundle();
  const files = await readZip(zip);
  const faults: string[] = [];
  let turned = 0;
  const judge = async (bytes: Uint8Array, where: string) => {
    turned += 1;
    const { verdict } = await verifyBundle(bytes, { keys: trust.keys });
    if (verdict === 'OK') faults.push(`accepted with another byte at ${where}`);
  };
  for (let n = 0; n < zip.length; n += step) {
    zip[n]! ^= 1 << (n % 8);
    await judge(zip, String(n));
    zip[n]! ^= 1 << (n % 8);
  }
  const copies: File[] = files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));
  for (const { name, bytes } of copies)
    for (let n = 0; n < bytes.length; n += step) {
      bytes[n]! ^= 1 << (n % 8);
      await judge(await joined(writeZip(copies)), `${name} ${n}`);
      bytes[n]! ^= 1 << (n % 8);
    }
  return { faults, numbers: { bytes: zip.length, turned } };
};

const onCluster = async <T>(size: number, work: (signed: Signed, superuserUrl: string) => Promise<T>): Promise<T> => {
  const cluster = await newCluster();
  try {
    await migrate(cluster.url, cluster.url);
    const signed = await signedLog(cluster.url, size);
    const superuser = new URL(cluster.superuserUrl);
    superuser.pathname = new URL(cluster.url).pathname;
    return await work(signed, superuser.href).finally(() => signed.end());
  } finally {
    await cluster.end();
  }
};

/** Fourteen changes in SQL, `commands` times each, that an auditor must find offline and name the place of. */
export const tamper: Torture = {
  says: 'a superuser changes the log in fourteen ways; an auditor finds each offline, and names the event',
  usual: { commands: 200 },
  run: ({ commands, seed }) =>
    onCluster(300, (signed, superuserUrl) => tamperWith(superuserUrl, signed, commands, seed)),
};

/** Every byte of a small bundle turned. */
export const bundle: Torture = {
  says: 'every byte of an audit bundle is turned; none is accepted',
  usual: {},
  run: () => onCluster(3, (signed) => turnBytes(signed, 1)),
};
