import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { object, oneOf, optional, word } from '../../language/nouns.js';
import { answer } from '../../web/answer.js';
import { backTo } from '../../web/back-to.js';
import { ApiExcludeController } from '../../web/described.js';
import { Needs } from '../../web/needs.js';
import { PageParameters } from '../../web/page-parameters.js';
import { formIn } from '../../web/read-form.js';
import { Keyless, ReadsForm } from '../caller.guard.js';
import { By, type CalledRequest, type Caller } from '../caller.js';
import { Keyring } from '../keys/keyring.js';
import { roles } from '../policy/policy.js';
import { SignIn } from '../sign-in/sign-in.js';
import { Stage } from '../sign-in/stage.js';
import { Views } from '../views.js';
import { Administration } from './administration.js';
import { PeoplePage, type Shown } from './people.page.js';
import { bodiesIn } from './role-change.js';

const role = oneOf(...roles);
const said = optional(word(300));
const somebody = object({ name: word(200), contact: said, issuer: said, subject: said, account: said, role });

/** The page on people and keys, and its forms. What is made there and shown once is the answer to the form itself. */
@ApiExcludeController()
@Needs('administer')
@Controller(':association')
export class PeoplePages {
  constructor(
    private readonly views: Views,
    private readonly administration: Administration,
    private readonly keyring: Keyring,
    private readonly signIn: SignIn,
    private readonly stage: Stage,
  ) {}

  @Needs('see-people')
  @Get('people')
  async people(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    return this.shown(request, response, parameters);
  }

  @Post('people')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async add(@By() caller: Caller, @Req() request: CalledRequest) {
    const { bodies, ...given } = await fieldsOf(request);
    const done = await this.administration.add(caller, { ...somebody.check(given, ''), bodies: bodiesIn(bodies) });
    return back(request, done);
  }

  @Post('people/:person')
  @Keyless()
  @ReadsForm()
  async change(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('person') person: string,
    @Query() parameters: PageParameters,
  ) {
    const given = await fieldsOf(request);
    const change = oneOf('give', 'take', 'link').check(given['change'], '/change');
    if (change === 'link') {
      const { path } = await this.administration.link(caller, person);
      return this.shown(request, response, parameters, { kind: 'link', text: this.signIn.here(request) + path });
    }
    const of = { role: role.check(given['role'], '/role'), bodies: bodiesIn(given['bodies']) };
    const done = await this.administration.change(caller, { person, change, ...of });
    const { url, statusCode } = back(request, done);
    response.redirect(statusCode, url);
    return undefined;
  }

  @Post('keys')
  @Keyless()
  @ReadsForm()
  async make(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const given = await fieldsOf(request);
    const name = word(200).check(given['name'], '/name');
    const key = {
      name,
      person: given['person'],
      roles: [role.check(given['role'], '/role')],
      networks: given['networks']?.split(/[\s,]+/),
      days: Number(given['days']),
    };
    const { text } = await this.administration.makeKey(caller, key);
    return this.shown(request, response, parameters, { kind: 'key', text });
  }

  @Post('keys/:key')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async revoke(@By() caller: Caller, @Req() request: CalledRequest, @Param('key') id: string) {
    await this.administration.revokeKey(caller, id);
    return back(request, {});
  }

  private async shown(
    request: CalledRequest,
    response: Response,
    parameters: PageParameters,
    made?: Shown['made'],
  ): Promise<string> {
    const view = await this.views.open(request, parameters);
    const { association } = view.asOf;
    const [people, keys] = await Promise.all([this.administration.list(association), this.keyring.of(association)]);
    const isFirstRun = (await this.stage.now()) === 'first-run';
    const mayChange = !isFirstRun && view.may('administer');
    return answer(response, view, PeoplePage(view, { people, keys, mayChange, isFirstRun, made }));
  }
}

const fieldsOf = async (request: CalledRequest): Promise<Record<string, string | undefined>> =>
  Object.fromEntries([...(await formIn(request))].map(([name, text]) => [name, text.trim() || undefined]));

/** Where a form leads: what waits for a second person is seen where that one decides. */
const back = (request: CalledRequest, done: object) => backTo(request, 'waits' in done ? '/requests' : '/people');
