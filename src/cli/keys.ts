import { InvalidArgumentError } from 'commander';
import { type ApiKey } from '../access/keys/keyring.js';
import { isRole, type Role } from '../access/policy/policy.js';
import { show } from './answer.js';
import { table } from './page.js';
import { working } from './working.js';
import { type CliLanguage, type Options, verb } from './verb.js';

type Given = Options & { person?: string; roles: Role[]; networks?: string[]; days: number };

/** `annals keys`: the keys of programs; `make` makes one, `revoke` ends one. */
export const keys = () =>
  verb(
    'keys',
    'The keys with which programs come.',
    'keys',
    'keys make "Yearbook" --roles viewer --days 30',
    'keys revoke 4ZkQ0aB1cD2e',
  )
    .enablePositionalOptions()
    .action((options: Options) =>
      working(
        options,
        async ({ app, caller }) => {
          const { Keyring } = await import('../access/keys/keyring.js');
          const items = await app.get(Keyring).of(caller.association);
          show(options, { count: items.length, items }, ({ items: all }, language) => keysText(all, language));
        },
        { action: 'see-people' },
      ),
    )
    .addCommand(make())
    .addCommand(revoke());

const make = () =>
  verb('make', 'Makes a key, and prints it this once.', 'keys make "Yearbook" --roles viewer --days 30')
    .argument('<name>', 'what it is for')
    .requiredOption('--roles <roles>', 'roles of its owner that it has, such as viewer,recorder', rolesIn)
    .option('--person <person>', 'who answers for it, by id; else who acts')
    .option('--networks <networks>', 'from where it is taken, such as 10.0.0.0/24,192.0.2.7', (given) =>
      given.split(','),
    )
    .option('--days <n>', 'how long it lives, at most 365', Number, 90)
    .action((name: string, _: object, command: { optsWithGlobals(): Given }) =>
      working(command.optsWithGlobals(), async ({ administration, caller, options }) => {
        const { person, roles, networks, days } = options;
        const { key, text } = await administration.makeKey(caller, { name, roles, networks, days, person });
        show(options, { ...key, key: text }, ({ key: said }) => [said]);
      }),
    );

const revoke = () =>
  verb('revoke', 'Ends a key at once.', 'keys revoke 4ZkQ0aB1cD2e')
    .argument('<key>', 'its id, as "annals keys" lists it')
    .action((id: string, _: object, command: { optsWithGlobals(): Options }) =>
      working(command.optsWithGlobals(), async ({ administration, caller, options }) => {
        show(options, await administration.revokeKey(caller, id), (key, language) => keysText([key], language));
      }),
    );

const rolesIn = (given: string): Role[] => {
  const all = given.split(',').map((each) => each.trim());
  if (!all.every(isRole)) throw new InvalidArgumentError('Roles are named as viewer,recorder.');
  return all;
};

const keysText = (all: ApiKey[], language: CliLanguage): string[] =>
  table(
    all.map(({ id, name, roles, networks, expiresAt, usedAt, revokedAt }) => [
      id,
      roles.join(','),
      revokedAt
        ? { en: 'revoked', ko: '폐기됨' }[language]
        : { en: `until ${day(expiresAt)}`, ko: `${day(expiresAt)}까지` }[language],
      usedAt
        ? { en: `used ${day(usedAt)}`, ko: `${day(usedAt)} 사용` }[language]
        : { en: 'never used', ko: '사용 안 함' }[language],
      networks.join(','),
      name,
    ]),
  );

const day = (at: Date): string => at.toISOString().slice(0, 10);
