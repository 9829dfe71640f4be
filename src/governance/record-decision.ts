import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { idUnder } from '../access/id-under.js';
import { EventStore } from '../eventstore/store.js';
import { newId } from '../language/ids.js';
import {
  category,
  type Category,
  count,
  date,
  evidence,
  type Evidence,
  handle,
  list,
  object,
  optional,
  texts,
} from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { Fits } from '../web/fits.js';
import { decision } from './decision.decider.js';
import { matter, methods, outcomes, type Votes, votes } from './decision.shapes.js';
import { rulesOfDay, rulesOver } from './events.js';
import { Needs } from '../web/needs.js';

/**
 * Records what a body decided, under the rules that were in force on that day as the record knows them. A decision in writing
 * apart from any meeting has a day on which the procedure closed, which is `on` where nothing else is said.
 */
export class RecordDecision {
  @Fits(optional(handle))
  handle?: string;

  @Fits(texts(2000))
  text: Record<string, string>;

  @Fits(optional(texts(300)))
  title?: Record<string, string>;

  @Fits(handle)
  body: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(date)
  on: string;

  @Fits(optional(date))
  closed?: string;

  @Fits(optional(matter))
  matter?: Infer<typeof matter>;

  @Fits(optional(methods))
  method?: Infer<typeof methods>;

  @Fits(optional(votes))
  votes?: Votes;

  @Fits(outcomes)
  outcome: Infer<typeof outcomes>;

  @Fits(optional(ref))
  follows?: string;

  @Fits(optional(list(object({ member: ref, category: optional(category) }), 200)))
  admits?: { member: string; category?: Category }[];

  @Fits(optional(object({ member: ref, term: count })))
  electsChair?: { member: string; term: number };

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(RecordDecision)
export class RecordDecisionHandler implements ICommandHandler<RecordDecision> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ admits, electsChair, ...command }: RecordDecision) {
    const read = this.store.neighbours();
    const { handle } = command;
    const id = handle === undefined ? newId() : await idUnder(read, decision, `decision:${handle}`);
    const meeting = await maybe(this.refs.meeting, command.meeting);
    const follows = await maybe(this.refs.decision, command.follows);
    const closed = command.closed ?? (meeting === undefined && command.method === 'written' ? command.on : undefined);
    const version = rulesOfDay(await read.fold(rulesOver, read.association), command.on)?.version;
    const admitted = await Promise.all(
      (admits ?? []).map(async ({ member, category = 'full' }) => ({
        government: await this.refs.member(member),
        category,
      })),
    );
    const elected = electsChair && { government: await this.refs.member(electsChair.member), term: electsChair.term };
    const data = compact({
      ...command,
      decision: id,
      meeting,
      closed,
      follows,
      rules: version,
      admits: admitted.length > 0 ? admitted : undefined,
      electsChair: elected,
    });
    return this.store.decide(decision, id, () => [{ type: 'DecisionTaken', data }]);
  }
}

@Needs('approve')
@Controller('api/:association/decisions')
export class RecordDecisionRoute {
  constructor(private readonly door: Door) {}

  @Post()
  record(@By() caller: Caller, @Body() command: RecordDecision) {
    return this.door.give(caller, command);
  }
}
