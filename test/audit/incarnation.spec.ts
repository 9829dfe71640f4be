import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Checkpoints } from '../../src/audit/checkpoints/checkpoints.js';
import { FileSigner } from '../../src/audit/signing/signer.js';
import { SigningKey } from '../../src/audit/signing/key-file.js';
import { look } from '../../src/audit/witness/look.js';
import { Witness } from '../../src/audit/witness/witness.js';
import { Stage } from '../../src/access/sign-in/stage.js';
import { EventStore } from '../../src/eventstore/store.js';
import { type Trust, verifyBundle } from '../../src/verifier/bundle.js';
import { type Key, readKey } from '../../src/verifier/note.js';
import { type House, openHouse } from '../access/house.js';

type Somebody = Awaited<ReturnType<House['person']>>;

describe('a log that lost signed events', () => {
  let folder: string;
  let house: House;
  let [one, other, recorder, auditor]: Somebody[] = [];
  let witness: Witness;
  let keys: Key[];
  const memory = () => readFile(join(folder, 'memory'), 'utf8');
  const at = (path: string) => `/api/own${path}`;
  const give = (path: string, body: object, who?: Somebody) => house.call('POST', at(path), { body, key: who?.key });
  const note = async (who = recorder) =>
    (await house.call('GET', at('/audit/checkpoint'), { key: who?.key, headers: { Accept: 'text/plain' } })).text;
  const origin = () => `records.example.org/log/${house.association}`;
  const keysOf = async (): Promise<Key[]> =>
    (await house.call('GET', at('/audit/key'), { key: auditor?.key, headers: { Accept: 'text/plain' } })).text
      .trim()
      .split('\n')
      .map(readKey);
  const member = (code: string, by?: Somebody) => give('/members', { code, country: 'XA', names: { en: code } }, by);
  const sign = () => house.app.get(Checkpoints).make(house.association);
  const confirm = async (id: string, { id: person }: Somebody) => {
    const link = await give(`/people/${person}/link`, {}, one);
    const secret = new URL(link.body.address as string).searchParams.get('link')!;
    const { headers } = await house.call('POST', '/sign-in', { body: new URLSearchParams({ link: secret }) });
    const cookie = headers.getSetCookie()[0]!.split(';')[0]!;
    return house.call('POST', at(`/requests/${id}/confirmation`), { body: {}, headers: { Cookie: cookie } });
  };
  /** Puts the database back to so many events, as an older backup would, and looks as a start does. */
  const putBack = async (size: number, incarnation = 1) => {
    const own = `association_id = '${house.association}'`;
    await house.sql.query(`set session_replication_role = replica;
      delete from event where position >= ${size} and ${own};
      update log_head set size = ${size} where ${own};
      delete from checkpoint where (size > ${size} or incarnation > ${incarnation}) and ${own};
      set session_replication_role = default`);
    await house.app.get(Checkpoints).halts(house.association);
  };
  const verdict = async (trust: Partial<Trust> = {}) => {
    const answer = await fetch(house.address + at('/audit/bundle'), {
      headers: { Authorization: `Bearer ${auditor!.key}` },
    });
    return verifyBundle(new Uint8Array(await answer.arrayBuffer()), { keys, ...trust });
  };
  const watch = async () =>
    (await look(new Witness(join(folder, 'w'), own, keys), `${house.address}/api/own`, recorder!.key)).answer;
  const own = new SigningKey('witness.example.org', new Uint8Array(32).fill(2));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annals-incarnation-'));
    house = await openHouse(
      {},
      { keyFile: join(folder, 'key'), memory: join(folder, 'memory'), origin: 'records.example.org' },
    );
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await member(`XA-${n}`);
      if (n % 2 === 0) await sign();
    }
    keys = await keysOf();
    witness = new Witness(join(folder, 'w'), own, keys);
    await look(witness, `${house.address}/api/own`);
    one = await house.person('admin');
    house.app.get(Stage).forget();
    [recorder, auditor] = [await house.person('recorder'), await house.person('auditor')];
  });
  afterAll(async () => {
    await house.end();
    await rm(folder, { recursive: true });
  });

  let before: string;

  it('is not begun anew while nothing is lost, nor by whoever is no administrator', async () => {
    before = await note();
    expect((await give('/audit/incarnation', { reason: 'To try' }, one)).body).toMatchObject({
      status: 422,
      rule: 'LogIsShorterThanSigned',
    });
    expect((await give('/audit/incarnation', { reason: 'To try' }, recorder)).body.code).toBe('role-lacking');
    expect((await give('/audit/incarnation', {}, one)).status).toBe(422);
  });

  it('is refused what is not its rest', async () => {
    const spoil = async (by: string) => {
      await house.sql.query(`set session_replication_role = replica;
        update event set leaf_hash = ${by} where position = 1; set session_replication_role = default`);
    };
    await spoil(`sha256(leaf)`);
    // Neither a log that holds others in the place of those that were signed, nor one that also lost some.
    for (const size of [6, 5]) {
      await putBack(size);
      expect((await give('/audit/incarnation', { reason: 'Lost' }, one)).body.rule).toBe('RestIsAsSigned');
    }
    await spoil(`sha256('\\x00'::bytea || leaf)`);
  });

  it('is begun anew by one administrator alone, which is self-approved for ever', async () => {
    expect((await member('XA-7', recorder)).body).toMatchObject({ code: 'log-rollback-detected' });
    const { body: standing } = await house.call('GET', at('/audit/incarnation'), { key: auditor!.key });
    expect(standing).toMatchObject({ incarnation: 1, size: 5, lost: { origin: origin(), size: 6 }, breaks: [] });
    const { status, body } = await give('/audit/incarnation', { reason: 'The disk of the 14th is lost' }, one);
    expect([status, body.position]).toEqual([201, 5]);
    expect(body.events[0].data).toEqual({ log: house.association, incarnation: 2, lost: standing.lost });
    const [event] = (await house.events()).slice(-1);
    expect([event!.onBehalfOf, event!.reason]).toEqual([event!.actor.id, 'The disk of the 14th is lost']);
    expect((await member('XA-7', recorder)).status).toBe(201);
    expect((await note()).split('\n').slice(0, 2)).toEqual([`${origin()}/2`, '6']);
    await sign();
    expect(await memory()).toContain(`${origin()}/2 5 `);
    expect(await memory()).toContain(`${origin()}/2 7 `);
  });

  it('shows the break to every verifier, and to who saw more a rollback', async () => {
    expect((await verdict()).verdict).toBe('SIGNATURE@checkpoint');
    keys = await keysOf();
    expect(keys.map(({ name }) => name)).toEqual([`${origin()}/2`, origin()]);
    const report = await verdict();
    expect([report.verdict, report.findings]).toEqual([
      'OK',
      [expect.objectContaining({ code: 'INCARNATION', at: 5, text: expect.stringContaining('6 events') })],
    ]);
    expect((await verdict({ checkpoints: [before] })).verdict).toBe('ROLLBACK@5');
    const { rows } = await house.sql.query('select note from checkpoint where size = 4');
    expect((await verdict({ checkpoints: [rows[0].note] })).verdict).toBe('OK');
    const page = await fetch(`${house.address}/own/audit?lang=en`, {
      headers: { Authorization: `Bearer ${auditor!.key}`, Accept: 'text/html' },
    });
    expect(await page.text()).toContain('the log was begun anew, as incarnation 2');
  });

  it('is witnessed as the next incarnation, and never again as the one before', async () => {
    expect((await watch()).status).toBe(200);
    const signer = house.app.get(FileSigner);
    const older = { origin: origin(), size: 9, root: new Uint8Array(32) };
    await expect(signer.sign(older, 6, [])).rejects.toThrow('does not continue');
    expect(await new Witness(join(folder, 'w'), own, keys).add(`old 6\n\n${before}`)).toMatchObject({
      status: 422,
      body: expect.stringContaining('later incarnation'),
    });
  });

  it('is begun anew by a second administrator where there is one, from an outside checkpoint too', async () => {
    const newest = await note();
    other = await house.person('admin');
    await putBack(6, 2);
    const asked = await give('/audit/incarnation', { reason: 'Lost again' }, one);
    expect([asked.status, asked.body.waits]).toEqual([202, true]);
    expect((await confirm(asked.body.id as string, one!)).body.rule).toBe('SecondPersonConfirms');
    const confirmed = await confirm(asked.body.id as string, other);
    expect([confirmed.status, confirmed.body.events?.[0]?.data]).toEqual([
      201,
      expect.objectContaining({ incarnation: 3, lost: expect.objectContaining({ origin: `${origin()}/2`, size: 7 }) }),
    ]);
    expect((await house.events()).at(-1)).toMatchObject({ onBehalfOf: expect.stringMatching(/^key-/) });
    keys = await keysOf();
    expect((await verdict()).findings.map(({ code, at }) => `${code}@${at}`)).toEqual([
      'INCARNATION@5',
      'INCARNATION@6',
    ]);
    expect((await verdict({ checkpoints: [newest] })).verdict).toBe('ROLLBACK@6');
    // A signer whose memory was put back as well hears of it from whoever kept a checkpoint.
    await writeFile(join(folder, 'outside'), `${before}\n${await note()}`);
    const files = { keyFile: join(folder, 'key'), memory: join(folder, 'other'), outside: join(folder, 'outside') };
    expect(new FileSigner(files).incarnation(house.association)).toBe(3);
    await writeFile(join(folder, 'outside'), before.replace('\n6\n', '\n7\n'));
    expect(() => new FileSigner(files)).toThrow('not signed by the key here');
  });

  it('goes on where the signer was told and the event was not recorded', async () => {
    const { association } = house;
    await sign();
    await putBack(6, 2);
    expect(house.app.get(EventStore).halted.get(association)).toContain('was signed last in its incarnation 3');
    const { rows } = await house.sql.query(`select root from checkpoint where size = 6`);
    await house.app.get(FileSigner).begin(`${origin()}/4`, { size: 6, root: rows[0].root });
    await house.app.get(Checkpoints).halts(association);
    const { body } = await give('/audit/incarnation', { reason: 'And again' }, one);
    expect((await confirm(body.id as string, other!)).body.events[0].data).toMatchObject({
      incarnation: 4,
      lost: { origin: `${origin()}/3`, size: 7 },
    });
  });
});
