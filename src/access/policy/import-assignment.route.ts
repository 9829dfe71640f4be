import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { word } from '../../language/nouns.js';
import { Fits } from '../../web/fits.js';
import { Needs } from '../../web/needs.js';
import { AccessLog } from '../access-log.js';
import { Keyless } from '../caller.guard.js';
import { By, type Caller } from '../caller.js';
import { Administration } from '../people/administration.js';
import { ImportOwners } from './import-owners.js';

/** Who is to go on with a document or a table that somebody else has brought in. */
export class AssignImport {
  @Fits(word(40))
  person: string;
}

/** Lets a recorder see and commit what another has brought in. Said again it changes nothing. */
@Needs('approve')
@Controller('api/:association/imports')
export class ImportAssignmentRoute {
  constructor(
    private readonly owners: ImportOwners,
    private readonly administration: Administration,
    private readonly log: AccessLog,
  ) {}

  @Post(':import/assignment')
  @HttpCode(200)
  @Keyless()
  async assign(@By() caller: Caller, @Param('import') brought: string, @Body() { person }: AssignImport) {
    await this.administration.ours(caller, person);
    await this.owners.assign(caller.association, brought, person);
    await this.log.note(caller.association, {
      actor: caller.actor,
      act: 'ImportAssigned',
      subject: person,
      detail: { import: brought },
    });
    return { id: brought, person };
  }
}
