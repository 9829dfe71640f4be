import { type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Response } from 'express';
import { letSee, sightOfNames } from '../../eventstore/veil.js';
import { AccessLog } from '../access-log.js';
import { type CalledRequest, type Caller } from '../caller.js';
import { roleFor } from '../policy/policy.js';
import { OwnBodies } from '../policy/own-bodies.js';
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
    private readonly own: OwnBodies,
    private readonly reflector: Reflector,
  ) {}

  async set(execution: ExecutionContext): Promise<void> {
    const { method, caller, route, params } = execution.switchToHttp().getRequest<CalledRequest>();
    const isRead = method === 'GET' || method === 'HEAD' || this.reflector.get(READS, execution.getHandler());
    const note = isRead && caller ? await this.begin(caller, params) : undefined;
    if (!note) return;
    // Once the answer is out it is known whether names were in it.
    execution
      .switchToHttp()
      .getResponse<Response>()
      .once('close', () => void note((route as { path: string }).path).catch(() => undefined));
  }

  /**
   * Lets a reading of what is named show what its caller may see. Where it is to be noted that they saw names, answers how to do so, by
   * where they were.
   */
  async begin(caller: Caller, named: object = {}): Promise<((route: string) => Promise<void>) | undefined> {
    const { association, actor, roles, person } = caller;
    if (!roles) return undefined;
    if (roleFor('read-names', roles) !== undefined && (await this.own.isOf(caller, named))) return undefined;
    const isAuditor = person !== undefined && roleFor('break-glass', roles) !== undefined;
    const glass = isAuditor ? await this.glass.openedBy(association, person) : undefined;
    letSee(glass === undefined ? 'no-names' : 'names-noted');
    if (glass === undefined) return undefined;
    const sawNames = sightOfNames();
    return async (route) => {
      if (sawNames()) await this.log.note(association, { actor, act: 'NamesSeen', subject: glass, detail: { route } });
    };
  }
}
