import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { apiOf, type Api } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { annalsOn } from './annals.js';

const document = resolve('test/samples/scrapbook-example.txt');

let database: TestDatabase;
let server: OpenServer;
let api: Api;
let program: Awaited<ReturnType<typeof annalsOn>>;
const annals = (...args: string[]) => program.quickly(...args);
/** The document is of a year to come. */
const items = async (): Promise<number> =>
  ((await api.read('/coverage', { trueOn: '2030-12-31' })) as { items: unknown[] }).items.length;

beforeAll(async () => {
  database = await freshDatabase();
  server = await openServer(database.url);
  api = apiOf(server.address);
  for (const ko of ['가나성', '다라성']) await api.give('/members', { country: 'CN', names: { ko } });
  program = await annalsOn(database.url);
});
afterAll(async () => {
  await program.end();
  await server.stop();
  await database.drop();
});

it('shows what was read row by row, names what is not clear, and says how to commit', async () => {
  const { code, out, err } = await annals('import', document);
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}1 {2}new {11}10 May 2030 {2}가나성$/m);
  expect(out).toMatch(/^ {2}4 {2}needs a look {2}11 May 2030 {2}“마바현”$/m);
  expect(out).toMatch(/^ {5}! .*\(member-unknown\)$/m);
  expect(out).toMatch(/^6 rows · new 4 · needs a look 2$/m);
  expect(err).toContain(`annals import ${document} --commit`);
  expect(await items()).toBe(0);
});

it('answers --json with what HTTP answers', async () => {
  const { out, err } = await annals('import', document, '--json');
  const answer = await fetch(`${server.address}/api/near/imports?name=scrapbook-example.txt`, {
    method: 'PUT',
    headers: { 'content-type': 'text/plain' },
    body: await readFile(document),
  });
  expect(JSON.parse(out)).toEqual(await answer.json());
  expect(err).toBe('');
});

it('commits chosen rows, then the others that are clear, then nothing; and takes all back', async () => {
  const some = await annals('import', document, '--commit', '--rows', '1-2');
  expect(some.out).toContain('2 rows taken into the record');
  expect(await items()).toBe(2);

  const others = JSON.parse((await annals('import', document, '--commit', '--json')).out) as { id: string };
  expect(others).toMatchObject({ committed: 2, skipped: [{ n: 1 }, { n: 2 }, { n: 4 }, { n: 5 }] });
  const size = await api.size();
  expect((await annals('import', document, '--commit')).out).toContain('0 rows taken into the record');
  expect(await api.size()).toBe(size);

  const undone = await annals('import', '--undo', others.id);
  expect(undone).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ facts taken back\.\n$/) });
  expect(await items()).toBe(0);
});

it('shows what a document tells besides, and records of it what is named', async () => {
  const { told } = JSON.parse((await annals('import', document, '--told', '--json')).out) as {
    told: { key: string }[];
  };
  expect((await annals('import', document, '--told')).out).toContain(told[0]!.key);
  const some = await annals('import', document, '--record', `${told[0]!.key},nothing`, '--json');
  expect(JSON.parse(some.out)).toMatchObject({ recorded: 1, refused: [{ key: 'nothing' }], waits: [] });
  const others = await annals('import', document, '--record', 'all');
  expect(others.out).toMatch(/^\d+ of what the document tells besides w/);
  await annals('import', '--undo', (JSON.parse(some.out) as { id: string }).id);
});

it.each([
  ['a file that is not there', ['no-such-file.txt'], /There is no file no-such-file\.txt \(not-found\)/],
  ['a folder', ['test'], /cannot be read: .* \(file-unreadable\)/],
  ['a text of another kind', ['package.json'], /\(document-not-understood\)/],
  ['a row that the document lacks', [document, '--commit', '--rows', '77'], /no row 77 \(invalid, row-unknown\)/],
  ['an import that never was', ['--undo', 'nothing'], /There is no import nothing \(not-found\)/],
])('answers 1 to %s', async (_, args, said) => {
  const { code, err } = await annals('import', ...args);
  expect(code).toBe(1);
  expect(err).toMatch(said);
});
