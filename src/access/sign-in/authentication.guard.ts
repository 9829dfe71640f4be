import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type CalledRequest } from '../caller.js';
import { RoutePolicy } from '../policy/route-policy.js';
import { Identity } from './identity.js';

/** Finds out who asks. What they may do is judged after. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly routes: RoutePolicy,
    private readonly identity: Identity,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    // What is for whoever comes is answered without asking the database.
    if (this.routes.actionOf(execution.getClass(), execution.getHandler()) === 'open') return true;
    const request = execution.switchToHttp().getRequest<CalledRequest>();
    request.principal = await this.identity.of(request);
    return true;
  }
}
