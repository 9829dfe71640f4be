import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Action } from '../../web/needs.js';
import { Refused } from '../../web/refused.js';
import { Associations, type FoundAssociation } from '../associations.js';
import { type CalledRequest } from '../caller.js';
import { Sight } from '../names/sight.js';
import { Grants } from '../people/grants.js';
import { type Principal } from '../principal.js';
import { Reading } from '../reading.js';
import { callerIn } from './caller-in.js';
import { ImportOwners } from './import-owners.js';
import { roleFor } from './policy.js';
import { rolesAnywhere } from './roles-of.js';
import { RoutePolicy } from './route-policy.js';
import { lacking } from './under.js';

/** Judges each request by what its route asks for: who nobody knows, who has no role there, and whose roles do not reach so far. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly routes: RoutePolicy,
    private readonly associations: Associations,
    private readonly grants: Grants,
    private readonly reading: Reading,
    private readonly owners: ImportOwners,
    private readonly sight: Sight,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<CalledRequest>();
    const action = this.routes.actionOf(execution.getClass(), execution.getHandler());
    const handle = request.params['association'];
    if (action === 'open') return true;
    const { principal } = request;
    if (!principal)
      throw new Refused(401, 'sign-in-needed', 'Sign in, or send a key', { 'WWW-Authenticate': 'Bearer' });
    if (typeof handle !== 'string') return this.anywhere(principal, action);
    const association = await this.reading.of(execution, () => this.associations.find(handle));
    const caller = await callerIn(this.grants, association, principal, action);
    if (association.handle !== handle) throw moved(request, association);
    if (caller.actor.role === 'recorder' && (action === 'import' || action === 'see-imports'))
      await this.owners.check(association.id, request.params['import'], principal);
    request.writing = association;
    request.caller = caller;
    await this.sight.set(execution);
    return true;
  }

  /** What is the installation's own is for whoever has a role that allows it in any association; a key knows its association alone. */
  private async anywhere(principal: Principal, action: Exclude<Action, 'open'>): Promise<true> {
    if (principal.method === 'none') return true;
    if (action !== 'list' && roleFor(action, await rolesAnywhere(this.grants, principal)) === undefined)
      throw lacking(action);
    return true;
  }
}

/** Nothing is answered under a handle that an association no longer has, so that each thing has one address. */
const moved = ({ originalUrl }: CalledRequest, { handle }: FoundAssociation): Refused =>
  new Refused(307, 'association-renamed', `This association is now called ${handle}`, {
    Location: originalUrl.replace(/^(\/api\/|\/)[^/?]+/, `$1${handle}`),
  });
