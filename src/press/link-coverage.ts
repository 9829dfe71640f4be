import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { compact, maybe, ref, Refs } from '../access/refs.js';
import { EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, list, optional, reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { coverage as decider } from './coverage.decider.js';
import { type Item } from './item.state.js';

/** Links an item to members that it mentions, to the meeting and to the decision that it tells of. */
export class LinkCoverage {
  coverage: string;

  @Fits(optional(list(ref, 300)))
  mentions?: string[];

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(ref))
  decision?: string;

  @Fits(optional(reason))
  reason?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(LinkCoverage)
export class LinkCoverageHandler implements ICommandHandler<LinkCoverage> {
  constructor(
    private readonly store: EventStore,
    private readonly refs: Refs,
  ) {}

  /** What is linked already is left out. */
  async execute({ mentions = [], evidence, ...command }: LinkCoverage) {
    const coverage = await this.refs.coverage(command.coverage);
    const mentioned = new Set(await Promise.all(mentions.map((member) => this.refs.member(member))));
    const meeting = await maybe(this.refs.meeting, command.meeting);
    const decision = await maybe(this.refs.decision, command.decision);
    const asked = compact({ mentions: [...mentioned], meeting, decision });
    return this.store.decide(decider, coverage, (item) => {
      const links = newTo(item, asked);
      const isThere = Object.keys(links).length === 0 && (mentioned.size > 0 || meeting || decision);
      return isThere ? [] : [{ type: 'CoverageLinked', data: { coverage, ...links, ...compact({ evidence }) } }];
    });
  }
}

type Links = Pick<LinkCoverage, 'mentions' | 'meeting' | 'decision'>;

const newTo = ({ members, ...item }: Item, { mentions = [], meeting, decision }: Links): Links => {
  const others = mentions.filter((member) => !members.includes(member));
  return compact({
    mentions: others.length > 0 ? others : undefined,
    meeting: meeting === item.meeting ? undefined : meeting,
    decision: decision === item.decision ? undefined : decision,
  });
};

@Controller('api/:association/coverage/:coverage/links')
export class LinkCoverageRoute {
  constructor(private readonly door: Door) {}

  @Post()
  link(@By() caller: Caller, @Param('coverage') coverage: string, @Body() command: LinkCoverage) {
    return this.door.give(caller, Object.assign(command, { coverage }));
  }
}
