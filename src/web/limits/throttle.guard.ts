import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Request, type RequestHandler } from 'express';
import { Refused } from '../refused.js';
import { type Budget, type Budgets, budgetsOf, LOCALLY } from './budgets.js';
import { addressOf, asksLocally, clientOf } from './client.js';
import { Windows } from './windows.js';

export const BUDGETS = Symbol('BUDGETS');
/** So many of those who ask may share an address. */
const TOGETHER = 5;

/** Refuses who asks too much with 429, by who they are, and by their address where nobody knows. */
@Injectable()
export class Throttle implements CanActivate {
  constructor(
    private readonly windows: Windows,
    @Inject(BUDGETS) private readonly budgets: Budgets,
  ) {}

  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<Request>();
    for (const budget of budgetsOf(request)) {
      const most = this.budgets[budget] * (asksLocally(request) ? LOCALLY : 1);
      charge(this.windows, `${budget} ${clientOf(request)}`, most, budget);
    }
    return true;
  }
}

/** Middleware: refuses an address from which too much comes, before anything is read of it or looked up for it. */
export const byAddress =
  (windows: Windows, { requests }: Budgets): RequestHandler =>
  (request, _, next) => {
    const most = requests * (asksLocally(request) ? LOCALLY : TOGETHER);
    charge(windows, `address ${addressOf(request)}`, most, 'requests');
    next();
  };

const charge = (windows: Windows, key: string, most: number, budget: Budget): void => {
  const wait = windows.wait(key, most);
  if (wait === 0) return;
  const detail = `More than ${most} requests of this kind (${budget}) in a minute`;
  throw new Refused(429, 'too-many-requests', detail, { 'Retry-After': String(wait) });
};
