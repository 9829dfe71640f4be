import { Body, Controller, Post } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { By, type Caller } from '../access/caller.js';
import { Door } from '../access/door.js';
import { context } from '../eventstore/context.js';
import { EventStore } from '../eventstore/store.js';
import { type Names } from '../language/names.js';
import { date, evidence, type Evidence, names, optional, word } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { Fits } from '../web/fits.js';
import { bodies, type Bodies, categoryRules, feeRules, termRules } from './rules.shapes.js';
import { rules } from './rules.decider.js';
import { Needs } from '../web/needs.js';

/** Records a version of the association's rules: the first is adopted, each later one amends. */
export class AdoptRules {
  @Fits(word(80))
  version: string;

  @Fits(date)
  inForce: string;

  @Fits(optional(names))
  names?: Names;

  @Fits(bodies)
  bodies: Bodies;

  @Fits(optional(categoryRules))
  categories?: Infer<typeof categoryRules>;

  @Fits(optional(termRules))
  chairTerm?: Infer<typeof termRules>;

  @Fits(optional(feeRules))
  fees?: Infer<typeof feeRules>;

  @Fits(evidence)
  evidence?: Evidence;
}

@CommandHandler(AdoptRules)
export class AdoptRulesHandler implements ICommandHandler<AdoptRules> {
  constructor(private readonly store: EventStore) {}

  execute(command: AdoptRules) {
    return this.store.decide(rules, context().association, (versions) => [
      { type: versions.length === 0 ? 'RulesAdopted' : 'RulesAmended', data: { ...command } },
    ]);
  }
}

@Needs('approve')
@Controller('api/:association/rules')
export class AdoptRulesRoute {
  constructor(private readonly door: Door) {}

  @Post()
  adopt(@By() caller: Caller, @Body() command: AdoptRules) {
    return this.door.give(caller, command);
  }
}
