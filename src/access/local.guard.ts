import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Refused } from '../web/refused.js';
import { type CalledRequest } from './caller.js';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Without sign-in the server answers this machine alone: a foreign `Host` would be a name that was pointed here from outside
 * (DNS rebinding), a foreign `Origin` on a write another page posting behind its reader's back.
 */
@Injectable()
export class LocalGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<CalledRequest>();
    const { host = '', origin } = request.headers;
    if (!LOOPBACK.test(host)) throw new Refused(421, 'host-foreign', 'This server answers loopback addresses alone');
    if (READS.has(request.method)) return true;
    const site = request.headers['sec-fetch-site'];
    const foreign = origin !== undefined && origin !== `http://${host}`;
    if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
      throw new Refused(403, 'origin-foreign', 'Another site may not write here');
    return true;
  }
}
