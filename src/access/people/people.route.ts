import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Needs } from '../../web/needs.js';
import { Listed, type Walk, Walking } from '../../web/paged.js';
import { AsSheet, InFormats } from '../../web/sheets/as-sheet.js';
import { AccessLog } from '../access-log.js';
import { accessLogSheet } from '../access-log.sheet.js';
import { Keyless } from '../caller.guard.js';
import { By, type CalledRequest, type Caller } from '../caller.js';
import { type Done } from '../four-eyes/four-eyes.js';
import { Keyring } from '../keys/keyring.js';
import { keysSheet } from '../keys/keys.sheet.js';
import { MakeKey } from '../keys/make-key.js';
import { Nothing } from '../nothing.js';
import { Once } from '../once.js';
import { heldBy } from '../policy/roles-of.js';
import { SignIn } from '../sign-in/sign-in.js';
import { Administration } from './administration.js';
import { Grants, type Held } from './grants.js';
import { AddPerson, GiveRole, RemoveRole } from './orders.js';
import { peopleSheet } from './people.sheet.js';

export class PeopleParameters extends InFormats(Listed(Object)) {}

export class KeysParameters extends InFormats(Listed(Object)) {}

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
  give(@By() caller: Caller, @Param('person') person: string, @Body() given: GiveRole): Promise<Done<object>> {
    return this.administration.change(caller, { ...given, person, change: 'give' });
  }

  @Needs('administer')
  @Post('people/:person/roles/removal')
  @HttpCode(200)
  @Once()
  take(@By() caller: Caller, @Param('person') person: string, @Body() { role }: RemoveRole): Promise<Done<object>> {
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
  @AsSheet(keysSheet)
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
  @AsSheet(accessLogSheet)
  async accessLog(@By() { association }: Caller, @Query() _: PeopleParameters, @Walking() walk: Walk) {
    const items = await this.log.list(association, 1000);
    return walk.page({ count: items.length, items }, ({ id }) => id);
  }

  /** Who one is here, and what one may be. */
  @Needs('read')
  @Get('me')
  async me(@Req() { principal, caller }: CalledRequest) {
    const { association } = caller!;
    const isKnown = principal!.method !== 'none';
    const held: Held = isKnown ? await heldBy(this.grants, principal!, association) : { roles: [] };
    return { id: principal!.id, method: principal!.method, ...held };
  }
}
