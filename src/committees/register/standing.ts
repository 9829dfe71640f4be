import { Injectable } from '@nestjs/common';
import { fold } from '../../eventstore/decider.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { rulesOfDay, rulesOver, type RulesVersion } from '../../governance/events.js';
import { type AsOf } from '../../language/as-of.js';
import { type Names } from '../../language/names.js';

/** The rules of the day on which a committee was set up, and whether they let that body do so. */
export interface Standing {
  version: string;
  inForce: string;
  names: Names | null;
  /** What they call the body. */
  bodyNames: Names | null;
  /** Not known where nobody says which body it was. */
  allowed: boolean | null;
}

/** Reads from the rules as known at a position whether a body might set up committees. */
@Injectable()
export class RulesOfCommittees {
  constructor(
    private readonly log: EventLog,
    private readonly registry: Registry,
  ) {}

  async on({ association, knownOn }: AsOf, day: string, body: string | null): Promise<Standing | null> {
    const history = await this.log.stream(association, `rules-${association}`, knownOn);
    const rules = rulesOfDay(fold(rulesOver, this.registry.believed(history)), day);
    return rules ? judged(rules, body) : null;
  }
}

const judged = ({ version, inForce, names, bodies }: RulesVersion, body: string | null): Standing => {
  const found = bodies.find((each) => each.body === body);
  return {
    version,
    inForce,
    names: names ?? null,
    bodyNames: found?.names ?? null,
    // A body may decide anything where the rules do not say what.
    allowed: body === null ? null : found !== undefined && (found.decides?.includes('committees') ?? true),
  };
};
