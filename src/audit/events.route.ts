import { Controller, Get, Header, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { Readable } from 'node:stream';
import { By, type Caller } from '../access/caller.js';
import { MayLag } from '../access/reading.js';
import { cloudEvent } from '../eventstore/cloud-event.js';
import { NotFound } from '../eventstore/errors.js';
import { type Recorded } from '../eventstore/facts.js';
import { copyRead, reached } from '../eventstore/lag.js';
import { EventLog } from '../eventstore/log.js';
import { optional } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { ApiOkResponse } from '../web/described.js';
import { Fits } from '../web/fits.js';
import { Foot } from '../web/foot.js';
import { Needs } from '../web/needs.js';

/** A whole number in an address, up to a largest one. */
export const digits = (most: number) =>
  value(
    'number',
    (given): given is string => typeof given === 'string' && /^\d{1,15}$/.test(given) && Number(given) <= most,
    {
      type: 'integer',
      minimum: 0,
      maximum: most,
    },
  );

export class EventsParameters {
  @Fits(optional(digits(Number.MAX_SAFE_INTEGER)))
  from?: string;

  @Fits(optional(digits(1000)))
  limit?: string;
}

/** Whether the log is asked for as a stream of lines, which is an export and not a look at what was just written. */
const asLines = ({ headers }: Request): boolean => headers.accept?.includes('application/x-ndjson') ?? false;

/** The log in order, as CloudEvents 1.0: a page of it, or from a position on as a stream of lines. */
@Needs('prove')
@Controller('api/:association/events')
export class EventsRoute {
  constructor(
    private readonly log: EventLog,
    private readonly foot: Foot,
  ) {}

  @Get()
  @MayLag(asLines)
  @Header('Vary', 'Accept')
  @ApiOkResponse({ content: { 'application/json': {}, 'application/x-ndjson': {} } })
  async list(
    @By() { association }: Caller,
    @Query() { from = '0', limit }: EventsParameters,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const size = await this.log.size(association);
    const first = Number(from);
    if (asLines(request)) {
      // Whoever asks from a position on has seen what comes before it.
      reached(size - 1, first - 1);
      const upto = limit === undefined ? size : Math.min(size, first + Number(limit));
      response.set('Known-On', String(upto - 1));
      await this.foot.note(response, association);
      // The lines are read after this answer has begun, from where it began.
      return stream(lines(this.log.events(association, first, upto, copyRead()?.sql)));
    }
    const events = await this.log.read(association, first, Number(limit ?? 100));
    return { from: first, size, items: events.map(cloudEvent) };
  }

  @Get(':position')
  async one(@By() { association }: Caller, @Param('position') position: string) {
    const [event] = /^\d{1,15}$/.test(position) ? await this.log.read(association, Number(position), 1) : [];
    if (!event) throw new NotFound('event', position);
    return cloudEvent(event);
  }
}

const lines = (events: AsyncGenerator<Recorded>): Readable =>
  Readable.from(
    (async function* () {
      for await (const event of events) yield `${JSON.stringify(cloudEvent(event))}\n`;
    })(),
  );

/** A stream that breaks off is cut off, so that nobody takes a part of the log for all of it. */
const stream = (body: Readable): StreamableFile =>
  new StreamableFile(body, { type: 'application/x-ndjson' })
    .setErrorHandler((_, response) => response.destroy?.())
    .setErrorLogger(() => undefined);
