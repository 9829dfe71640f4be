import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, list, object, oneOf, optional, texts, word } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { Fits } from '../web/fits.js';
import { itemKinds } from './events.js';
import { meeting } from './meeting.decider.js';

const item = object({
  number: word(20),
  text: texts(500),
  kind: optional(oneOf(...itemKinds)),
  /** Decisions taken under it, by id or handle. */
  decisions: optional(list(ref, 50)),
});

/** Sets the agenda of a meeting, in the place of one that was set before. */
export class SetAgenda {
  meeting: string;

  @Fits(list(item, 200))
  items: Infer<typeof item>[];

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(SetAgenda)
export class SetAgendaHandler implements ICommandHandler<SetAgenda> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  async execute({ items, ...command }: SetAgenda) {
    const id = await this.refs.meeting(command.meeting);
    const linked = await Promise.all(
      items.map(async ({ decisions, ...each }) =>
        compact({ ...each, decisions: decisions && (await Promise.all(decisions.map((d) => this.refs.decision(d)))) }),
      ),
    );
    const data = compact({ ...command, meeting: id, items: linked });
    return this.store.decide(meeting, id, () => [{ type: 'AgendaSet', data }]);
  }
}

@Controller('api/:association/meetings/:meeting/agenda')
export class SetAgendaRoute {
  constructor(private readonly door: Door) {}

  @Post()
  set(@By() caller: Caller, @Param('meeting') meeting: string, @Body() command: SetAgenda) {
    return this.door.give(caller, Object.assign(command, { meeting }));
  }
}
