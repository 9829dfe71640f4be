import { actingIn } from './acting.js';
import { associationOf, holding, openRecord } from './record.js';
import { type Options } from './verb.js';

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
    const { localOperator } = await import('../access/caller.js');
    const { Administration } = await import('../access/people/administration.js');
    const { EVERYWHERE, Grants } = await import('../access/people/grants.js');
    const { under } = await import('../access/policy/under.js');
    // Where there is no association yet, somebody may have to open the first. Where groups of a provider stand for roles, people sign in
    // before there is an administrator, and the first of them is still made here.
    const isFirst = beforeAny && !(await app.get(Grants).anyAdmin());
    const { id } = isFirst ? { id: EVERYWHERE } : await associationOf(app, options.association);
    const who = isFirst ? { association: id, actor: localOperator } : await actingIn(app, id, options.as);
    const caller = under(who, action);
    await work({ app, administration: app.get(Administration), caller, options });
  });
