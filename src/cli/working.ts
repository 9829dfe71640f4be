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
