import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { Conflict } from '../../eventstore/errors.js';
import { Refused } from '../../web/refused.js';
import { AccessLog } from '../access-log.js';
import { hashOf, isSame } from '../keys/key-text.js';
import { EVERYWHERE, Grants } from '../people/grants.js';
import { People, type Person, type PersonFields } from '../people/people.js';
import { Sessions } from './sessions.js';
import { Stage } from './stage.js';

/** Makes the first administrator of a server that can be reached from elsewhere, for whoever can read its log. */
@Injectable()
export class Setup {
  /** Told once, where the server starts; every process has its own. No password exists that anybody else could know. */
  readonly token = randomBytes(24).toString('base64url');

  constructor(
    private readonly stage: Stage,
    private readonly people: People,
    private readonly grants: Grants,
    private readonly sessions: Sessions,
    private readonly log: AccessLog,
  ) {}

  /** Makes the first administrator, and signs them in where a browser asks. */
  async begin(token: string, fields: PersonFields, at?: { request: Request; response: Response }): Promise<Person> {
    if ((await this.stage.now()) !== 'setting-up')
      throw new Conflict('set-up-already', 'There is an administrator already');
    if (!isSame(hashOf(token), hashOf(this.token)))
      throw new Refused(401, 'setup-required', 'This is not the token that the server told when it started');
    const person = await this.first(fields, { id: 'setup', role: 'operator', method: 'setup' });
    if (at) await this.sessions.begin(at.request, at.response, { person: person.id, method: 'link' });
    return person;
  }

  /** Makes an administrator of everything, whoever stands behind it. */
  async first(fields: PersonFields, actor: { id: string; role: string; method: string }): Promise<Person> {
    const person = await this.people.add(fields);
    await this.grants.give({
      association: EVERYWHERE,
      person: person.id,
      role: 'admin',
      source: 'grant',
      grantedBy: actor.id,
    });
    await this.log.note(EVERYWHERE, { actor, act: 'RoleGranted', subject: person.id, detail: { role: 'admin' } });
    this.stage.forget();
    return person;
  }
}
