import { Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { object, oneOf, optional, word } from '../../language/nouns.js';
import { answer } from '../../web/answer.js';
import { backTo } from '../../web/back-to.js';
import { ApiExcludeController } from '../../web/described.js';
import { Needs } from '../../web/needs.js';
import { PageParameters } from '../../web/page-parameters.js';
import { problemOf } from '../../web/problem.js';
import { formIn } from '../../web/read-form.js';
import { Keyless, ReadsForm } from '../caller.guard.js';
import { By, type CalledRequest, type Caller } from '../caller.js';
import { type Done } from '../four-eyes/four-eyes.js';
import { Keyring } from '../keys/keyring.js';
import { roles } from '../policy/policy.js';
import { SignIn } from '../sign-in/sign-in.js';
import { Stage } from '../sign-in/stage.js';
import { Views } from '../views.js';
import { Administration } from './administration.js';
import { PeoplePage, type Shown } from './people.page.js';
import { bodiesIn } from './role-change.js';
import { type Said, wrongOf } from './tried-form.js';

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
    return this.shown({ request, response, parameters });
  }

  @Post('people')
  @Keyless()
  @ReadsForm()
  async add(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    return this.sent('add', { request, response, parameters }, ({ bodies, ...given }) =>
      this.administration.add(caller, { ...somebody.check(given, ''), bodies: bodiesIn(bodies) }),
    );
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
    return this.sent(person, { request, response, parameters }, async (given) => {
      const change = oneOf('give', 'take', 'link').check(given['change'], '/change');
      if (change === 'link') {
        const { path } = await this.administration.link(caller, person);
        return { made: { kind: 'link', text: this.signIn.here(request) + path } };
      }
      const of = { role: role.check(given['role'], '/role'), bodies: bodiesIn(given['bodies']) };
      return this.administration.change(caller, { person, change, ...of });
    });
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
    return this.sent('key', { request, response, parameters }, async (given) => {
      const { text } = await this.administration.makeKey(caller, {
        name: word(200).check(given['name'], '/name'),
        person: given['person'],
        roles: [role.check(given['role'], '/role')],
        networks: given['networks']?.split(/[\s,]+/),
        days: Number(given['days']),
      });
      return { made: { kind: 'key', text } };
    });
  }

  @Post('keys/:key')
  @Keyless()
  @ReadsForm()
  @Redirect()
  async revoke(@By() caller: Caller, @Req() request: CalledRequest, @Param('key') id: string) {
    await this.administration.revokeKey(caller, id);
    return back(request, {});
  }

  /** Does what a form says: shows what was made, or leads on; why nothing came of it is said beside its fields. */
  private async sent(
    form: string,
    asked: Asked,
    act: (said: Said) => Promise<{ made: Shown['made'] } | Done<object>>,
  ): Promise<string | undefined> {
    const said = await fieldsOf(asked.request);
    try {
      const done = await act(said);
      if ('made' in done) return await this.shown(asked, done);
      const { url, statusCode } = back(asked.request, done);
      asked.response.redirect(statusCode, url);
      return undefined;
    } catch (error) {
      const tried = { form, said, wrong: wrongOf(error, said) };
      asked.response.status(problemOf(error).status);
      return this.shown(asked, { tried });
    }
  }

  private async shown(
    { request, response, parameters }: Asked,
    came: Pick<Shown, 'made' | 'tried'> = {},
  ): Promise<string> {
    // A key and a person have no page of their own, to which the links of this one could lead.
    const view = await this.views.open(request, parameters);
    view.path = `/${view.association.handle}/people`;
    const { association } = view.asOf;
    const [people, keys] = await Promise.all([this.administration.list(association), this.keyring.of(association)]);
    const isFirstRun = (await this.stage.now()) === 'first-run';
    const shown = { people, keys, mayChange: !isFirstRun && view.may('administer'), isFirstRun, ...came };
    return answer(response, view, PeoplePage(view, shown));
  }
}

type Asked = { request: CalledRequest; response: Response; parameters: PageParameters };

const fieldsOf = async (request: CalledRequest): Promise<Said> =>
  Object.fromEntries([...(await formIn(request))].map(([name, text]) => [name, text.trim() || undefined]));

/** Where a form leads: what waits for a second person is seen where that one decides. */
const back = (request: CalledRequest, done: object) => backTo(request, 'waits' in done ? '/requests' : '/people');
