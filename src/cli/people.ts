import { Option } from 'commander';
import { type ListedPerson } from '../access/people/administration.js';
import { type PersonFields } from '../access/people/people.js';
import { type Role, roles } from '../access/policy/policy.js';
import { show, showDone } from './answer.js';
import { table } from './page.js';
import { type CliLanguage, type Options, verb } from './verb.js';
import { working } from './working.js';

type Fields = Options & Omit<PersonFields, 'name'> & { role: Role; admin?: true; bodies?: string };
type Changed = ListedPerson | { path: string };

const BODIES = 'the bodies and committees for which alone a recorder is to record, such as assembly,forestry';

const handles = async (given?: string): Promise<string[] | undefined> =>
  (await import('../access/people/role-change.js')).bodiesIn(given);

/** `annals people`: who belongs to an association; `add`, `give`, `take`, `link` and `remove` change that. */
export const people = () =>
  verb(
    'people',
    'Who may do what in an association.',
    'people',
    'people add "Kim Min-seo" --admin --account minseo',
    'people give 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13 approver',
  )
    .enablePositionalOptions()
    .action((options: Options) =>
      working(
        options,
        async ({ administration, caller }) => {
          const items = await administration.list(caller.association);
          show(options, { count: items.length, items }, ({ items: all }, language) => peopleText(all, language));
        },
        { action: 'see-people' },
      ),
    )
    .addCommand(add())
    .addCommand(change('give', 'Gives somebody a role; where there is a second administrator, that one confirms it.'))
    .addCommand(change('take', 'Takes a role from somebody.'))
    .addCommand(link())
    .addCommand(remove());

const add = () =>
  verb('add', 'Adds somebody. The first is an administrator of everything.', 'people add "Kim Min-seo" --role recorder')
    .argument('<name>', 'what people call them; it never comes into a log')
    .addOption(new Option('--role <role>', 'what they are in the association').choices(roles).default('viewer'))
    .option('--admin', 'an administrator; the first one is made so')
    .option('--bodies <handles>', BODIES)
    .option('--contact <address>', 'how they are reached')
    .option('--issuer <address>', 'the provider that vouches for them')
    .option('--subject <subject>', 'what that provider calls them')
    .option('--account <account>', 'their account on this machine, by which the terminal knows them')
    .action((name: string, _: object, command: { optsWithGlobals(): Fields }) => {
      const { contact, issuer, subject, account, role, admin, bodies, ...options } = command.optsWithGlobals();
      const fields = { name, contact, issuer, subject, account };
      return working(
        options,
        async ({ app, administration, caller }) => {
          const { Setup } = await import('../access/sign-in/setup.js');
          const isFirst = caller.roles === undefined;
          if (isFirst && !admin) {
            const { Conflict } = await import('../eventstore/errors.js');
            throw new Conflict('set-up-first', 'The first to be added is an administrator: --admin');
          }
          const done: Changed | { waits: string } = isFirst
            ? {
                ...(await app.get(Setup).first(fields, caller.actor)),
                roles: [{ role: 'admin', everywhere: true, source: 'grant', bodies: [] }],
              }
            : await administration.add(caller, {
                ...fields,
                role: admin ? 'admin' : role,
                bodies: await handles(bodies),
              });
          showDone(options, done, changedText);
        },
        { beforeAny: true },
      );
    });

const change = (kind: 'give' | 'take', summary: string) =>
  verb(kind, summary, `people ${kind} 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13 recorder`)
    .argument('<person>', 'their id, as "annals people" lists it')
    .argument('<role>', roles.join(', '))
    .option('--bodies <handles>', BODIES)
    .action((person: string, role: Role, _: object, command: { optsWithGlobals(): Options & { bodies?: string } }) =>
      working(command.optsWithGlobals(), async ({ administration, caller, options }) => {
        const { isRole } = await import('../access/policy/policy.js');
        const { NotFound } = await import('../eventstore/errors.js');
        if (!isRole(role)) throw new NotFound('role', role);
        showDone(options, await administration.change(caller, { person, role, change: kind, bodies: await handles(options.bodies) }), changedText); // prettier-ignore
      }),
    );

const link = () =>
  verb('link', 'Prints an address by which somebody signs in once, within a quarter of an hour.', 'people link 0198…')
    .argument('<person>', 'their id')
    .action((person: string, _: object, command: { optsWithGlobals(): Options }) =>
      working(command.optsWithGlobals(), async ({ app, administration, caller, options }) => {
        const { SignInSettings } = await import('../access/sign-in/settings.js');
        const { path } = await administration.link(caller, person);
        const here = app.get(SignInSettings).publicUrl ?? `http://localhost:${process.env['PORT'] || 3000}`;
        show(options, { path: here + path }, changedText);
      }),
    );

const remove = () =>
  verb(
    'remove',
    'Ends all that somebody can do, everywhere, and forgets their name and addresses.',
    'people remove 0198…',
  )
    .argument('<person>', 'their id')
    .action((person: string, _: object, command: { optsWithGlobals(): Options }) =>
      working(command.optsWithGlobals(), async ({ administration, caller, options }) => {
        await administration.remove(caller, person);
        show(options, { path: '' }, changedText);
      }),
    );

const peopleText = (all: ListedPerson[], language: CliLanguage): string[] =>
  all.length === 0
    ? [
        {
          en: 'Nobody yet; "annals people add" makes the first administrator.',
          ko: '아직 없습니다. "annals people add"로 첫 관리자를 만듭니다.',
        }[language],
      ]
    : table(
        all.map((each) => [
          each.id,
          each.roles.map(({ role, bodies }) => [role, ...bodies].join(':')).join(','),
          each.account ?? '',
          each.name,
        ]),
      );

const changedText = (done: Changed, language: CliLanguage): string[] => {
  if ('path' in done) return [done.path || { en: 'Removed.', ko: '삭제되었습니다.' }[language]];
  return peopleText([done], language);
};
