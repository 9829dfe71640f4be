import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { Refused } from '../refused.js';
import { type Budget, type Budgets, budgetsOf, LOCALLY } from './budgets.js';
import { addressOf, asksLocally, clientOf, principalOf } from './client.js';
import { Spent } from './spent.js';
import { Windows } from './windows.js';

export const BUDGETS = Symbol('BUDGETS');
/** So many of those who ask may share an address. */
const TOGETHER = 5;

/** Refuses who asks too much with 429, by who they are, and by their address where nobody knows. */
@Injectable()
export class Throttle implements CanActivate {
  constructor(
    private readonly windows: Windows,
    private readonly spent: Spent,
    @Inject(BUDGETS) private readonly budgets: Budgets,
  ) {}

  /** Whether a request is refused before anything is read of it or looked up for it: of who was refused before, or from an address, as long as it is too much. */
  atOnce(request: Request): { refused: Refused; principal?: string } | undefined {
    const spent = this.spent.of(request);
    if (spent) return { refused: tooMany(spent.wait, spent.most, 'requests'), principal: spent.principal };
    const most = this.budgets.requests * (asksLocally(request) ? LOCALLY : TOGETHER);
    const wait = this.windows.wait(`address ${addressOf(request)}`, most);
    return wait > 0 ? { refused: tooMany(wait, most, 'requests') } : undefined;
  }

  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<Request>();
    for (const budget of budgetsOf(request)) {
      const most = this.budgets[budget] * (asksLocally(request) ? LOCALLY : 1);
      const key = `${budget} ${clientOf(request)}`;
      const wait = this.windows.wait(key, most);
      if (wait === 0) continue;
      if (budget === 'requests') this.spent.note(request, { key, most, principal: principalOf(request) });
      throw tooMany(wait, most, budget);
    }
    return true;
  }
}

const tooMany = (wait: number, most: number, budget: Budget): Refused =>
  new Refused(429, 'too-many-requests', `More than ${most} requests of this kind (${budget}) in a minute`, {
    'Retry-After': String(wait),
  });
