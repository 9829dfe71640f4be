import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { oneOf, optional, word } from '../../language/nouns.js';
import { Fits } from '../../web/fits.js';
import { Needs } from '../../web/needs.js';
import { Listed, type Walk, Walking } from '../../web/paged.js';
import { AsSheet, InFormats } from '../../web/sheets/as-sheet.js';
import { AccessLog } from '../access-log.js';
import { Keyless } from '../caller.guard.js';
import { By, type CalledRequest, type Caller } from '../caller.js';
import { type Done } from '../four-eyes/four-eyes.js';
import { Keyring } from '../keys/keyring.js';
import { MakeKey } from '../keys/make-key.js';
import { Nothing } from '../nothing.js';
import { Once } from '../once.js';
import { type Role, roles } from '../policy/policy.js';
import { rolesOf } from '../policy/roles-of.js';
import { SignIn } from '../sign-in/sign-in.js';
import { Administration } from './administration.js';
import { Grants } from './grants.js';
import { peopleSheet } from './people.sheet.js';

export class PeopleParameters extends InFormats(Listed(Object)) {}

export class KeysParameters extends Listed(Object) {}

/** Somebody who is to have a role. */
export class AddPerson {
  @Fits(word(200))
  name: string;

  @Fits(optional(word(300)))
  contact?: string;

  @Fits(optional(word(500)))
  issuer?: string;

  @Fits(optional(word(500)))
  subject?: string;

  @Fits(optional(word(100)))
  account?: string;

  @Fits(oneOf(...roles))
  role: Role;
}

/** A role to give or to take. */
export class ChangeRole {
  @Fits(oneOf(...roles))
  role: Role;
}

/** People, keys, and what was done about them. */
@Needs('see-people')
@Controller('api/:association')
export class PeopleRoute {
  constructor(
    private readonly administration: Administration,
    private readonly keyring: Keyring,
    private readonly grants: Grants,
    private readonly signIn: SignIn,
    private readonly log: AccessLog,
  ) {}

  @Get('people')
  @AsSheet(peopleSheet)
  async people(@By() { association }: Caller, @Query() _: PeopleParameters, @Walking() walk: Walk) {
    const items = await this.administration.list(association);
    return walk.page({ count: items.length, items }, ({ id }) => id);
  }

  @Needs('administer')
  @Post('people')
  @Once()
  add(@By() caller: Caller, @Body() person: AddPerson): Promise<Done<object>> {
    return this.administration.add(caller, person);
  }

  @Needs('administer')
  @Post('people/:person/roles')
  @Once()
  give(@By() caller: Caller, @Param('person') person: string, @Body() { role }: ChangeRole): Promise<Done<object>> {
    return this.administration.change(caller, { person, role, change: 'give' });
  }

  @Needs('administer')
  @Post('people/:person/roles/removal')
  @HttpCode(200)
  @Once()
  take(@By() caller: Caller, @Param('person') person: string, @Body() { role }: ChangeRole): Promise<Done<object>> {
    return this.administration.change(caller, { person, role, change: 'take' });
  }

  /** An address by which that person signs in once; whoever has it can. */
  @Needs('administer')
  @Post('people/:person/link')
  @Once()
  async link(
    @By() caller: Caller,
    @Param('person') person: string,
    @Req() request: CalledRequest,
    @Nothing() _: undefined,
  ) {
    const { path } = await this.administration.link(caller, person);
    return { address: this.signIn.here(request) + path };
  }

  @Get('keys')
  async keys(@By() { association }: Caller, @Query() _: KeysParameters, @Walking() walk: Walk) {
    const items = await this.keyring.of(association);
    return walk.page({ count: items.length, items }, ({ id }) => id);
  }

  /** The key itself stands in this answer and nowhere after. */
  @Needs('administer')
  @Post('keys')
  @Once()
  async make(@By() caller: Caller, @Body() { days = 90, ...key }: MakeKey) {
    const { key: made, text } = await this.administration.makeKey(caller, { ...key, days });
    return { ...made, key: text };
  }

  @Needs('administer')
  @Post('keys/:key/revocation')
  @HttpCode(200)
  @Keyless()
  revoke(@By() caller: Caller, @Param('key') id: string, @Nothing() _: undefined) {
    return this.administration.revokeKey(caller, id);
  }

  @Needs('see-access')
  @Get('access-log')
  async accessLog(@By() { association }: Caller, @Query() _: PeopleParameters, @Walking() walk: Walk) {
    const items = await this.log.list(association, 1000);
    return walk.page({ count: items.length, items }, ({ id }) => id);
  }

  /** Who one is here, and what one may be. */
  @Needs('read')
  @Get('me')
  async me(@Req() { principal, caller }: CalledRequest) {
    const { association } = caller!;
    const held = principal!.method === 'none' ? [] : await rolesOf(this.grants, principal!, association);
    return { id: principal!.id, method: principal!.method, roles: held };
  }
}
