import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import { type Names } from '../language/names.js';
import {
  count,
  date,
  evidence,
  type Evidence,
  language,
  list,
  names,
  optional,
  texts,
  url,
} from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { coverage } from './coverage.decider.js';
import { layer, type Layer, source, type Source } from './events.js';

/** Enters an item of press coverage, filed under one member and linked to those it mentions. */
export class LogCoverage {
  @Fits(optional(count))
  number?: number;

  @Fits(names)
  outlet: Names;

  /** Whose account is quoted, or carried it. */
  @Fits(optional(names))
  account?: Names;

  @Fits(ref)
  filedUnder: string;

  @Fits(optional(list(ref, 300)))
  mentions?: string[];

  @Fits(date)
  published: string;

  @Fits(optional(url))
  url?: string;

  @Fits(language)
  language: string;

  @Fits(texts(1000))
  title: Record<string, string>;

  @Fits(optional(list(layer, 100)))
  keyPoints?: Layer[];

  @Fits(optional(layer))
  original?: Layer;

  @Fits(optional(layer))
  translation?: Layer;

  @Fits(optional(layer))
  indexLine?: Layer;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(ref))
  decision?: string;

  @Fits(optional(source))
  source?: Source;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(LogCoverage)
export class LogCoverageHandler implements ICommandHandler<LogCoverage> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ mentions, ...command }: LogCoverage) {
    const id = newId();
    const filedUnder = await this.refs.member(command.filedUnder);
    const mentioned = mentions && (await Promise.all(mentions.map((member) => this.refs.member(member))));
    const meeting = await maybe(this.refs.meeting, command.meeting);
    const decision = await maybe(this.refs.decision, command.decision);
    const others = mentioned && [...new Set(mentioned)].filter((member) => member !== filedUnder);
    const data = compact({ ...command, coverage: id, filedUnder, mentions: others, meeting, decision });
    return this.store.decide(coverage, id, () => [{ type: 'PressCoverageLogged', data }]);
  }
}

@Controller('api/:association/coverage')
export class LogCoverageRoute {
  constructor(private readonly door: Door) {}

  @Post()
  log(@By() caller: Caller, @Body() command: LogCoverage) {
    return this.door.give(caller, command);
  }
}
