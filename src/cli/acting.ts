import { userInfo } from 'node:os';
import { type INestApplicationContext } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { type Action } from '../web/needs.js';
import { type Options } from './verb.js';

/**
 * Who acts in the terminal: the person whom `--as` or `ANNALS_AS` names, by id or account, else the one of the operating system's account.
 * Before anybody is an administrator it is the local operator. Throws `Refused` where nobody is known.
 */
export const actingIn = async (app: INestApplicationContext, association: string, as?: string): Promise<Caller> => {
  const { localOperator } = await import('../access/caller.js');
  const { Grants } = await import('../access/people/grants.js');
  const { People } = await import('../access/people/people.js');
  const { heldBy } = await import('../access/policy/roles-of.js');
  const { Stage } = await import('../access/sign-in/stage.js');
  const { isId } = await import('../language/ids.js');
  const { Refused } = await import('../web/refused.js');
  if ((await app.get(Stage).now()) !== 'signed-in') return { association, actor: localOperator };
  const name = as ?? process.env['ANNALS_AS'] ?? userInfo().username;
  const people = app.get(People);
  const person = isId(name) ? await people.find(name) : await people.atAccount(name);
  if (!person) throw new Refused(401, 'sign-in-needed', 'Nobody is known here under this account; --as names who acts');
  const { roles, bodies } = await heldBy(app.get(Grants), { person: person.id }, association);
  const actor = { id: person.id, role: roles[0] ?? 'viewer', method: 'terminal' };
  return { association, actor, roles, bodies, person: person.id };
};

/** Reads as whoever acts, and shows what HTTP would show them. Throws `Refused` where they may not ask for it. */
export const readingAs = async <T>(
  app: INestApplicationContext,
  association: string,
  { as }: Pick<Options, 'as'>,
  action: Exclude<Action, 'open'>,
  work: () => Promise<T>,
): Promise<T> => {
  const { Sight } = await import('../access/names/sight.js');
  const { under } = await import('../access/policy/under.js');
  const { inReading } = await import('../eventstore/veil.js');
  const caller = under(await actingIn(app, association, as), action);
  return inReading(async () => {
    const note = await app.get(Sight).begin(caller);
    try {
      return await work();
    } finally {
      await note?.('terminal');
    }
  });
};
