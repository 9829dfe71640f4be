import { type Command, InvalidArgumentError } from 'commander';
import { type Association, type Associations } from '../access/associations.js';
import { type AssociationFields, type CountryNames } from '../access/association-fields.js';
import { type Names } from '../language/names.js';
import { actingIn } from './acting.js';
import { show } from './answer.js';
import { table } from './page.js';
import { holding, openRecord } from './record.js';
import { type Options, verb } from './verb.js';

interface Given extends Options {
  handle?: string;
  name?: Names;
  languages?: string[];
  country?: CountryNames;
}

/** `annals associations add <handle>`: opens the log of one more association. */
export const addAssociation = () =>
  about(
    verb('add', 'Opens one more association, with a log of its own.', 'associations add league --name en="The League"'),
  )
    .argument('<handle>', 'what it is called in addresses: lower case, digits, single hyphens')
    .action((handle: string, _: object, command: Command) => {
      const given = command.optsWithGlobals<Given>();
      const { name: names = {}, languages = Object.keys(names) } = given;
      return work(given, undefined, (associations) => associations.add({ handle, names, languages }));
    });

/** `annals associations change <handle>`: another handle, names, languages, names of countries; what was recorded stays. */
export const changeAssociation = () =>
  about(
    verb(
      'change',
      'Gives an association another handle, names or languages, or names of its own for countries.',
      'associations change league --handle shores',
      'associations change league --country KR:en="Republic of Korea"',
    ),
  )
    .argument('<handle>', 'what it is called in addresses so far')
    .option('--handle <handle>', 'what it is called from now on; the old address leads to the new one')
    .option(
      '--country <code:language=name>',
      'what it calls a country, such as KR:en="Republic of Korea"; with no name, as is usual again; may be given several times',
      country,
    )
    .action((called: string, _: object, command: Command) => {
      const given = command.optsWithGlobals<Given>();
      const { name: names, languages, handle, country: countries } = given;
      const fields: Partial<AssociationFields> = { handle, names, languages, countries };
      return work(given, called, (associations) => associations.change(called, fields));
    });

const about = (command: Command): Command =>
  command
    .option('--name <language=name>', 'a name by language, such as en="The League"; may be given several times', named)
    .option('--languages <tags>', 'the languages it writes in, the first before all others: ko,en', listed);

/** Does what an administrator may: of the association that is called so, or of all. */
const work = async (
  options: Options,
  called: string | undefined,
  change: (associations: Associations) => Promise<Association>,
): Promise<void> => {
  const answer = await holding(openRecord(), async ({ app }) => {
    const { Associations } = await import('../access/associations.js');
    const { Counts } = await import('../access/counts.js');
    const { EVERYWHERE } = await import('../access/people/grants.js');
    const { under } = await import('../access/policy/under.js');
    const associations = app.get(Associations);
    const { id } = called === undefined ? { id: EVERYWHERE } : await associations.find(called);
    under(await actingIn(app, id, options.as), 'administer');
    return app.get(Counts).of(await change(associations));
  });
  show(options, answer, ({ handle, names, languages, countries }) => [
    ...table([[handle, languages.join(',')]]),
    ...table(
      [
        ...Object.entries(names),
        ...Object.entries(countries).flatMap(([code, called]) =>
          Object.entries(called).map(([tag, name]) => [`${code}:${tag}`, name]),
        ),
      ],
      2,
    ),
  ]);
};

const named = (given: string, before: Names = {}): Names => {
  const [, tag, name] = /^([^=]+)=(.*\S.*)$/s.exec(given) ?? [];
  if (tag === undefined || name === undefined) throw new InvalidArgumentError('A name is given as en="The League".');
  return { ...before, [tag]: name };
};

const country = (given: string, before: CountryNames = {}): CountryNames => {
  const [, code, tag, name] = /^([A-Z]{2}):([^=]+)=(.*)$/s.exec(given) ?? [];
  if (code === undefined || tag === undefined || name === undefined)
    throw new InvalidArgumentError('A country is given as KR:en="Republic of Korea".');
  return { ...before, [code]: { ...before[code], [tag]: name } };
};

const listed = (given: string): string[] =>
  given
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
