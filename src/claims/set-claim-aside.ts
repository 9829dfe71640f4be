import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { EventStore } from '../eventstore/store.js';
import { id, reason } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { question } from './question.decider.js';
import { AskedQuestions } from './questions/asked.js';

/** Sets a claim aside: it stays in the record and does not count as a witness. */
export class SetClaimAside {
  question: string;

  @Fits(id)
  claim: string;

  @Fits(reason)
  reason: string;
}

/** Lets a claim count again in the question that it came with: it is neither set aside nor moved any more. */
export class ReturnClaim extends SetClaimAside {}

@CommandHandler(SetClaimAside)
export class SetClaimAsideHandler implements ICommandHandler<SetClaimAside> {
  constructor(
    private readonly store: EventStore,
    private readonly asked: AskedQuestions,
  ) {}

  async execute({ question: seenIn, claim }: SetClaimAside) {
    const home = await this.asked.home(claim, seenIn);
    return this.store.decide(question, home, () => [{ type: 'ClaimSetAside', data: { question: home, claim } }]);
  }
}

@CommandHandler(ReturnClaim)
export class ReturnClaimHandler implements ICommandHandler<ReturnClaim> {
  constructor(
    private readonly store: EventStore,
    private readonly asked: AskedQuestions,
  ) {}

  async execute({ question: seenIn, claim }: ReturnClaim) {
    const home = await this.asked.home(claim, seenIn);
    return this.store.decide(question, home, () => [{ type: 'ClaimReturned', data: { question: home, claim } }]);
  }
}

@Controller('api/:association/questions/:question')
export class SetClaimAsideRoute {
  constructor(private readonly door: Door) {}

  @Post('set-aside')
  setAside(@By() caller: Caller, @Param('question') question: string, @Body() command: SetClaimAside) {
    return this.door.give(caller, Object.assign(command, { question }));
  }

  @Post('return')
  return(@By() caller: Caller, @Param('question') question: string, @Body() command: ReturnClaim) {
    return this.door.give(caller, Object.assign(command, { question }));
  }
}
