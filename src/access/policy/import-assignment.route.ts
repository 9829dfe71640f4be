import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { word } from '../../language/nouns.js';
import { Fits } from '../../web/fits.js';
import { Needs } from '../../web/needs.js';
import { Keyless } from '../caller.guard.js';
import { By, type Caller } from '../caller.js';
import { Assignments } from './assignments.js';

/** Who is to go on with a document or a table that somebody else has brought in. */
export class AssignImport {
  @Fits(word(40))
  person: string;
}

/** Lets a recorder see and commit what another has brought in. Said again it changes nothing. */
@Needs('approve')
@Controller('api/:association/imports')
export class ImportAssignmentRoute {
  constructor(private readonly assignments: Assignments) {}

  @Post(':import/assignment')
  @HttpCode(200)
  @Keyless()
  async assign(@By() caller: Caller, @Param('import') brought: string, @Body() { person }: AssignImport) {
    await this.assignments.give(caller, brought, person);
    return { id: brought, person };
  }
}
