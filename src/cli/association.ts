import { type Command, InvalidArgumentError } from 'commander';
import { type Association, type Associations } from '../access/associations.js';
import { type AssociationFields } from '../access/association-fields.js';
import { type Names } from '../language/names.js';
import { show } from './answer.js';
import { table } from './page.js';
import { holding, openRecord } from './record.js';
import { type Options, verb } from './verb.js';

interface Given extends Options {
  handle?: string;
  name?: Names;
  languages?: string[];
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
      return work(given, (associations) => associations.add({ handle, names, languages }));
    });

/** `annals associations change <handle>`: another handle, names, languages; what was recorded stays. */
export const changeAssociation = () =>
  about(
    verb(
      'change',
      'Gives an association another handle, names or languages.',
      'associations change league --handle shores',
    ),
  )
    .argument('<handle>', 'what it is called in addresses so far')
    .option('--handle <handle>', 'what it is called from now on; the old address leads to the new one')
    .action((called: string, _: object, command: Command) => {
      const given = command.optsWithGlobals<Given>();
      const { name: names, languages, handle } = given;
      const fields: Partial<AssociationFields> = { handle, names, languages };
      return work(given, (associations) => associations.change(called, fields));
    });

const about = (command: Command): Command =>
  command
    .option('--name <language=name>', 'a name by language, such as en="The League"; may be given several times', named)
    .option('--languages <tags>', 'the languages it writes in, the first before all others: ko,en', listed);

const work = async (options: Options, change: (associations: Associations) => Promise<Association>): Promise<void> => {
  const answer = await holding(openRecord(), async ({ app }) => {
    const { Associations } = await import('../access/associations.js');
    const { Counts } = await import('../access/counts.js');
    return app.get(Counts).of(await change(app.get(Associations)));
  });
  show(options, answer, ({ handle, names, languages }) => [
    ...table([[handle, languages.join(',')]]),
    ...table(
      Object.entries(names).map(([tag, name]) => [tag, name]),
      2,
    ),
  ]);
};

const named = (given: string, before: Names = {}): Names => {
  const [, tag, name] = /^([^=]+)=(.*\S.*)$/s.exec(given) ?? [];
  if (tag === undefined || name === undefined) throw new InvalidArgumentError('A name is given as en="The League".');
  return { ...before, [tag]: name };
};

const listed = (given: string): string[] =>
  given
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
