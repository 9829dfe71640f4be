import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type CalledRequest } from '../access/caller.js';
import { Views } from '../access/views.js';
import { NotFound } from '../eventstore/errors.js';
import { ref } from '../access/refs.js';
import { CORRECTED, type Correction, type Recorded } from '../eventstore/facts.js';
import { root } from '../eventstore/correction.js';
import { EventLog } from '../eventstore/log.js';
import { Forms } from '../forms/forms.js';
import { word } from '../language/nouns.js';
import { ApiExcludeController } from '../web/described.js';
import { position } from '../web/position.js';
import { answer } from '../web/answer.js';
import { Kinds } from '../web/kinds.js';
import { Panels } from '../web/panels.js';
import { May, PageParameters } from '../web/page-parameters.js';
import { writeKey } from './signing/write.js';
import { Checkpoints } from './checkpoints/checkpoints.js';
import { Proofs } from './checkpoints/proofs.js';
import { breaksOf } from './incarnation/breaks.js';
import { Witnesses } from './witnesses/witnesses.js';
import { dataWords } from './data-words.js';
import { EntryPage } from './entry.page.js';
import { LogPage } from './verify/log.page.js';
import { Needs } from '../web/needs.js';

/** Which entries are told: on whom, of which kind, recorded by whom, and none from some position on. */
export class LogPageParameters extends PageParameters {
  @May(ref)
  member?: string;

  @May(word(100))
  kind?: string;

  @May(word(200))
  by?: string;

  @May(position)
  before?: string;
}

/** The pages on the log and its signatures, and on one entry of it. */
@ApiExcludeController()
@Needs('prove')
@Controller(':association/audit')
export class AuditPages {
  constructor(
    private readonly views: Views,
    private readonly log: EventLog,
    private readonly checkpoints: Checkpoints,
    private readonly proofs: Proofs,
    private readonly witnesses: Witnesses,
    private readonly panels: Panels,
    private readonly forms: Forms,
    private readonly kinds: Kinds,
  ) {}

  @Get()
  async whole(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Query() parameters: LogPageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { association } = view.asOf;
    const keys = await this.proofs.keys(association);
    const breaks = await breaksOf(this.log, association);
    const newest = await this.checkpoints.make(association);
    const witnesses = await this.witnesses.of(association);
    const panels = await this.panels.at('audit', view);
    return answer(response, view, LogPage(view, { newest, keys: keys.map(writeKey), breaks, witnesses, panels }));
  }

  /** How an entry came into the record is for whoever reads it; what it says as the log has it, for who may prove. */
  @Needs('read')
  @Get(':position')
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('position') position: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { association } = view.asOf;
    const [event] = /^\d{1,15}$/.test(position) ? await this.log.read(association, Number(position), 1) : [];
    if (!event) throw new NotFound('event', position);
    const stream = await this.log.stream(association, event.stream);
    const correctedBy = stream.find((each) => correctsOf(each) === event.position);
    const before = stream.find((each) => each.position === correctsOf(event));
    const verified = this.checkpoints.signer && (await this.proofs.check(association, event.position));
    const citing = await this.views.citing(view, [event, before?.data]);
    const told = await this.panels.at('entry', citing, position);
    const { type } = root(stream, event.position);
    const form = this.forms.recording(type);
    // Who may not prove does not see the data.
    const called = form?.words ?? this.kinds.wordsOf(type);
    const words = view.may('prove') ? await dataWords(this.views, view, called, [event.data, before?.data]) : {};
    return answer(response, citing, EntryPage(citing, { event, told, before, correctedBy, verified, words }));
  }
}

/** The position that an entry corrects. */
const correctsOf = ({ type, data }: Recorded): number | undefined =>
  type === CORRECTED ? (data as Correction).corrects : undefined;
