import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { withNewer } from '../../src/cli/verify-newer.js';
import { verifyBundle } from '../../src/verifier/bundle.js';
import { readKey } from '../../src/verifier/note.js';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';
import { foundInBytes, foundInTables, leaveTraces, scriptsOf, sentinelOf, type Traces } from '../torture/sentinel.js';

const name = sentinelOf(20_261_125);
const words = scriptsOf(name);

describe('what is held about a person', () => {
  let folder: string;
  let database: TestDatabase;
  let server: TestServer;
  let api: Api;
  let client: pg.Client;
  let traces: Traces;
  let held: { names: string[]; items: Place[]; beside: { id: string; row?: number }[]; remains: { code: string }[] };
  interface Place {
    slot: string;
    subject: string;
    type: string;
    field: string;
    class: string;
    text: string;
    on: string | null;
  }
  const start = async () => {
    server = await startServer(database.url, ['near'], {
      SIGNER_KEY_FILE: join(folder, 'signer'),
      SIGNER_MEMORY: join(folder, 'memory'),
      LOG_ORIGIN: 'records.example.org',
      ERASURE_JOURNAL: join(folder, 'erasures'),
      LOG_LEVEL: 'debug',
    });
    api = apiOf(server.address);
  };
  const bytes = async (path: string): Promise<Buffer> => {
    const answer = await fetch(path.startsWith('/near') ? server.address + path : api.at(path));
    expect([path, answer.status]).toEqual([path, 200]);
    return Buffer.from(await answer.arrayBuffer());
  };
  const ask = async (body: object) => {
    const answer = await api.post('/personal-data/held', body);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  let before: Buffer;
  let key: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annals-personal-'));
    database = await freshDatabase();
    client = new pg.Client(database.url);
    await client.connect();
    await start();
    traces = await leaveTraces(api, name);
    key = (await bytes('/audit/key')).toString();
    before = await bytes('/audit/bundle');
  });
  afterAll(async () => {
    await server.stop();
    await client.end();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('is found in every event, each place with its class and day', async () => {
    held = await ask({ person: traces.person });
    expect(new Set(held.names)).toEqual(new Set(words));
    const places = held.items.map(({ type, field, class: of }) => `${type} ${field} ${of}`);
    for (const place of [
      'OfficeHolderChanged /name/ko K0',
      'OfficeHolderChanged /evidence/0/quote K3',
      'Corrected /now/name/en K0',
      'Corrected /reason K3',
      'AttendanceRecorded /people/0/names/en K1',
      'GuestRecorded /people/0/names/ru K1',
      'RoleTaken /by/names/en K1',
      'AgendaSet /items/0/text/en K3',
      'DecisionTaken /title/en K3',
      'PressCoverageLogged /original/text K3',
      'PressCoverageLogged /original/by K1',
      'PressCoverageLogged /keyPoints/0/text K3',
      'CoverageTextAdded /translation/by K1',
      'ClaimRecorded /evidence/0/quote K3',
      'ClaimRecorded /counting K3',
      'AnswerProposed /reason K3',
      'CommitmentRecorded /by/name K1',
      'DocumentImported /bytes K3',
      'DocumentImported /name K3',
    ])
      expect(places).toContain(place);
    // Of an original nobody is shown how its bytes are written in the log.
    const originals = held.items.filter(({ type, field }) => `${type} ${field}` === 'DocumentImported /bytes');
    for (const { text } of originals) expect(text === '' || words.some((word) => text.includes(word))).toBe(true);
    expect(held.items.find(({ type }) => type === 'OfficeHolderChanged')!.on).toBe('2001');
    expect(held.beside.map(({ id, row }) => (row === undefined ? id : 'row')).toSorted()).toHaveLength(4);
    expect(held.remains.map(({ code }) => code)).toContain('office');
    const known = new Set(held.items.map(({ slot }) => slot));
    for (const word of words)
      for (const { slot } of (await ask({ name: word })).items) expect(known.has(slot)).toBe(true);
  });

  it('is shown on a page, each place to be marked, and asked for by no address', async () => {
    const form = (path: string, body: URLSearchParams) =>
      fetch(`${server.address}/near/personal-data${path}`, { method: 'POST', body });
    const found = await form('?lang=en', new URLSearchParams({ who: name.en }));
    const page = await found.text();
    expect([found.status, found.headers.get('cache-control')]).toEqual([200, 'no-store']);
    // Who is found by one name has all their names looked for.
    expect([...page.matchAll(/name="slot" value="([^"]+)"/g)].length).toBe(held.items.length);
    // What cannot be undone is marked by whoever asks for it, one by one.
    expect(page).not.toMatch(/name="slot" value="[^"]+" checked/);
    expect(page).toContain('name="as" value="file"');
    const file = await form('', new URLSearchParams({ who: name.en, as: 'file' }));
    expect([file.status, file.headers.get('content-disposition'), file.headers.get('cache-control')]).toEqual([
      200,
      'attachment; filename=personal-data.json',
      'no-store',
    ]);
    expect(await file.json()).toEqual(await ask({ name: name.en }));
    const nothing = await form('/erasures', new URLSearchParams({ basis: 'request' }));
    expect(nothing.status).toBe(422);
    expect(foundInBytes(Buffer.from(server.said()), words)).toEqual([]);
  });

  it('is asked for and erased by what can be read alone', async () => {
    expect(refusalOf(await api.post('/personal-data/held', {}))).toEqual([422, 'invalid']);
    const [{ slot }] = held.items as [Place];
    const nobody = '01890000-0000-7000-8000-000000000000';
    const stray = await api.post('/personal-data/erasures', { slots: [slot, nobody], basis: 'request' });
    expect(refusalOf(stray)).toEqual([422, 'invalid']);
    expect(stray.body.errors).toMatchObject([{ pointer: '/slots/1', code: 'not-in-the-record' }]);
    const nothing = await api.post('/personal-data/erasures', { basis: 'request' });
    expect(nothing.status).toBe(200);
  });

  it('is nowhere once it was erased: in no table, answer, page, export or line of output', async () => {
    expect((await foundInTables(client, words)).length).toBeGreaterThan(10);
    const order = {
      slots: held.items.map(({ slot }) => slot),
      beside: held.beside.map(({ id, row }) => ({ id, row })),
      basis: 'request',
    };
    const again = { 'Idempotency-Key': 'erase-once' };
    const answer = await api.post('/personal-data/erasures', order, again);
    expect(answer.status).toBe(201);
    expect(answer.body.events.some(({ data }: { data: { person?: boolean } }) => data.person)).toBe(true);
    expect((await api.post('/personal-data/erasures', order, again)).headers['idempotency-replayed']).toBe('true');

    expect(await foundInTables(client, words)).toEqual([]);
    const lines = [
      ...['/members/XA-1', '/members/XA-1/timeline', '/members/XA-2/timeline', '/meetings/assembly-1'],
      ...[
        '/meetings/assembly-1/attendance',
        '/decisions',
        '/coverage',
        `/coverage/${traces.item}`,
        '/claims',
        '/commitments',
      ],
      ...[`/questions/${traces.question}`, '/events?limit=1000', '/coverage/scrapbook.csv', '/coverage/scrapbook.docx'],
      ...[
        '/near',
        '/near/members/XA-1',
        '/near/meetings/assembly-1',
        `/near/coverage/${traces.item}`,
        '/near/decisions',
      ],
      ...[
        '/near/commitments',
        `/near/questions/${traces.question}`,
        '/near/meetings',
        '/near/coverage',
        '/near/imports',
      ],
    ];
    for (const path of lines) expect([path, foundInBytes(await bytes(path), words)]).toEqual([path, []]);
    expect((await ask({ person: traces.person, name: name.en })).count).toBe(0);
    expect(foundInBytes(Buffer.from(server.said()), words)).toEqual([]);
    expect(foundInBytes(await readFile(join(folder, 'erasures')), words)).toEqual([]);
    expect((await api.get('/health/ready')).body.behind).toEqual([]);
  });

  it('is shown as erased where it stood', async () => {
    const { officeHolders } = await api.read('/members/XA-1');
    expect(officeHolders ?? [{ name: { en: null } }]).toMatchObject([{ name: { en: null } }]);
    expect((await bytes('/near/members/XA-1?lang=en')).toString()).toMatch(/erased/i);
  });

  it('takes nothing from a bundle that was made before, and one that is made now says what was erased', async () => {
    const keys = [readKey(key)];
    const older = await verifyBundle(before, { keys });
    expect(older.verdict).toBe('OK');
    const now = await bytes('/audit/bundle');
    const report = await verifyBundle(now, { keys });
    expect(report.verdict).toBe('OK');
    expect(report.findings.filter(({ code }) => code === 'ERASED').length).toBe(held.items.length);
    expect(foundInBytes(now, words)).toEqual([]);
    const { verdict, findings } = await withNewer(older, now, { keys });
    expect(verdict).toBe('OK');
    expect(findings.filter(({ code }) => code === 'ERASED').length).toBe(held.items.length);
    // The other way round the log that was signed last is missing.
    expect((await withNewer(report, before, { keys })).verdict).toMatch(/^(INCONSISTENT_WITH|ROLLBACK)/);
  });

  it('may be corrected in all that is left, and is not named again by that', async () => {
    const { items } = await api.read('/events', { limit: '1000' });
    const { position, data } = items.find(({ type }: { type: string }) => type === 'OfficeHolderChanged');
    const correct = (now: object) => api.post('/corrections', { position, now, reason: 'It was in May' });
    expect(data).toMatchObject({ person: traces.person, name: { en: null } });
    const named = await correct({ ...data, name, from: '2001-05' });
    expect(refusalOf(named)).toEqual([422, 'rule-refused', 'ErasedPersonsStayErased']);
    expect((await correct({ ...data, from: '2001-05' })).status).toBe(201);
    const [holder] = (await api.read('/members/XA-1')).officeHolders;
    expect(holder).toMatchObject({ name: { en: null }, from: '2001-05' });
    expect(await foundInTables(client, words)).toEqual([]);
  });

  it('stays erased: nothing is kept under that id again', async () => {
    const again = { person: traces.person, name: { en: 'Somebody' }, office: { en: 'Governor' }, from: '2002' };
    expect(refusalOf(await api.post('/members/XA-1/office-holder', again))).toEqual([
      422,
      'rule-refused',
      'ErasedPersonsStayErased',
    ]);
    await api.give('/members/XA-1/office-holder', { ...again, person: undefined });
    await api.give(`/coverage/${traces.item}/key-points`, { language: 'en', points: ['Somebody spoke.'] });
  });
});
