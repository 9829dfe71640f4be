import { type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Response } from 'express';
import { letSee, sightOfNames } from '../../eventstore/veil.js';
import { AccessLog } from '../access-log.js';
import { type CalledRequest } from '../caller.js';
import { roleFor } from '../policy/policy.js';
import { Glass } from './glass.js';

const READS = 'reads';

/** For routes that are asked by POST and only read, such as those that are asked for a name. */
export const Reads = (): MethodDecorator => SetMetadata(READS, true);

/**
 * Says for each reading whether names of delegates, guests and staff are seen. Commands are judged by all that the record holds; what
 * they answer is what was just said.
 */
@Injectable()
export class Sight {
  constructor(
    private readonly glass: Glass,
    private readonly log: AccessLog,
    private readonly reflector: Reflector,
  ) {}

  async set(execution: ExecutionContext): Promise<void> {
    const { method, caller } = execution.switchToHttp().getRequest<CalledRequest>();
    const isRead = method === 'GET' || method === 'HEAD' || this.reflector.get(READS, execution.getHandler());
    if (!isRead || !caller?.roles || roleFor('read-names', caller.roles) !== undefined) return;
    const isAuditor = caller.person !== undefined && roleFor('break-glass', caller.roles) !== undefined;
    const glass = isAuditor ? await this.glass.openedBy(caller.association, caller.person!) : undefined;
    letSee(glass === undefined ? 'no-names' : 'names-noted');
    if (glass !== undefined) this.noteOf(execution, glass);
  }

  /** Once the answer is out it is known whether names were in it. */
  private noteOf(execution: ExecutionContext, subject: string): void {
    const { caller, route } = execution.switchToHttp().getRequest<CalledRequest>();
    const sawNames = sightOfNames();
    execution
      .switchToHttp()
      .getResponse<Response>()
      .once('close', () => {
        if (!sawNames()) return;
        const detail = { route: (route as { path: string }).path };
        void this.log
          .note(caller!.association, { actor: caller!.actor, act: 'NamesSeen', subject, detail })
          .catch(() => undefined);
      });
  }
}
