import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, ReadsForm } from '../access/caller.guard.js';
import { Door } from '../access/door.js';
import { Reads } from '../access/names/sight.js';
import { Views } from '../access/views.js';
import { newId } from '../language/ids.js';
import { list, object, oneOf, optional, unlistedId, word } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { Foot } from '../web/foot.js';
import { TakesLong } from '../web/in-time.js';
import { Needs } from '../web/needs.js';
import { PageParameters } from '../web/page-parameters.js';
import { formIn } from '../web/read-form.js';
import { ErasePersonalData } from './erase-personal-data.js';
import { bases } from './events.js';
import { HeldData, soughtIn } from './held/held.js';
import { remaining } from './held/remaining.js';
import { PersonalPage, type Shown } from './personal.page.js';

const MOST_FORM = 1_000_000;
const place = value(
  'id',
  (given): given is string => typeof given === 'string' && /^[0-9a-f-]{36}( \d{1,9})?$/.test(given),
  { type: 'string' },
);
const marked = object({
  slot: list(unlistedId),
  beside: list(place),
  basis: oneOf(...bases),
});
const asked = object({ who: word(200), lang: optional(word(20)), as: optional(oneOf('file')) });

/** The page on what is held about somebody. A name is sent in a form's body, and stands in no address. */
@ApiExcludeController()
@Needs('ask-correction')
@Controller(':association/personal-data')
export class PersonalPages {
  constructor(
    private readonly views: Views,
    private readonly held: HeldData,
    private readonly foot: Foot,
    private readonly door: Door,
  ) {}

  @Get()
  ask(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    return this.shown(request, response, parameters, {});
  }

  @Post()
  @Keyless()
  @Reads()
  @ReadsForm()
  @TakesLong()
  async find(
    @By() { association }: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const { who, as } = asked.check(Object.fromEntries(await formIn(request, MOST_FORM)), '');
    response.status(200);
    if (as === 'file') return this.file(association, response, who);
    return this.shown(request, response, parameters, { who });
  }

  @Post('erasures')
  @Keyless()
  @ReadsForm()
  @TakesLong()
  async erase(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: PageParameters,
  ) {
    const form = await formIn(request, MOST_FORM);
    const chosen = { slot: form.getAll('slot'), beside: form.getAll('beside'), basis: form.get('basis') };
    const { slot: slots, beside, basis } = marked.check(chosen, '');
    if (slots.length + beside.length === 0) {
      response.status(422);
      return this.shown(request, response, parameters, { told: 'noneMarked' });
    }
    const places = beside.map((each) => each.split(' ')).map(([id, row]) => ({ id: id!, ...(row && { row: Number(row) }) })); // prettier-ignore
    const command = Object.assign(new ErasePersonalData(), { slots, beside: places, basis, request: newId() });
    const receipt = await this.door.give(caller, command);
    response.status(200);
    const told = receipt.events.length === 0 ? 'waits' : 'erased';
    return this.shown(request, response, parameters, { told, erased: slots.length + beside.length });
  }

  /** The same as JSON, as whoever asks what is held about them takes it along. Its name says nobody's. */
  private async file(association: string, response: Response, who: string) {
    const held = await this.held.of(association, soughtIn(who.trim()));
    await this.foot.note(response, association);
    response.set('Cache-Control', 'no-store').attachment('personal-data.json');
    return { ...held, remains: remaining(held) };
  }

  private async shown(
    request: CalledRequest,
    response: Response,
    parameters: PageParameters,
    { who, ...said }: Omit<Shown, 'held'>,
  ): Promise<string> {
    const view = await this.views.open(request, parameters);
    const held = who === undefined ? undefined : await this.held.of(view.asOf.association, soughtIn(who.trim()));
    response.set('Cache-Control', 'no-store');
    return answer(response, view, PersonalPage(view, { ...said, who, held }));
  }
}
