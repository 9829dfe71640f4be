import { annalsOn, run } from './annals.js';

const verbs = [
  'timeline',
  'attendance',
  'decision',
  'chairs',
  'members',
  'links',
  'personal',
  'associations',
  'import',
  'export',
  'verify',
  'witness',
  'rebuild',
  'migrate',
  'sample',
  'demo',
];

let program: Awaited<ReturnType<typeof annalsOn>>;
beforeAll(async () => (program = await annalsOn('postgres://nobody@127.0.0.1:1/none')));
afterAll(() => program.end());

it.each(verbs)('%s has a help with an example and the options that all verbs have', async (verb) => {
  const { code, out, err } = await program.quickly(verb, '--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const part of ['--json', '--association', '--lang', `$ annals ${verb}`]) expect(out).toContain(part);
});

it('lists its verbs', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  for (const verb of verbs) expect(out).toContain(`\n  ${verb}`);
});

it.each([
  ['no verb', [], 'Usage: annals'],
  ['an unknown verb', ['timelime', 'CN-LN'], "unknown command 'timelime'"],
  ['a missing argument', ['timeline'], "missing required argument 'member'"],
  ['an argument too many', ['decision', 'a', 'b'], 'too many arguments'],
  ['an unknown option', ['members', '--colour'], "unknown option '--colour'"],
  ['a language it does not speak', ['members', '--lang', 'fr'], 'Allowed choices are en, ko'],
  ['a time where nothing is read as of one', ['rebuild', '--true-on', '2021-08-10'], "unknown option '--true-on'"],
  ['a choice of meetings where one is named', ['attendance', 'a', '--body', 'b'], 'one meeting is shown whole'],
  ['no date', ['attendance', '--from', '2021-02-30'], 'a day is written as'],
  ['no number', ['attendance', '--first', '0'], 'A number from 1'],
  ['an import of nothing', ['import'], 'name a document'],
  ['rows of two documents', ['import', 'a', 'b', '--rows', '1'], '--rows are those of one document'],
  ['rows that are no numbers', ['import', 'a', '--rows', '3-1'], 'Rows are written as 1,2,5-8'],
  ['a commit that only reads', ['import', 'a', '--commit', '--dry-run'], 'exclude each other'],
])('answers 2 to %s', async (_, args, said) => {
  const { code, out, err } = await program.quickly(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(said);
});

it('names a setting that cannot be used in one line', async () => {
  const { code, err } = await run(['members'], { PORT: '70000' });
  expect(code).toBe(1);
  expect(err).toMatch(/^annals: PORT=70000 is no port.*\n$/);
});
