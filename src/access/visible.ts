import { Injectable } from '@nestjs/common';
import { type Association, Associations } from './associations.js';
import { type CalledRequest } from './caller.js';
import { EVERYWHERE, Grants } from './people/grants.js';

/** The associations that whoever asks belongs to; nobody is told of others. */
@Injectable()
export class Visible {
  constructor(
    private readonly associations: Associations,
    private readonly grants: Grants,
  ) {}

  async to({ principal }: CalledRequest): Promise<Association[]> {
    const all = await this.associations.all();
    if (!principal) return [];
    if (principal.method === 'none') return all;
    const { scope, person } = principal;
    const held = new Set((await this.grants.rolesAnywhere(person)).map(({ association }) => association));
    return all.filter(({ id }) => (held.has(id) || held.has(EVERYWHERE)) && (!scope || scope.association === id));
  }
}
