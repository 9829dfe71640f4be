import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, KEYS, ReadsForm } from '../access/caller.guard.js';
import { Door } from '../access/door.js';
import { actOf } from '../access/policy/acts.js';
import { isOfABody, OwnBodies } from '../access/policy/own-bodies.js';
import { under } from '../access/policy/under.js';
import { Refs } from '../access/refs.js';
import { Views } from '../access/views.js';
import { type Keys } from '../eventstore/keys.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { shapesOf } from '../web/fits.js';
import { Kinds } from '../web/kinds.js';
import { Needs } from '../web/needs.js';
import { Panels } from '../web/panels.js';
import { RuleWords } from '../web/rule-words.js';
import { link, type View } from '../web/view.js';
import { carriedBy } from './carried.js';
import { ChoicesFor } from './choices.js';
import { asks, askedBy, type Form, subjectShape } from './form.js';
import { FormPage } from './form.page.js';
import { aboutIn, FormParameters } from './form.parameters.js';
import { Forms } from './forms.js';
import { FormsPage } from './forms.page.js';
import { read } from './read.js';
import { recordedAt } from './recorded.js';
import { callerBy, namingBy, sentIn } from './sent.js';
import { pageAfter, subjectPage } from './subject-page.js';
import { Subjects } from './subjects.js';
import { failed, statusOf, type Tried, triedIn, type Values } from './tried.js';
import { unknownNames } from './unknown-names.js';
import { misfits } from './wrong.js';

/** The forms by which a person gives the commands of all rooms. */
@ApiExcludeController()
@Needs('record')
@Controller(':association/forms')
export class FormsPages {
  constructor(
    private readonly forms: Forms,
    private readonly views: Views,
    private readonly choices: ChoicesFor,
    private readonly subjects: Subjects,
    private readonly panels: Panels,
    private readonly kinds: Kinds,
    private readonly rules: RuleWords,
    private readonly door: Door,
    private readonly own: OwnBodies,
    private readonly refs: Refs,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  @Get()
  async all(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: FormParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const about = aboutIn(parameters);
    const [noun] = Object.keys(about);
    const mayBeOwn = noun === 'meeting' || noun === 'committee';
    const isOwn = !mayBeOwn || (await this.own.isOf({ ...request.caller!, bodies: view.bodies }, about));
    // What is decided about a claim begins where it is seen, on the page of its question.
    const allowed = ({ Command, about: of }: Form) => {
      const { needs } = actOf(Command.name);
      if (needs === 'record' && view.bodies && !(isOfABody(Command.name) && isOwn)) return false;
      return of !== 'question' && view.may(needs);
    };
    const forms = this.forms.all.filter((form) => allowed(form) && (noun === undefined || asks(form, noun)));
    const names = await this.subjects.names(view.asOf, about);
    return answer(response, view, FormsPage(view, { forms, called: (form) => this.title(form, view), about, names }));
  }

  @Get(':form')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('form') name: string,
    @Query() parameters: FormParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const form = this.forms.named(name);
    const values = aboutIn(parameters);
    const { name: command } = form.Command;
    const { needs } = actOf(command);
    // Whoever could not send it is told before they have filled it in.
    const caller = under(request.caller!, needs);
    if (needs === 'record') await this.own.checkBegun({ ...caller, bodies: view.bodies }, command, values);
    await this.subjects.names(view.asOf, values);
    return this.shown(request, response, view, form, { values });
  }

  /** Gives the command that the form means and leads to what it is about; what is wrong with it is said beside its fields. */
  @Post(':form')
  @Keyless()
  @ReadsForm()
  async give(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('form') name: string,
    @Query() parameters: FormParameters,
  ) {
    const form = this.forms.named(name);
    const sent = await sentIn(request);
    const view = await this.views.open(request, parameters);
    const place = askedBy(form);
    const choices = await this.choices.of(place, view.asOf, view.language);
    const values = (read(place, sent, namingBy(choices)) ?? {}) as Values;
    const seen = sent.get('seen')?.[0];
    if (sent.has('add')) return this.shown(request, response, view, form, { values, sent, seen });
    const shapes = { ...(form.about && { [form.about]: subjectShape(form.about) }), ...shapesOf(form.Command) };
    const wrong = misfits(shapes, values);
    if (wrong.length === 0) wrong.push(...(await unknownNames(this.refs, place, values, view.asOf.association)));
    if (wrong.length > 0) return this.shown(request, response, view, form, { values, sent, seen, wrong });
    try {
      const ifVersion = await this.subjects.versionSeen(view.asOf, form, values, seen);
      const by = callerBy({ ...caller, ifVersion }, this.keys, sent, name, values);
      const receipt = await this.door.give(by, Object.assign(new form.Command(), values));
      const to = 'waits' in receipt ? '/requests' : pageAfter(form, values, receipt);
      response.status(303).location(link(view, to, { recorded: recordedAt(receipt) }));
      return '';
    } catch (error) {
      return this.shown(request, response, view, form, { values, sent, ...failed(error, values, seen) });
    }
  }

  private title({ called, records }: Form, { language }: View): string {
    return called?.(language) ?? this.kinds.say(records, language);
  }

  private async shown(
    request: CalledRequest,
    response: Response,
    view: View,
    form: Form,
    tried: Tried,
  ): Promise<string> {
    const place = askedBy(form);
    const choices = await this.choices.of(place, view.asOf, view.language);
    const { values, seen, stale } = tried;
    const about = subjectPage(form, values);
    const before = await carriedBy(this.panels, view, values);
    const citing = await this.views.citing(view, before);
    const ruleSays = (rule: string) => this.rules.say(rule, view.language);
    const page = FormPage(citing, {
      title: this.title(form, view),
      ...triedIn(request, tried, { words: form.words, choices, place, about: form.about, ruleSays }),
      seen: seen ?? (await this.subjects.seen(view.asOf, form, values)),
      about: about && link(view, about),
      data: about === undefined ? undefined : [about],
      ...{ path: `/forms/${form.name}`, room: form.room, place, values, stale, before },
    });
    response.status(statusOf(tried)).set('Cache-Control', 'no-store');
    return answer(response, citing, page);
  }
}
