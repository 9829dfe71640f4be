import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { By, type CalledRequest, type Caller } from '../access/caller.js';
import { Keyless, KEYS, ReadsForm } from '../access/caller.guard.js';
import { Door } from '../access/door.js';
import { Sight } from '../access/names/sight.js';
import { Views } from '../access/views.js';
import { type Keys } from '../eventstore/keys.js';
import { inReading } from '../eventstore/veil.js';
import { ChoicesFor } from '../forms/choices.js';
import { read } from '../forms/read.js';
import { recordedAt } from '../forms/recorded.js';
import { callerBy, namingBy, sentIn } from '../forms/sent.js';
import { failed, statusOf, type Tried, triedIn, type Values } from '../forms/tried.js';
import { misfits } from '../forms/wrong.js';
import { evidence, oneOf, reason } from '../language/nouns.js';
import { answer } from '../web/answer.js';
import { ApiExcludeController } from '../web/described.js';
import { Needs } from '../web/needs.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { type Catalogue } from '../web/phrases.js';
import { RuleWords } from '../web/rule-words.js';
import { link, type View } from '../web/view.js';
import { CorrectFact } from './correct-fact.js';
import { askedOf, Believed, type Correctable, erasedKept } from './correctable.js';
import { dataWords } from './data-words.js';
import { correctionWords } from './correction.words.js';
import { CorrectionPage } from './correction.page.js';

const ROUTE = ':association/audit/:position/correction';

export class CorrectionParameters extends PageParameters {
  /** To take the fact back. */
  @May(oneOf('yes'))
  back?: 'yes';
}

/** The form by which a recorded fact is put right, or taken back: what the fact says now, why, and by what evidence. */
@ApiExcludeController()
@Needs('ask-correction')
@Controller(ROUTE)
export class CorrectionPages {
  constructor(
    private readonly views: Views,
    private readonly believed: Believed,
    private readonly choices: ChoicesFor,
    private readonly rules: RuleWords,
    private readonly door: Door,
    private readonly sight: Sight,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  @Get()
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('position') position: string,
    @Query() { back, ...parameters }: CorrectionParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const fact = await this.believed.at(view.asOf.association, position, back);
    return this.shown(request, response, view, fact, { values: { now: back ? undefined : fact.now } });
  }

  @Post()
  @Keyless()
  @ReadsForm()
  async correct(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('position') at: string,
    @Query() { back, ...parameters }: CorrectionParameters,
  ) {
    const sent = await sentIn(request);
    const view = await this.views.open(request, parameters);
    const fact = await this.seenBy(caller, at, back);
    const place = askedOf(fact, back);
    const choices = await this.choices.of(place, view.asOf, view.language);
    const values = (read(place, sent, namingBy(choices)) ?? {}) as Values;
    values['now'] = back ? null : erasedKept(fact.now, values['now']);
    const seen = sent.get('seen')?.[0] ?? `${fact.seen}`;
    if (sent.has('add')) return this.shown(request, response, view, fact, { values, sent, seen });
    const wrong = misfits({ ...(!back && { now: fact.shape }), reason, evidence }, values);
    if (wrong.length > 0) return this.shown(request, response, view, fact, { values, sent, seen, wrong });
    const { position } = fact;
    try {
      const ifVersion = /^\d{1,9}$/.test(seen) ? Number(seen) : fact.seen;
      const by = callerBy({ ...caller, ifVersion }, this.keys, sent, `correction ${position}`, values);
      const receipt = await this.door.give(by, Object.assign(new CorrectFact(), { position, ...values }));
      response.status(303).location(
        link(view, 'waits' in receipt ? '/requests' : `/audit/${receipt.position ?? position}`, {
          recorded: recordedAt(receipt),
        }),
      );
      return '';
    } catch (error) {
      return this.shown(request, response, view, fact, { values, sent, ...failed(error, values, seen) });
    }
  }

  /** A fact as whoever sends the form may see it, since it is shown again; what comes of the command is judged by all that is held. */
  private seenBy(caller: Caller, position: string, back?: 'yes'): Promise<Correctable> {
    return inReading(async () => {
      const note = await this.sight.begin(caller, { position });
      const fact = await this.believed.at(caller.association, position, back);
      await note?.(`/${ROUTE}`);
      return fact;
    });
  }

  private async shown(
    request: CalledRequest,
    response: Response,
    view: View,
    fact: Correctable,
    tried: Tried,
  ): Promise<string> {
    const back = request.query['back'] === 'yes' ? ('yes' as const) : undefined;
    const place = askedOf(fact, back);
    const choices = await this.choices.of(place, view.asOf, view.language);
    const ruleSays = (rule: string) => this.rules.say(rule, view.language);
    const { values, seen = `${fact.seen}`, stale = false } = tried;
    // To take a fact back, no other sources are asked for.
    const words = back ? fact.words : [...fact.words, correctionWords.all as Catalogue];
    const shown = {
      ...triedIn(request, tried, { words, choices, ruleSays, place }),
      fact,
      words: back ? await dataWords(this.views, view, fact.words, fact.now) : {},
      back,
      place,
      values,
      stale,
      seen,
    };
    response.status(statusOf(tried));
    response.set('Cache-Control', 'no-store');
    return answer(response, view, CorrectionPage(view, shown));
  }
}
