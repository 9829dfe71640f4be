import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access-log.js';
import { type Caller } from '../caller.js';
import { Administration } from '../people/administration.js';
import { ImportOwners } from './import-owners.js';

/** Lets recorders go on with what others have brought in. */
@Injectable()
export class Assignments {
  constructor(
    private readonly owners: ImportOwners,
    private readonly administration: Administration,
    private readonly log: AccessLog,
  ) {}

  /** Said again it changes nothing. Throws `NotFound` for what nobody brought, and for who has no role here. */
  async give({ association, actor }: Caller, brought: string, person: string): Promise<void> {
    await this.administration.ours({ association }, person);
    await this.owners.of(association, brought);
    await this.owners.note(association, brought, { person });
    await this.log.note(association, { actor, act: 'ImportAssigned', subject: person, detail: { import: brought } });
  }
}
