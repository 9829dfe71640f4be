import { Option } from 'commander';
import { type ListedPerson } from '../access/people/administration.js';
import { type PersonFields } from '../access/people/people.js';
import { type Role, roles } from '../access/policy/policy.js';
import { actingIn } from './acting.js';
import { show, showDone } from './answer.js';
import { table } from './page.js';
import { associationOf, holding, openRecord } from './record.js';
import { type CliLanguage, type Options, verb } from './verb.js';

type Fields = Options & Omit<PersonFields, 'name'> & { role: Role; admin?: true };
type Changed = ListedPerson | { path: string };

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
    .option('--contact <address>', 'how they are reached')
    .option('--issuer <address>', 'the provider that vouches for them')
    .option('--subject <subject>', 'what that provider calls them')
    .option('--account <account>', 'their account on this machine, by which the terminal knows them')
    .action((name: string, _: object, command: { optsWithGlobals(): Fields }) => {
      const { contact, issuer, subject, account, role, admin, ...options } = command.optsWithGlobals();
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
                roles: [{ role: 'admin', everywhere: true, source: 'grant' }],
              }
            : await administration.add(caller, { ...fields, role: admin ? 'admin' : role });
          showDone(options, done, changedText);
        },
        { beforeAny: true },
      );
    });

const change = (kind: 'give' | 'take', summary: string) =>
  verb(kind, summary, `people ${kind} 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13 recorder`)
    .argument('<person>', 'their id, as "annals people" lists it')
    .argument('<role>', roles.join(', '))
    .action((person: string, role: Role, _: object, command: { optsWithGlobals(): Options }) =>
      working(command.optsWithGlobals(), async ({ administration, caller, options }) => {
        const { isRole } = await import('../access/policy/policy.js');
        const { NotFound } = await import('../eventstore/errors.js');
        if (!isRole(role)) throw new NotFound('role', role);
        showDone(options, await administration.change(caller, { person, role, change: kind }), changedText);
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

/** What the administration of people and keys is done with. */
export const working = async <O extends Options>(
  options: O,
  work: (at: {
    app: import('@nestjs/common').INestApplicationContext;
    administration: import('../access/people/administration.js').Administration;
    caller: import('../access/caller.js').Caller;
    options: O;
  }) => Promise<void>,
  {
    beforeAny = false,
    action = 'administer',
  }: { beforeAny?: boolean; action?: 'administer' | 'see-people' | 'see-requests' | 'operate' } = {},
): Promise<void> =>
  holding(openRecord(), async ({ app }) => {
    const { Administration } = await import('../access/people/administration.js');
    const { EVERYWHERE } = await import('../access/people/grants.js');
    const { under } = await import('../access/policy/under.js');
    const { Stage } = await import('../access/sign-in/stage.js');
    // Where there is no association yet, somebody may have to open the first.
    const isFirst = beforeAny && (await app.get(Stage).now()) !== 'signed-in';
    const { id } = isFirst ? { id: EVERYWHERE } : await associationOf(app, options.association);
    const caller = under(await actingIn(app, id, options.as), action);
    await work({ app, administration: app.get(Administration), caller, options });
  });

const peopleText = (all: ListedPerson[], language: CliLanguage): string[] =>
  all.length === 0
    ? [
        {
          en: 'Nobody yet; "annals people add" makes the first administrator.',
          ko: '아직 없습니다. "annals people add"로 첫 관리자를 만듭니다.',
        }[language],
      ]
    : table(all.map((each) => [each.id, each.roles.map(({ role }) => role).join(','), each.account ?? '', each.name]));

const changedText = (done: Changed, language: CliLanguage): string[] => {
  if ('path' in done) return [done.path || { en: 'Removed.', ko: '삭제되었습니다.' }[language]];
  return peopleText([done], language);
};
